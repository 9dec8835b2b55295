package fr.treille.referentiel.appel;

import fr.treille.referentiel.appel.regle.Regles;
import java.time.Instant;
import java.time.LocalDate;
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
}
