package fr.treille.socle.travail;

import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.AgentConnecte;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The long works of the caller, where they now act: how far each is, and what became of each of its elements. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class TravailService {

    private static final int DERNIERS = 10;

    private final TravailLectures lectures;
    private final Travaux travaux;

    TravailService(TravailLectures lectures, Travaux travaux) {
        this.lectures = lectures;
        this.travaux = travaux;
    }

    /** Their last works of that kind, the last first. */
    public List<TravailFiche> derniers(String genre) {
        var agent = AgentConnecte.courant();
        return lectures.de(agent.id(), agent.regionCode(), genre, null, DERNIERS);
    }

    /** One of theirs, nothing when it is somebody else's. */
    public Optional<TravailFiche> trouver(long id) {
        var agent = AgentConnecte.courant();
        return lectures.de(agent.id(), agent.regionCode(), null, id, 1).stream().findFirst();
    }

    /** The elements of one of theirs that came to that, in their order; none of somebody else's. */
    public List<ElementFiche> elements(long id, SortElement sort) {
        return trouver(id).isEmpty() ? List.of() : lectures.elements(id, sort);
    }

    /**
     * Stops it before its next lot: what is done stays done.
     *
     * @throws Refus when it is not theirs
     */
    @Transactional
    public void arreter(long id) {
        exiger(id);
        lectures.annuler(id);
    }

    /**
     * Takes up what is left of one that was stopped; what was refused is not tried again.
     *
     * @throws Refus when it is not theirs, runs, or nothing is left of it
     */
    @Transactional
    public void reprendre(long id) {
        exiger(id);
        if (lectures.rouvrir(id) == 0) {
            throw new Refus("Ce travail n’a rien à reprendre\u00A0: rechargez la page.");
        }
        travaux.planifier(id);
    }

    private void exiger(long id) {
        if (trouver(id).isEmpty()) {
            throw new Refus("Ce travail n’existe pas, ou n’est pas le vôtre.");
        }
    }
}
