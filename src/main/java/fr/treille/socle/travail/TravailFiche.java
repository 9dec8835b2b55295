package fr.treille.socle.travail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a long work is.
 *
 * @param finiLe when nothing more of it ran, null while something may
 */
public record TravailFiche(
        long id,
        String genre,
        String titre,
        EtatTravail etat,
        Instant demandeLe,
        @Nullable Instant finiLe,
        int total,
        int faits,
        int refuses) {

    /** What is neither done nor refused. */
    public int restants() {
        return total - faits - refuses;
    }

    /** Whether something of it runs or will. */
    public boolean tourne() {
        return finiLe == null;
    }
}
