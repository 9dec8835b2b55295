package fr.treille.engagement.convention;

import fr.treille.socle.commun.Montant;
import fr.treille.socle.courrier.envoi.EtatMessage;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A convention in detail.
 *
 * @param documentId its archived PDF
 * @param premierVersement half of the amount, paid on signature
 * @param secondVersement the other half, with the odd cent
 * @param dureeMois from its signature
 * @param destinataire the représentant légal whom it names
 * @param signataireId who signs for the agency, null for a convention older than the signatories
 * @param signataire as it names them, « Capucine Lauragais, La directrice générale », « » then too
 * @param envoyeeLe when it was handed to the outbox, null before
 * @param messageId its message in the outbox, null before
 * @param etatMessage where that message is, null before
 * @param signeeLe day of the signature by both parties, null before
 * @param version to give back when acting on it
 */
public record ConventionFiche(
        long id,
        long grappeId,
        EtatConvention etat,
        String reference,
        LocalDate date,
        long documentId,
        Montant montant,
        Montant premierVersement,
        Montant secondVersement,
        int dureeMois,
        String destinataire,
        @Nullable Long signataireId,
        String signataire,
        Instant genereeLe,
        @Nullable Instant envoyeeLe,
        @Nullable Long messageId,
        @Nullable EtatMessage etatMessage,
        @Nullable LocalDate signeeLe,
        int version) {}
