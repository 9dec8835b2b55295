package fr.treille.dossier.decision;

import fr.treille.dossier.grappe.EcheancesFenetre;
import fr.treille.socle.commun.port.RegleEcheance;
import fr.treille.socle.commun.port.SourceEcheances;
import fr.treille.socle.commun.temps.JoursLocaux;
import fr.treille.socle.equipe.Droits;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is due between the avis and its decision. */
@Component
class EcheancesDecision implements SourceEcheances {

    /** Tab of a grappe where it is decided. */
    static final String ONGLET = "decision";

    @Override
    public List<RegleEcheance> regles(JoursLocaux jours) {
        return List.of(new RegleEcheance(
                        "SELECTION",
                        "Fin de sélection",
                        List.of("LEFT JOIN decision_de_grappe dd ON dd.grappe_id = g.id"),
                        "g.depot_le IS NOT NULL AND g.statut <> 'IRRECEVABLE'",
                        EcheancesFenetre.SELECTION,
                        "g.favorable IS NOT NULL",
                        jours.jour("dd.decide_le"),
                        "IF(g.favorable, 'Décision favorable', 'Décision défavorable')",
                        ONGLET)
                .par(Droits.DECIDER, "Décider"));
    }
}
