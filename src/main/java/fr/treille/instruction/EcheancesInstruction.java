package fr.treille.instruction;

import fr.treille.commun.JoursLocaux;
import fr.treille.commun.RegleEcheance;
import fr.treille.commun.SourceEcheances;
import fr.treille.grappe.EcheancesFenetre;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is due between the deposit and the avis. */
@Component
class EcheancesInstruction implements SourceEcheances {

    private static final String INSTRUCTION = "LEFT JOIN instruction i ON i.grappe_id = g.id";
    private static final String DEPOSEE = "g.depot_le IS NOT NULL";
    private static final String AVIS = "IF(g.favorable, 'Avis favorable', 'Avis défavorable')";

    @Override
    public List<RegleEcheance> regles(JoursLocaux jours) {
        var decide = jours.jour("i.decide_le");
        return List.of(
                new RegleEcheance(
                        "RECEVABILITE",
                        "Fin de recevabilité",
                        INSTRUCTION,
                        DEPOSEE,
                        EcheancesFenetre.RECEVABILITE,
                        "g.statut <> 'DEPOSEE'",
                        jours.jour("i.ouverte_le"),
                        "'Instruction ouverte'",
                        "instruction"),
                new RegleEcheance(
                        "INSTRUCTION",
                        "Fin d’instruction",
                        INSTRUCTION,
                        DEPOSEE,
                        EcheancesFenetre.INSTRUCTION,
                        "g.favorable IS NOT NULL",
                        decide,
                        AVIS,
                        "instruction"),
                new RegleEcheance(
                        "SELECTION",
                        "Fin de sélection",
                        INSTRUCTION,
                        DEPOSEE,
                        EcheancesFenetre.SELECTION,
                        "g.favorable IS NOT NULL",
                        decide,
                        AVIS,
                        "instruction"));
    }
}
