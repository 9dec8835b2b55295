package fr.treille.engagement.convention;

import fr.treille.dossier.grappe.EcheancesFenetre;
import fr.treille.socle.commun.port.RegleEcheance;
import fr.treille.socle.commun.port.SourceEcheances;
import fr.treille.socle.commun.temps.JoursLocaux;
import fr.treille.socle.equipe.Droits;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What a convention makes due: its signature, the first half of the money. The sources give no delay for them: an
 * installation sets its own.
 */
@Component
class EcheancesConvention implements SourceEcheances {

    private static final String CONVENTION = "LEFT JOIN convention c ON c.grappe_id = g.id AND c.courante = 1";

    private final int signatureJours;
    private final int versementJours;

    EcheancesConvention(
            @Value("${treille.echeances.signature-jours:30}") int signatureJours,
            @Value("${treille.echeances.versement-jours:30}") int versementJours) {
        this.signatureJours = signatureJours;
        this.versementJours = versementJours;
    }

    @Override
    public List<RegleEcheance> regles(JoursLocaux jours) {
        return List.of(
                new RegleEcheance(
                                "ENGAGEMENT",
                                "Engagement des crédits",
                                CONVENTION,
                                "g.depot_le IS NOT NULL AND COALESCE(g.favorable, TRUE) AND g.statut <> 'IRRECEVABLE'",
                                EcheancesFenetre.ENGAGEMENT,
                                "g.statut = 'CONVENTIONNEE'",
                                "c.signee_le",
                                "'Convention signée'",
                                "convention")
                        .par(Droits.CONVENTIONNER, "Faire signer la convention"),
                new RegleEcheance(
                                "SIGNATURE",
                                "Signature de la convention",
                                CONVENTION,
                                "c.envoyee_le IS NOT NULL",
                                jours.jour("c.envoyee_le") + " + INTERVAL " + signatureJours + " DAY",
                                "c.signee_le IS NOT NULL",
                                "c.signee_le",
                                "CONCAT('Convention ', c.reference, ' signée')",
                                "convention")
                        .par(Droits.CONVENTIONNER, "Enregistrer la signature"),
                new RegleEcheance(
                                "VERSEMENT",
                                "Premier versement",
                                CONVENTION,
                                "c.signee_le IS NOT NULL",
                                "c.signee_le + INTERVAL " + versementJours + " DAY",
                                "c.versement_le IS NOT NULL",
                                "c.versement_le",
                                "CONCAT('Versé, référence ', c.versement_reference)",
                                "convention")
                        .par(Droits.CONVENTIONNER, "Enregistrer le versement"));
    }
}
