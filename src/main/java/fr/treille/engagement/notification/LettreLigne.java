package fr.treille.engagement.notification;

import fr.treille.engagement.acte.EtatActe;
import fr.treille.engagement.acte.registre.CourrierLigne;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.courrier.envoi.EtatMessage;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A letter as the list shows it.
 *
 * @param montant null for a défavorable decision
 * @param envoyeeLe when it was handed to the outbox, null before
 * @param etatMessage where its message is, null before
 */
public record LettreLigne(
        long id,
        String reference,
        LocalDate date,
        long grappeId,
        String grappe,
        String porteur,
        SensDecision sens,
        EtatActe etat,
        @Nullable Montant montant,
        @Nullable Instant envoyeeLe,
        @Nullable EtatMessage etatMessage,
        long documentId)
        implements CourrierLigne {}
