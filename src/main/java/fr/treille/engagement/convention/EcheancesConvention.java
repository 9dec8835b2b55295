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

    private static final List<String> CONVENTION =
            List.of("LEFT JOIN convention cv ON cv.grappe_id = g.id AND cv.courante = 1");

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
                                "cv.signee_le",
                                "'Convention signée'",
                                "convention")
                        .par(Droits.CONVENTIONNER, "Faire signer la convention"),
                new RegleEcheance(
                                "SIGNATURE",
                                "Signature de la convention",
                                CONVENTION,
                                "cv.envoyee_le IS NOT NULL",
                                jours.jour("cv.envoyee_le") + " + INTERVAL " + signatureJours + " DAY",
                                "cv.signee_le IS NOT NULL",
                                "cv.signee_le",
                                "CONCAT('Convention ', cv.reference, ' signée')",
                                "convention")
                        .par(Droits.CONVENTIONNER, "Enregistrer la signature"),
                new RegleEcheance(
                                "VERSEMENT",
                                "Premier versement",
                                CONVENTION,
                                "cv.signee_le IS NOT NULL",
                                "cv.signee_le + INTERVAL " + versementJours + " DAY",
                                "cv.versement_le IS NOT NULL",
                                "cv.versement_le",
                                "CONCAT('Versé, référence ', cv.versement_reference)",
                                "convention")
                        .par(Droits.CONVENTIONNER, "Enregistrer le versement"));
    }
}
