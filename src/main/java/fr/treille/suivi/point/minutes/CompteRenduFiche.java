package fr.treille.suivi.point.minutes;

import fr.treille.socle.courrier.envoi.EtatMessage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Minutes that were validated.
 *
 * @param numero 1 for the first, then one more a correction
 * @param motif why they correct the former, « » for the first
 */
public record CompteRenduFiche(
        int numero,
        String motif,
        String reference,
        long documentId,
        long messageId,
        @Nullable EtatMessage etatMessage,
        Instant valideLe,
        String validePar) {}
