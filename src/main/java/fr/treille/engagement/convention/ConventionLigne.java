package fr.treille.engagement.convention;

import fr.treille.engagement.acte.EtatActe;
import fr.treille.engagement.acte.registre.CourrierLigne;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.courrier.envoi.EtatMessage;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A convention as the list shows it.
 *
 * @param envoyeeLe when it was handed to the outbox, null before
 * @param etatMessage where its message is, null before
 * @param signeeLe day of the signature by both parties, null before
 * @param caducite its end, null while it counts or when another one took its place
 */
public record ConventionLigne(
        long id,
        String reference,
        LocalDate date,
        long grappeId,
        String grappe,
        String porteur,
        EtatActe etat,
        Montant montant,
        @Nullable Instant envoyeeLe,
        @Nullable EtatMessage etatMessage,
        @Nullable LocalDate signeeLe,
        @Nullable Caducite caducite,
        long documentId)
        implements CourrierLigne {}
