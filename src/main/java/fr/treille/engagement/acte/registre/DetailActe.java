package fr.treille.engagement.acte.registre;

import fr.treille.engagement.acte.EtatActe;
import fr.treille.socle.courrier.envoi.EtatMessage;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A document in detail, with what its kind says besides. */
public interface DetailActe {

    ActeFiche acte();

    default long id() {
        return acte().id();
    }

    default long grappeId() {
        return acte().objetId();
    }

    default EtatActe etat() {
        return acte().etat();
    }

    /** Whether it is the one that counts; one that was sent may have ceased to. */
    default boolean courante() {
        return acte().courante();
    }

    default String reference() {
        return acte().reference();
    }

    default LocalDate date() {
        return acte().date();
    }

    default long documentId() {
        return acte().documentId();
    }

    /** Who signs it, null for a document older than the signatories. */
    default @Nullable Long signataireId() {
        return acte().signataireId();
    }

    default String signataire() {
        return acte().signataire();
    }

    /** When it was handed to the outbox, null before. */
    default @Nullable Instant envoyeeLe() {
        return acte().envoyeeLe();
    }

    /** Its message in the outbox, null before. */
    default @Nullable Long messageId() {
        return acte().messageId();
    }

    /** Where that message is, null before. */
    default @Nullable EtatMessage etatMessage() {
        return acte().etatMessage();
    }

    default String nomFichier() {
        return acte().nomFichier();
    }

    default int version() {
        return acte().version();
    }
}
