package fr.treille.dossier.instruction;

import fr.treille.dossier.grappe.Echeance;
import fr.treille.dossier.grappe.EcheancesFenetre;
import fr.treille.socle.commun.port.RegleEcheance;
import fr.treille.socle.commun.port.SourceEcheances;
import fr.treille.socle.commun.temps.JoursLocaux;
import fr.treille.socle.equipe.Droits;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is due between the deposit and the avis. */
@Component
class EcheancesInstruction implements SourceEcheances {

    private static final List<String> INSTRUCTION = List.of("LEFT JOIN instruction i ON i.grappe_id = g.id");

    /** Complements asked of the present dépôt. */
    private static final List<String> COMPLEMENTS =
            List.of("LEFT JOIN (SELECT m.grappe_id, MAX(m.pour_le) pour_le, MAX(m.recu_le) recu_le FROM complement m"
                    + " WHERE NOT m.annule AND m.retire_le IS NULL GROUP BY m.grappe_id) k ON k.grappe_id = g.id");

    private static final String DEPOSEE = "g.depot_le IS NOT NULL";
    /** An irrecevable file is not instructed, unless it is admitted. */
    private static final String INSTRUITE = DEPOSEE + " AND g.statut <> 'IRRECEVABLE'";

    private static final String AVIS = "IF(i.favorable, 'Avis favorable', 'Avis défavorable')";

    @Override
    public List<RegleEcheance> regles(JoursLocaux jours) {
        var rendu = jours.jour("i.decide_le");
        return List.of(
                new RegleEcheance(
                                "RECEVABILITE",
                                "Fin de recevabilité",
                                INSTRUCTION,
                                DEPOSEE,
                                EcheancesFenetre.RECEVABILITE,
                                "g.statut <> 'DEPOSEE'",
                                "COALESCE(g.irrecevable_le, " + jours.jour("i.ouverte_le") + ")",
                                "IF(g.irrecevable_le IS NULL, 'Instruction ouverte', 'Dossier irrecevable')",
                                "instruction")
                        .par(Droits.INSTRUIRE, "Ouvrir l’instruction"),
                new RegleEcheance(
                                "COMPLEMENTS",
                                Echeance.COMPLEMENTS,
                                COMPLEMENTS,
                                "k.grappe_id IS NOT NULL",
                                "COALESCE(g.complements_pour, k.pour_le)",
                                "g.complements_pour IS NULL",
                                "COALESCE(g.irrecevable_le, " + jours.jour("g.admission_complements_le")
                                        + ", k.recu_le)",
                                "IF(g.irrecevable_le IS NOT NULL, 'Dossier irrecevable', IF(g.admission_complements_le IS NOT NULL,"
                                        + " 'Admis à titre exceptionnel', 'Compléments reçus'))",
                                "instruction")
                        .par(Droits.INSTRUIRE, "Voir les compléments"),
                new RegleEcheance(
                                "INSTRUCTION",
                                "Fin d’instruction",
                                INSTRUCTION,
                                INSTRUITE,
                                EcheancesFenetre.INSTRUCTION,
                                "g.statut NOT IN ('DEPOSEE', 'EN_INSTRUCTION')",
                                rendu,
                                AVIS,
                                "instruction")
                        .par(Droits.DONNER_AVIS, "Donner l’avis"));
    }
}
