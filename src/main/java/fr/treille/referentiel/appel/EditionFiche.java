package fr.treille.referentiel.appel;

import fr.treille.referentiel.appel.regle.Regles;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * An edition of the rules of a call: the first one, or what an amendment (avenant) made of them.
 *
 * @param numero 1, then one more for each amendment
 * @param effet first day of deposit to which it applies; null for the first, which applies from the start
 * @param motif why the rules changed, « » for the first
 * @param auteur who wrote it
 */
public record EditionFiche(
        long id, int numero, @Nullable LocalDate effet, String motif, String auteur, Instant creeeLe, Regles regles) {

    /** Whether a file deposited on that day follows it, or would were it the only one. */
    public boolean vaut(LocalDate jour) {
        return effet == null || !jour.isBefore(effet);
    }

    /**
     * The one that a file deposited on that day follows: the last that is in force.
     *
     * @param editions of one call
     * @throws IllegalStateException when there is none, which no call is without
     */
    static EditionFiche enVigueur(Collection<EditionFiche> editions, LocalDate jour) {
        return editions.stream()
                .filter(edition -> edition.vaut(jour))
                .max(Comparator.comparingInt(EditionFiche::numero))
                .orElseThrow(() -> new IllegalStateException("call without rules on " + jour));
    }
}
