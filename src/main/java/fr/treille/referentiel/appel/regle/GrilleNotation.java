package fr.treille.referentiel.appel.regle;

import fr.treille.socle.commun.Refus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The grid by which files are ranked.
 *
 * @param total points of a perfect file; null when the source gives criteria without points, or no grid at all
 * @param criteres in the order of the call
 */
public record GrilleNotation(@Nullable Integer total, List<Critere> criteres) {

    /**
     * A criterion.
     *
     * @param points the most that it gives, null when the source does not say
     */
    public record Critere(String libelle, @Nullable Integer points) {}

    /** @throws Refus when the points do not add up to the total, or one is not positive */
    public GrilleNotation {
        criteres = List.copyOf(criteres);
        var somme = 0;
        for (var critere : criteres) {
            var points = critere.points();
            if (critere.libelle().isBlank()) {
                throw Refus.surChamp("grille", "Nommez chaque critère de la grille.");
            }
            if (total != null && (points == null || points <= 0)) {
                throw Refus.surChamp(
                        "grille", "Le critère «\u00A0" + critere.libelle() + "\u00A0» doit donner au moins un point.");
            }
            somme += points == null ? 0 : points;
        }
        if (total != null && somme != total) {
            throw Refus.surChamp(
                    "grille",
                    "Les critères de la grille font " + somme + " points, et non les " + total + " annoncés.");
        }
    }
}
