package fr.treille.suivi.action;

import fr.treille.socle.commun.trace.UneFois;
import fr.treille.socle.equipe.Perimetre;
import fr.treille.suivi.jalon.GrappesSuivies;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is carried from one point to the next: the actions and the risks of a grappe. */
@Service
@Transactional
@PreAuthorize("hasRole('SUIVRE')")
public class ActionService {

    private final ActionRepository actions;
    private final RisqueRepository risques;
    private final GrappesSuivies grappes;
    private final OrigineActions origines;
    private final Perimetre perimetre;

    ActionService(
            ActionRepository actions,
            RisqueRepository risques,
            GrappesSuivies grappes,
            OrigineActions origines,
            Perimetre perimetre) {
        this.actions = actions;
        this.risques = risques;
        this.grappes = grappes;
        this.origines = origines;
        this.perimetre = perimetre;
    }

    /**
     * Adds an action, or changes one: what, who, when, its state.
     *
     * @return its identifier
     * @throws fr.treille.socle.commun.Refus without what is to be done, owner or day, when it is given up without motif, or when
     *     somebody changed it since
     */
    @UneFois
    public long enregistrer(ActionSaisie saisie) {
        var grappe = grappes.lire(saisie.grappeId());
        var id = saisie.id();
        if (id == null) {
            grappe.exigerSuivie();
            if (saisie.pointId() != null) {
                origines.exigerPoint(saisie.pointId());
            }
            return actions.save(new ActionSuivi(saisie, perimetre.jour())).id();
        }
        var action =
                actions.findByIdAndGrappeId(id, grappe.id()).orElseThrow(() -> perimetre.inconnu("Cette action", id));
        action.ecrire(saisie, perimetre.jour());
        actions.flush();
        return action.id();
    }

    /**
     * Adds a risk, or changes one: how likely, how heavy, where it goes, who answers for it and what is done against it.
     *
     * @return its identifier
     * @throws fr.treille.socle.commun.Refus without what may happen or owner, or when somebody changed it since
     */
    @UneFois
    public long enregistrerRisque(RisqueSaisie saisie) {
        var grappe = grappes.lire(saisie.grappeId());
        var id = saisie.id();
        if (id == null) {
            grappe.exigerSuivie();
            return risques.save(new Risque(saisie, perimetre.jour())).id();
        }
        var risque = risques.findByIdAndGrappeId(id, grappe.id()).orElseThrow(() -> perimetre.inconnu("Ce risque", id));
        risque.ecrire(saisie, perimetre.jour());
        risques.flush();
        return risque.id();
    }
}
