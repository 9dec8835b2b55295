package fr.treille.engagement.notification;

import fr.treille.socle.commun.Montant;
import fr.treille.socle.courrier.envoi.EtatMessage;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A letter in detail.
 *
 * @param documentId its archived PDF
 * @param montant null for a défavorable decision
 * @param destinataire the représentant légal whom it names
 * @param signataireId who signs it, null for a letter older than the signatories
 * @param signataire as it names them, « Capucine Lauragais, La directrice générale »
 * @param envoyeeLe when it was handed to the outbox, null before
 * @param messageId its message in the outbox, null before
 * @param etatMessage where that message is, null before
 * @param version to give back when acting on it
 */
public record LettreFiche(
        long id,
        long grappeId,
        SensDecision sens,
        EtatLettre etat,
        String reference,
        LocalDate date,
        long documentId,
        @Nullable Montant montant,
        String destinataire,
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
