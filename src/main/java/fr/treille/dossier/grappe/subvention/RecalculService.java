package fr.treille.dossier.grappe.subvention;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The grants that the registry, the scale or the eligibility of a category made other than they were computed. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class RecalculService {

    private final CalculDesGrappes calcul;

    RecalculService(CalculDesGrappes calcul) {
        this.calcul = calcul;
    }

    /** Every grappe of the caller's périmètre, computed anew, by name. */
    public List<Recalcul> toutes() {
        return calcul.calculer();
    }

    /** Those whose kept amount no longer is the one of the scale, or that hold establishments that are not eligible. */
    public List<Recalcul> ecarts() {
        return calcul.calculer().stream()
                .filter(recalcul -> recalcul.ecart()
                        || !recalcul.statut().decide() && recalcul.ineligibles() + recalcul.aApprecier() > 0)
                .toList();
    }
}
