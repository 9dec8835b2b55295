package fr.treille.socle.travail;

import fr.treille.socle.equipe.AgentConnecte;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** Long work without its job, which a test does itself: interrupted, taken up again. */
@Component
public class TravauxDEssai {

    private final TravailRequetes requetes;
    private final Conduite conduite;
    private final Clock horloge;

    TravauxDEssai(TravailRequetes requetes, Conduite conduite, Clock horloge) {
        this.requetes = requetes;
        this.conduite = conduite;
        this.horloge = horloge;
    }

    /** Asked by the signed-in agent; no job will do it. */
    public long poser(DemandeTravail demande) {
        var agent = AgentConnecte.courant();
        return requetes.creer(demande, agent.id(), agent.regionCode(), horloge.instant());
    }

    /** Does what is left of it, here and now, until that says to stop. */
    public boolean conduire(long id, BooleanSupplier arret) {
        return conduite.conduire(id, arret);
    }
}
