package fr.treille.dossier.grappe.presence;

import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Perimetre;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells those who have the same file open of one another. Only who may open a file says so or is told: it is asked each time, and
 * who may no more is seen no more.
 */
@Service
@Transactional
@PreAuthorize("hasRole('CONSULTER')")
public class PresenceService {

    private final Presences presences;
    private final Perimetre perimetre;

    PresenceService(Presences presences, Perimetre perimetre) {
        this.presences = presences;
        this.perimetre = perimetre;
    }

    /**
     * Says that a page of the caller's shows a grappe: when it opens, then again and again as long as it does.
     *
     * @param page which one, drawn by it
     * @return the other people who have it open, whoever came first first; never the caller, however many their pages
     * @throws Refus when the grappe is not in the caller's périmètre
     */
    @Transactional(noRollbackFor = Refus.class)
    public List<Lecteur> signaler(long grappeId, String page) {
        if (!presences.ouvrable(grappeId)) {
            presences.quitter(page);
            throw perimetre.inconnu("Cette grappe", grappeId);
        }
        var moi = AgentConnecte.courant().id();
        presences.noter(grappeId, page, moi);
        return presences.autres(grappeId, moi);
    }
}
