package fr.treille.engagement.notification.ui;

import fr.treille.engagement.notification.EnvoiLettreService;
import fr.treille.engagement.notification.LettreFiche;
import fr.treille.engagement.notification.LettrePreparee;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks before a letter leaves: to whom, with what, and what follows. */
final class EnvoiLettre {

    private EnvoiLettre() {}

    /** @param ensuite called once it is sent, or refused */
    static void demander(LettrePreparee etat, LettreFiche lettre, EnvoiLettreService envois, Runnable ensuite) {
        Messages.confirmer(
                "Envoyer la lettre " + lettre.reference() + "\u00A0?",
                List.of(
                        "À\u00A0: " + etat.destinataire(),
                        "Copie\u00A0: " + etat.copie(),
                        "Pièce jointe\u00A0: " + lettre.nomFichier(),
                        "La grappe passe à l’état «\u00A0notifiée\u00A0». L’envoi ne se reprend pas."),
                "Envoyer la lettre",
                () -> {
                    try {
                        envois.envoyer(lettre.id(), lettre.version());
                        Messages.succes("La lettre " + lettre.reference() + " est confiée à la boîte d’envoi.");
                    } catch (Refus refus) {
                        Messages.erreur(refus.message());
                    }
                    ensuite.run();
                });
    }

    /**
     * Asks before a letter that was only previewed is generated and leaves at once.
     *
     * @param signataire who signs
     * @param ensuite called once it is sent, or refused
     */
    static void demander(
            LettrePreparee preparee, @Nullable Long signataire, EnvoiLettreService envois, Runnable ensuite) {
        Messages.confirmer(
                "Générer la lettre et l’envoyer\u00A0?",
                List.of(
                        "À\u00A0: " + preparee.destinataire(),
                        "Copie\u00A0: " + preparee.copie(),
                        "La lettre reçoit sa référence et son PDF est archivé tel quel.",
                        "La grappe passe à l’état «\u00A0notifiée\u00A0». L’envoi ne se reprend pas."),
                "Générer et envoyer",
                () -> {
                    try {
                        Messages.succes("La lettre "
                                + envois.genererEtEnvoyer(preparee.grappeId(), preparee.version(), signataire)
                                + " est confiée à la boîte d’envoi.");
                    } catch (Refus refus) {
                        Messages.erreur(refus.message());
                    }
                    ensuite.run();
                });
    }
}
