package fr.treille.engagement.acte.registre;

import fr.treille.engagement.acte.EtatActe;
import fr.treille.socle.courrier.envoi.EtatMessage;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document in detail.
 *
 * @param objetId what it is about
 * @param courante whether it is the one that counts; one that was sent may have ceased to
 * @param documentId its archived PDF
 * @param signataireId who signs it, null for a document older than the signatories
 * @param signataire as it names them, « Capucine Lauragais, La directrice générale », « » when it names nobody
 * @param envoyeeLe when it was handed to the outbox, null before
 * @param messageId its message in the outbox, null before
 * @param etatMessage where that message is, null before
 * @param version to give back when acting on it
 */
public record ActeFiche(
        long id,
        long objetId,
        EtatActe etat,
        boolean courante,
        String reference,
        LocalDate date,
        long documentId,
        @Nullable Long signataireId,
        String signataire,
        Instant genereeLe,
        @Nullable Instant envoyeeLe,
        @Nullable Long messageId,
        @Nullable EtatMessage etatMessage,
        int version) {

    /** Name under which its PDF is downloaded. */
    public String nomFichier() {
        return reference + ".pdf";
    }
}
