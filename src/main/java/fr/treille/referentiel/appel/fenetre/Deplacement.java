package fr.treille.referentiel.appel.fenetre;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A day of a window that moves, or moved.
 *
 * @param ancienne last day before
 * @param nouvelle last day after
 */
public record Deplacement(EtapeFenetre etape, LocalDate ancienne, LocalDate nouvelle) {

    /** How many days later. */
    public long jours() {
        return ChronoUnit.DAYS.between(ancienne, nouvelle);
    }

    /**
     * The deadlines of a window that come after one, each as many days later as that one: what its extension moves unless
     * somebody decides otherwise.
     */
    public static List<Deplacement> suites(FenetreFiche fenetre, EtapeFenetre etape, LocalDate nouvelle) {
        var ancienne = fenetre.date(etape);
        if (ancienne == null) {
            return List.of();
        }
        var jours = ChronoUnit.DAYS.between(ancienne, nouvelle);
        return fenetre.jalons().stream()
                .filter(jalon -> jalon.etape().compareTo(etape) > 0)
                .map(jalon -> new Deplacement(
                        jalon.etape(), jalon.date(), jalon.date().plusDays(jours)))
                .toList();
    }
}
