package fr.treille.engagement.notification;

import fr.treille.socle.courrier.edition.LettreNotification;
import fr.treille.socle.territoire.ActeSigne;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** What a letter would say, for tests of other packages. */
public final class LettresRedigees {

    private LettresRedigees() {}

    /** The letter of a decided grappe of the signed-in agent's région; nothing is recorded. */
    public static LettreNotification rediger(ApplicationContext application, long grappeId, String reference) {
        var redaction = application.getBean(RedactionLettre.class);
        var dossier = redaction.lire(List.of(grappeId)).get(grappeId);
        return redaction.imprimer(dossier, dossier.habilitations().exiger(ActeSigne.LETTRE, null), reference);
    }
}
