package fr.treille.engagement.versement;

import fr.treille.engagement.convention.DecisionsDuSolde;
import org.springframework.stereotype.Component;

/** Keeps what the balance was reckoned from as it was, while the decision on it counts. */
@Component
class SoldesDecides implements DecisionsDuSolde {

    private final DecisionSoldeRepository decisions;

    SoldesDecides(DecisionSoldeRepository decisions) {
        this.decisions = decisions;
    }

    @Override
    public boolean decide(long grappeId) {
        return decisions.courante(grappeId).isPresent();
    }
}
