package fr.treille.suivi.point.mois;

import fr.treille.suivi.jalon.PeriodeSuivi;
import fr.treille.suivi.point.bilan.Meteo;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A grappe and its months, as the list shows them.
 *
 * @param responsable who is in charge, « » when nobody is
 * @param dernier day of the last point held, null when none was
 * @param meteo mood of that point
 * @param mois those asked for, in order
 */
public record SuiviLigne(
        long grappeId,
        String grappe,
        String porteur,
        List<String> territoires,
        String responsable,
        PeriodeSuivi periode,
        @Nullable LocalDate dernier,
        @Nullable Meteo meteo,
        List<MoisLigne> mois) {

    /** Days since the last point, or since the signature when none was held. */
    public long jours(LocalDate aujourdhui) {
        return ChronoUnit.DAYS.between(dernier == null ? periode.signature() : dernier, aujourdhui);
    }
}
