package fr.treille.suivi.usage;

import fr.treille.engagement.versement.ConditionsDuSolde;
import org.springframework.stereotype.Component;

/** Says to who decides of a balance whether it may be paid. */
@Component
class ConditionsMesurees implements ConditionsDuSolde {

    private final SoldeService solde;

    ConditionsMesurees(SoldeService solde) {
        this.solde = solde;
    }

    @Override
    public Constat constater(long grappeId) {
        var etat = solde.etat(grappeId);
        return new Constat(etat.liberable(), etat.enClair());
    }
}
