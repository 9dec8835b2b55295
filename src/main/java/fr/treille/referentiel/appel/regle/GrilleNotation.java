package fr.treille.referentiel.appel.regle;

import fr.treille.socle.commun.Refus;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The grid by which files are ranked.
 *
 * @param total points of a perfect file; null when the source gives criteria without points, or no grid at all
 * @param criteres in the order of the call
 */
public record GrilleNotation(@Nullable Integer total, List<Critere> criteres) {

    private static final String CHAMP = "grille";

    /**
     * A criterion.
     *
     * @param points the most that it gives, null when the source does not say
     * @param details its sub-criteria, in the order of the call; none where it is scored as a whole
     */
    public record Critere(String libelle, @Nullable Integer points, List<SousCritere> details) {

        public Critere {
            // rules stored before criteria had sub-criteria
            details = details == null ? List.of() : List.copyOf(details);
        }

        /** One that is scored as a whole. */
        public Critere(String libelle, @Nullable Integer points) {
            this(libelle, points, List.of());
        }
    }

    /**
     * One line that a sheet scores.
     *
     * @param critere the criterion that it is of
     * @param regarde what it looks at, « » where the criterion's name says it
     * @param maximum the most that it gives, at least 1
     */
    public record Ligne(String critere, String libelle, String regarde, int maximum) {}

    /** @throws Refus when the points do not add up to the total, or one is not positive */
    public GrilleNotation {
        criteres = List.copyOf(criteres);
        var somme = 0;
        for (var critere : criteres) {
            var points = critere.points();
            if (critere.libelle().isBlank()) {
                throw Refus.surChamp(CHAMP, "Nommez chaque critère de la grille.");
            }
            if (total != null && (points == null || points <= 0)) {
                throw Refus.surChamp(
                        CHAMP, "Le critère «\u00A0" + critere.libelle() + "\u00A0» doit donner au moins un point.");
            }
            somme += points == null ? 0 : points;
        }
        if (total != null && somme != total) {
            throw Refus.surChamp(
                    CHAMP, "Les critères de la grille font " + somme + " points, et non les " + total + " annoncés.");
        }
        criteres.forEach(GrilleNotation::exigerDetails);
    }

    private static void exigerDetails(Critere critere) {
        var somme = critere.details().stream().mapToInt(SousCritere::points).sum();
        var points = critere.points();
        if (!critere.details().isEmpty() && (points == null || points != somme)) {
            throw Refus.surChamp(
                    CHAMP,
                    "Les sous-critères de «\u00A0" + critere.libelle() + "\u00A0» font " + somme
                            + (points == null
                                    ? " points, et le critère n’en donne pas."
                                    : " points, et non les " + points + " du critère."));
        }
    }

    /** What a sheet scores, in the order of the call: the sub-criteria, or the criteria that have none; nothing without points. */
    public List<Ligne> lignes() {
        return total == null
                ? List.of()
                : criteres.stream().flatMap(GrilleNotation::lignes).toList();
    }

    private static Stream<Ligne> lignes(Critere critere) {
        var points = critere.points();
        return critere.details().isEmpty()
                ? Stream.of(new Ligne(critere.libelle(), critere.libelle(), "", points == null ? 0 : points))
                : critere.details().stream()
                        .map(detail ->
                                new Ligne(critere.libelle(), detail.libelle(), detail.regarde(), detail.points()));
    }
}
