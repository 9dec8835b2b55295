package fr.treille.dossier.instruction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Complements asked together.
 *
 * @param numero from 1, in the order of the requests
 * @param pourLe last day to give them, included
 * @param motif why, « » when nothing was said
 * @param demandePar name of who asked
 * @param averti in a sentence, how the porteur was told
 * @param messageId of the message that told him, null when none did
 */
public record DemandeFiche(
        int numero,
        LocalDate pourLe,
        String motif,
        Instant demandeLe,
        String demandePar,
        String averti,
        @Nullable Long messageId,
        List<ComplementLigne> lignes) {

    /** Whether something of it is still awaited. */
    public boolean ouverte() {
        return lignes.stream().anyMatch(ComplementLigne::attendue);
    }
}
