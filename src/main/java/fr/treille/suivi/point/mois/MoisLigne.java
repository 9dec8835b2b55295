package fr.treille.suivi.point.mois;

import fr.treille.suivi.point.bilan.Meteo;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A month of a grappe.
 *
 * @param pointId its point, null when there is none
 * @param jour day of that point, null when there is none
 * @param valide whether its minutes are validated
 */
public record MoisLigne(
        YearMonth mois,
        EtatMois etat,
        @Nullable Long pointId,
        @Nullable LocalDate jour,
        @Nullable Meteo meteo,
        boolean valide) {}
