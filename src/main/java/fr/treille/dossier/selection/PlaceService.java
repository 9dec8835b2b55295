package fr.treille.dossier.selection;

import fr.treille.dossier.grappe.GrappeService;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A file's place in the committees that saw it, for whoever sees the file. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class PlaceService {

    private final GrappeService grappes;
    private final ArretsRequetes requetes;

    PlaceService(GrappeService grappes, ArretsRequetes requetes) {
        this.grappes = grappes;
        this.requetes = requetes;
    }

    /**
     * What committees settled of it, the last one first.
     *
     * @throws fr.treille.socle.commun.Refus when the grappe is not in the caller's périmètre
     */
    public List<PlaceAuComite> deLaGrappe(long grappeId) {
        grappes.fiche(grappeId);
        return requetes.places(grappeId);
    }
}
