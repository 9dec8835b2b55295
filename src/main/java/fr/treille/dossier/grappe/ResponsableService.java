package fr.treille.dossier.grappe;

import fr.treille.dossier.grappe.responsable.ResponsableRequetes;
import fr.treille.dossier.grappe.responsable.Responsables;
import fr.treille.dossier.grappe.responsable.ResponsablesProposes;
import fr.treille.socle.commun.Refus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes the people in charge of a grappe from the assignments of today, the porteur's territoire first. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class ResponsableService {

    private final Grappes grappes;
    private final Responsables responsables;
    private final ResponsableRequetes requetes;

    ResponsableService(Grappes grappes, Responsables responsables, ResponsableRequetes requetes) {
        this.grappes = grappes;
        this.responsables = responsables;
        this.requetes = requetes;
    }

    /** For a new grappe of that porteur, by where its ESSMS are. */
    public ResponsablesProposes pourPorteur(String finess) {
        return responsables.proposer(requetes.territoires(finess));
    }

    /**
     * For a grappe by where its ESSMS are, by those of its porteur while it has none.
     *
     * @throws Refus when the grappe is not in the caller's périmètre
     */
    public ResponsablesProposes pourGrappe(long id) {
        var grappe = grappes.lire(id);
        var territoires = grappe.membres().territoires();
        return responsables.proposer(
                territoires.isEmpty() ? requetes.territoires(grappe.projet().porteurFiness()) : territoires);
    }
}
