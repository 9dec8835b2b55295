package fr.treille.socle.courrier.envoi.serveur;

import fr.treille.socle.courrier.envoi.AdresseCourriel;
import java.util.List;
import java.util.Set;

/**
 * What a try takes out of the database.
 *
 * @param id identifier
 * @param numero number of the try
 * @param messageId Message-ID
 * @param objet subject
 * @param corps plain text
 * @param destinataires to whom
 * @param documents identifiers of the attachments
 * @param agenda iCalendar file to attach, « » for none
 * @param repondreA where answers go, « » for the installation's own box
 * @param reglees addresses that have it already, or were refused for good: named in it, and not sent it
 */
public record MessageAEnvoyer(
        long id,
        int numero,
        String messageId,
        String objet,
        String corps,
        List<AdresseCourriel> destinataires,
        List<Long> documents,
        String agenda,
        String repondreA,
        Set<String> reglees) {

    /** For the first time. */
    public MessageAEnvoyer(
            long id,
            int numero,
            String messageId,
            String objet,
            String corps,
            List<AdresseCourriel> destinataires,
            List<Long> documents,
            String agenda) {
        this(id, numero, messageId, objet, corps, destinataires, documents, agenda, "", Set.of());
    }
}
