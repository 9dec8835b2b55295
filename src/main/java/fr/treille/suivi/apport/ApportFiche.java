package fr.treille.suivi.apport;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A porteur's link as agents see it.
 *
 * @param debut first day of its period
 * @param fin last day of its period
 * @param nom who it was sent to
 * @param expire whether it gives access to nothing any more by its date
 * @param dernierUsage when it was last opened or written through, null when it never was
 * @param envoyeLe when the porteur gave it over, null before
 * @param motifRenvoi why it was last sent back, « » when it was not
 * @param closPar who validated or revoked it, « » before
 * @param remplies how many measures were typed
 * @param preuves how many files came with them
 */
public record ApportFiche(
        long id,
        long grappeId,
        long periodeId,
        LocalDate debut,
        LocalDate fin,
        EtatApport etat,
        String nom,
        String courriel,
        Instant creeLe,
        String creePar,
        Instant expireLe,
        boolean expire,
        @Nullable Instant dernierUsage,
        @Nullable Instant envoyeLe,
        String motifRenvoi,
        @Nullable Instant closLe,
        String closPar,
        int remplies,
        int preuves) {}
