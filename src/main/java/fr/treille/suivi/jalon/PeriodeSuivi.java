package fr.treille.suivi.jalon;

import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The months of a grappe that expect a point: those on whose last day the convention is signed and the grappe not closed. A
 * point is due by that day.
 *
 * @param signature day of the convention's signature
 * @param cloture day of the closing, null before it
 */
public record PeriodeSuivi(LocalDate signature, @Nullable LocalDate cloture) {

    /** Whether a point of that month is expected. */
    public boolean attend(YearMonth mois) {
        var fin = mois.atEndOfMonth();
        return !fin.isBefore(signature) && (cloture == null || !fin.isAfter(cloture));
    }

    /** The months that expect a point, from the first to that one at most. */
    public List<YearMonth> jusqua(YearMonth dernier) {
        return Stream.iterate(YearMonth.from(signature), mois -> !mois.isAfter(dernier), mois -> mois.plusMonths(1))
                .filter(this::attend)
                .toList();
    }

    /**
     * Lets through a day of the follow-up.
     *
     * @param champ name of the field that a refusal concerns
     * @throws Refus when it is before the signature or after the closing
     */
    public void exiger(String champ, LocalDate jour) {
        if (jour.isBefore(signature)) {
            throw Refus.surChamp(
                    champ,
                    "Le " + Formats.date(jour) + " est avant la signature de la convention, le "
                            + Formats.date(signature) + "\u00A0: choisissez un jour du suivi.");
        }
        if (cloture != null && jour.isAfter(cloture)) {
            throw Refus.surChamp(
                    champ,
                    "Le " + Formats.date(jour) + " est après la clôture du projet, le " + Formats.date(cloture)
                            + "\u00A0: il ne s’y tient plus de point.");
        }
    }
}
