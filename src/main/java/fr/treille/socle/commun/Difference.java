package fr.treille.socle.commun;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One field that changed between two states of the same thing, with its values as they are shown on screen.
 *
 * @param champ label of the field, in French
 * @param valeurPrecedente the value before, null when there was none
 * @param valeurActuelle the value now, null when there is none any more
 */
public record Difference(
        String champ,
        @Nullable String valeurPrecedente,
        @Nullable String valeurActuelle) {

    /** « statut : « déposée » → « en instruction » », a missing value being written « vide ». */
    public String enClair() {
        return champ + "\u00A0: " + citer(valeurPrecedente) + " → " + citer(valeurActuelle);
    }

    private static String citer(@Nullable String valeur) {
        return valeur == null || valeur.isBlank() ? "vide" : "«\u00A0" + valeur + "\u00A0»";
    }

    /** Collects the differences between two states, field by field. */
    public static final class Releve {
        private final List<Difference> differences = new ArrayList<>();

        /** Compares two values as they are shown; equal values leave no trace. */
        public Releve comparer(String champ, @Nullable Object avant, @Nullable Object apres) {
            var valeurAvant = avant == null ? null : avant.toString();
            var valeurApres = apres == null ? null : apres.toString();
            if (!Objects.equals(valeurAvant, valeurApres)) {
                differences.add(new Difference(champ, valeurAvant, valeurApres));
            }
            return this;
        }

        /** What was found, in the order of the comparisons. */
        public List<Difference> differences() {
            return List.copyOf(differences);
        }
    }
}
