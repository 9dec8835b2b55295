package fr.treille.socle.commun;

import fr.treille.socle.commun.temps.Fuseau;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How dates, numbers and amounts are written in French: thousands apart by a narrow no-break space (U+202F), units after a
 * no-break space (U+00A0). Written out rather than taken from the locale data, which change with the JDK.
 */
public final class Formats {

    /** The zone where nobody is signed in, or where the région says nothing else. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    /** No-break space, before a unit and before : ; ? ! in French. */
    public static final String INSECABLE = "\u00A0";

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.FRENCH);
    private static final DateTimeFormatter DATE_HEURE =
            DateTimeFormatter.ofPattern("dd/MM/uuuu 'à' HH:mm", Locale.FRENCH);
    private static final DateTimeFormatter HEURE = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.FRENCH);
    private static final DateTimeFormatter HEURE_MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.FRENCH);
    private static final DateTimeFormatter MOIS_ANNEE = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.FRENCH);
    private static final Map<String, DecimalFormat> DECIMAUX = new ConcurrentHashMap<>();
    private static final String[] UNITES = {"o", "ko", "Mo", "Go", "To"};

    private Formats() {}

    /** « 13/06/2025 ». */
    public static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** « 1er septembre 2025 », « 13 juin 2025 ». */
    public static String dateLongue(LocalDate date) {
        var jour = date.getDayOfMonth() == 1 ? "1er" : String.valueOf(date.getDayOfMonth());
        return jour + INSECABLE + MOIS_ANNEE.format(date);
    }

    /** « septembre 2025 ». */
    public static String mois(LocalDate jour) {
        return MOIS_ANNEE.format(jour);
    }

    /** The day of an instant, in the zone of the reader's région. */
    public static LocalDate jour(Instant instant) {
        return LocalDate.ofInstant(instant, Fuseau.courant());
    }

    /** An instant as the clocks of the reader's région show it. */
    public static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, Fuseau.courant());
    }

    /** « 13/06/2025 à 14:05 », in the zone of the reader's région. */
    public static String dateHeure(Instant instant) {
        return DATE_HEURE.format(instant.atZone(Fuseau.courant()));
    }

    /** « 14:05 », in the zone of the reader's région. */
    public static String heureMinute(Instant instant) {
        return HEURE_MINUTE.format(instant.atZone(Fuseau.courant()));
    }

    /** « 23:59:59 »: to the second, where the second matters. */
    public static String heure(LocalTime heure) {
        return HEURE.format(heure);
    }

    /** « 13/06/2025 à 23:59:59 », « 13/06/2025 » without a time, « » without a day. */
    public static String moment(@Nullable LocalDate jour, @Nullable LocalTime heure) {
        return jour == null ? "" : date(jour) + (heure == null ? "" : " à " + heure(heure));
    }

    /** « 1 742 ». */
    public static String nombre(long nombre) {
        return decimal("#,##0").format(nombre);
    }

    /** « 3 dossiers », « 1 dossier », « 0 dossier »: a count and what it counts, never parted by the end of a line. */
    public static String compte(long nombre, String un) {
        return compte(nombre, un, un + "s");
    }

    /**
     * « 3 grappes choisies », « 1 grappe choisie »: a count and what it counts, of which every word agrees.
     *
     * @param un what follows none or one
     * @param plusieurs what follows two and more
     */
    public static String compte(long nombre, String un, String plusieurs) {
        return nombre(nombre) + INSECABLE + (nombre > 1 ? plusieurs : un);
    }

    /** « 1 742,5 »: the decimals that matter, two at most, rounded half up. */
    public static String nombre(BigDecimal nombre) {
        return decimal("#,##0.##").format(nombre);
    }

    /** « 31 846 000 € », « 1 234,50 € »: cents only when there are some. */
    public static String montant(Montant montant) {
        var entier = montant.valeur().stripTrailingZeros().scale() <= 0;
        return decimal(entier ? "#,##0" : "#,##0.00").format(montant.valeur()) + INSECABLE + "€";
    }

    /**
     * « 70 % », « 83,33 % »: two decimals at most, rounded half up.
     *
     * @param part a share of one: 0.7 is 70 %
     */
    public static String pourcentage(BigDecimal part) {
        return nombre(part.movePointRight(2)) + INSECABLE + "%";
    }

    /**
     * « 80 % », « 66,666667 % »: six decimals at most, for a share by which a reader multiplies an amount again.
     *
     * @param part a share of one, of eight decimals at most
     */
    public static String part(BigDecimal part) {
        return decimal("#,##0.######").format(part.movePointRight(2)) + INSECABLE + "%";
    }

    /** « dans 3 j », « aujourd’hui », « en retard de 5 j ». */
    public static String distance(LocalDate cible, LocalDate aujourdhui) {
        long jours = ChronoUnit.DAYS.between(aujourdhui, cible);
        if (jours == 0) {
            return "aujourd’hui";
        }
        return (jours > 0 ? "dans " : "en retard de ") + nombre(Math.abs(jours)) + INSECABLE + "j";
    }

    /** « 512 o », « 36 Mo », « 1,3 Go »: decimal units, one decimal below ten. */
    public static String taille(long octets) {
        var valeur = BigDecimal.valueOf(octets);
        int unite = 0;
        // 999 500 would be rounded to « 1 000 ko »: one unit higher from there
        while (unite < UNITES.length - 1 && valeur.compareTo(new BigDecimal("999.5")) >= 0) {
            valeur = valeur.movePointLeft(3);
            unite++;
        }
        var decimales = unite > 0 && valeur.compareTo(new BigDecimal("9.95")) < 0 ? "#,##0.#" : "#,##0";
        return decimal(decimales).format(valeur) + INSECABLE + UNITES[unite];
    }

    /** « moins d’une seconde », « 45 s », « 2 min 05 s », « 1 h 12 min », « 3 j 4 h »: the two units that matter. */
    public static String duree(Duration duree) {
        long secondes = duree.toSeconds();
        if (secondes < 1) {
            return "moins d’une seconde";
        }
        if (secondes < 60) {
            return secondes + INSECABLE + "s";
        }
        if (secondes < 3600) {
            return deux(secondes / 60, "min", secondes % 60, "s");
        }
        if (secondes < 86_400) {
            return deux(secondes / 3600, "h", secondes / 60 % 60, "min");
        }
        return deux(secondes / 86_400, "j", secondes / 3600 % 24, "h");
    }

    private static String deux(long grand, String uniteGrande, long petit, String unitePetite) {
        var debut = nombre(grand) + INSECABLE + uniteGrande;
        if (petit == 0) {
            return debut;
        }
        var suite = "h".equals(unitePetite) ? String.valueOf(petit) : String.format(Locale.ROOT, "%02d", petit);
        return debut + INSECABLE + suite + INSECABLE + unitePetite;
    }

    /** A copy each time: DecimalFormat is not thread-safe, and reading its pattern is what takes long. */
    private static DecimalFormat decimal(String motif) {
        return (DecimalFormat) DECIMAUX.computeIfAbsent(motif, Formats::lire).clone();
    }

    private static DecimalFormat lire(String motif) {
        var symboles = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symboles.setGroupingSeparator('\u202F');
        symboles.setDecimalSeparator(',');
        symboles.setMinusSign('-');
        var format = new DecimalFormat(motif, symboles);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }
}
