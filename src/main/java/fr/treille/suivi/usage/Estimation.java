package fr.treille.suivi.usage;

import fr.treille.socle.commun.Formats;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * When a threshold will be reached at the present pace: the slope that best fits the last periods, from the last rate. An
 * estimate, and said so with what it rests on.
 *
 * @param issue what it comes to
 * @param jour when the threshold would be reached, null unless the issue is {@link Issue#DATE}
 * @param base the periods that it rests on, in order of time
 * @param seuil share of one
 */
public record Estimation(Issue issue, @Nullable LocalDate jour, List<PointTaux> base, BigDecimal seuil) {

    /** How many periods are looked at. */
    static final int PERIODES = 4;

    private static final double ANNEE = 365.25;
    private static final int HORIZON = 10;

    /** What an estimate comes to. */
    public enum Issue {
        ATTEINTE,
        DATE,
        LOINTAINE,
        NE_SE_RAPPROCHE_PAS,
        TROP_PEU
    }

    /**
     * @param points in order of time; those without a rate are left out
     * @param seuil share of one
     */
    public static Estimation de(List<PointTaux> points, BigDecimal seuil) {
        var avecTaux = points.stream().filter(point -> point.taux().existe()).toList();
        var base = avecTaux.subList(Math.max(0, avecTaux.size() - PERIODES), avecTaux.size());
        if (!base.isEmpty() && base.getLast().taux().atteint(seuil)) {
            return new Estimation(Issue.ATTEINTE, null, base, seuil);
        }
        if (base.size() < 2) {
            return new Estimation(Issue.TROP_PEU, null, base, seuil);
        }
        double pente = pente(base);
        if (pente <= 0) {
            return new Estimation(Issue.NE_SE_RAPPROCHE_PAS, null, base, seuil);
        }
        double jours = Math.ceil((seuil.doubleValue() - taux(base.getLast())) / pente);
        return jours > HORIZON * ANNEE
                ? new Estimation(Issue.LOINTAINE, null, base, seuil)
                : new Estimation(Issue.DATE, base.getLast().periode().fin().plusDays((long) jours), base, seuil);
    }

    /** By least squares, in shares of one a day. */
    private static double pente(List<PointTaux> base) {
        double jourMoyen = base.stream().mapToLong(Estimation::jour).average().orElseThrow();
        double tauxMoyen = base.stream().mapToDouble(Estimation::taux).average().orElseThrow();
        double produits = 0;
        double carres = 0;
        for (var point : base) {
            produits += (jour(point) - jourMoyen) * (taux(point) - tauxMoyen);
            carres += Math.pow(jour(point) - jourMoyen, 2);
        }
        return produits / carres;
    }

    private static long jour(PointTaux point) {
        return point.periode().fin().toEpochDay();
    }

    private static double taux(PointTaux point) {
        return (double) point.taux().numerateur() / point.taux().denominateur();
    }

    /** « Estimation d’après les 3 dernières périodes (52 %, 58 %, 63 %) : 70 % vers le 12/04/2027 ». */
    public String enClair() {
        var seuilEnClair = Formats.pourcentage(seuil.setScale(4, RoundingMode.HALF_UP));
        return switch (issue) {
            case ATTEINTE -> "Seuil de " + seuilEnClair + " atteint à la dernière période.";
            case TROP_PEU -> "Pas d’estimation\u00A0: il faut au moins deux périodes avec un taux.";
            case DATE ->
                rythme() + seuilEnClair + " atteints vers le " + Formats.date(Objects.requireNonNull(jour)) + ".";
            case LOINTAINE -> rythme() + seuilEnClair + " ne seraient pas atteints avant " + HORIZON + " ans.";
            case NE_SE_RAPPROCHE_PAS -> rythme() + "le taux ne se rapproche pas du seuil de " + seuilEnClair + ".";
        };
    }

    private String rythme() {
        return "Estimation d’après les " + base.size() + " dernières périodes ("
                + base.stream().map(point -> point.taux().enClair()).collect(Collectors.joining(", "))
                + ")\u00A0: ";
    }
}
