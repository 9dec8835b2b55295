package fr.treille.dossier.instruction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Complements asked together.
 *
 * @param numero from 1, in the order of the requests
 * @param pourLe last day to give them, included
 * @param motif why, « » when nothing was said
 * @param demandePar name of who asked
 */
public record DemandeFiche(
        int numero,
        LocalDate pourLe,
        String motif,
        Instant demandeLe,
        String demandePar,
        List<ComplementLigne> lignes) {

    /** Whether something of it is still awaited. */
    public boolean ouverte() {
        return lignes.stream().anyMatch(ligne -> ligne.recuLe() == null);
    }
}
