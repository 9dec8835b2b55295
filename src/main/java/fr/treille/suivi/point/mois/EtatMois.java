package fr.treille.suivi.point.mois;

import fr.treille.suivi.point.EtatPoint;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** What a month is for a grappe, read from its point and from the calendar. */
public enum EtatMois {
    /** Before the signature, or after the closing. */
    NON_ATTENDU("Non attendu"),
    /** A month to come, without point yet. */
    A_VENIR("À venir"),
    /** This month, without point yet. */
    A_PLANIFIER("À planifier"),
    PREVU("Prévu"),
    /** Put off to a day that has not passed. */
    REPORTE("Reporté"),
    TENU("Tenu"),
    ANNULE("Annulé"),
    /** Over, and no point was held nor cancelled. */
    MANQUANT("Manquant");

    private final String libelle;

    EtatMois(String libelle) {
        this.libelle = libelle;
    }

    /** In words. */
    public String libelle() {
        return libelle;
    }

    /**
     * That of a month.
     *
     * @param attendu whether the follow-up expects a point of it
     * @param point state of its point, null when there is none
     * @param jour day of that point, null when there is none
     */
    public static EtatMois de(
            YearMonth mois,
            boolean attendu,
            @Nullable EtatPoint point,
            @Nullable LocalDate jour,
            LocalDate aujourdhui) {
        var fini = mois.isBefore(YearMonth.from(aujourdhui));
        if (point == null || jour == null) {
            return !attendu
                    ? NON_ATTENDU
                    : fini ? MANQUANT : mois.equals(YearMonth.from(aujourdhui)) ? A_PLANIFIER : A_VENIR;
        }
        return switch (point) {
            case TENU -> TENU;
            case ANNULE -> ANNULE;
            case PREVU, REPORTE ->
                fini && jour.isBefore(aujourdhui) ? (attendu ? MANQUANT : NON_ATTENDU) : valueOf(point.name());
        };
    }

    /** Those that a list can be filtered by. */
    public static EtatMois[] filtrables() {
        return new EtatMois[] {A_PLANIFIER, PREVU, REPORTE, TENU, ANNULE, MANQUANT};
    }
}
