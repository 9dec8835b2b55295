package fr.treille.socle.lecture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/** What the cells of a workbook hold, as their formats show it and by the calendar of the file. */
final class CasesXlsx {

    private static final LocalDate ORIGINE = LocalDate.of(1899, 12, 30);
    private static final int ECART_1904 = 1462;
    private static final BigDecimal MINUTES_D_UN_JOUR = BigDecimal.valueOf(1440);

    private final int decalage;
    private final Map<String, GenreNombre> genres = new HashMap<>();

    CasesXlsx(boolean depuis1904) {
        this.decalage = depuis1904 ? ECART_1904 : 0;
    }

    Cellule lire(Cell cellule) {
        return cellule(cellule).decalee(decalage);
    }

    private Cellule cellule(Cell cellule) {
        return switch (cellule.getType()) {
            case EMPTY -> Cellule.VIDE;
            case ERROR ->
                Cellule.refusee(
                        String.valueOf(cellule.getRawValue()), "est en erreur\u00A0(" + cellule.getRawValue() + ")");
            case FORMULA -> formule(cellule);
            case NUMBER, STRING, BOOLEAN -> valeur(cellule, cellule.getValue());
        };
    }

    /** Its value as the spreadsheet last computed it; nothing is computed here. */
    private Cellule formule(Cell cellule) {
        var calculee = cellule.getValue();
        var brute = cellule.getRawValue();
        var formule = "=" + cellule.getFormula();
        if (brute != null && brute.startsWith("#")) {
            return Cellule.refusee(brute, "contient une formule en erreur\u00A0(" + formule + " donne " + brute + ")");
        }
        if (calculee == null || calculee.toString().isEmpty()) {
            return Cellule.refusee(
                    formule,
                    "contient une formule sans valeur calculée\u00A0(" + formule
                            + ")\u00A0: ouvrez le fichier dans un tableur, puis enregistrez-le");
        }
        return valeur(cellule, calculee);
    }

    private Cellule valeur(Cell cellule, Object valeur) {
        var genre = genre(cellule.getDataFormatString());
        if (valeur instanceof BigDecimal nombre) {
            return nombre(nombre, genre);
        }
        var ecrit = valeur instanceof String texte ? jourEcrit(texte) : null;
        if (ecrit != null && genre == GenreNombre.MOIS) {
            return Cellule.mois(ecrit);
        }
        if (ecrit != null && genre == GenreNombre.JOUR) {
            return Cellule.jour(ecrit);
        }
        if (valeur instanceof Boolean vrai) {
            return Cellule.texte(vrai ? "VRAI" : "FAUX");
        }
        return Cellule.texte(valeur == null ? "" : valeur.toString().strip());
    }

    private GenreNombre genre(@Nullable String format) {
        return format == null ? GenreNombre.NOMBRE : genres.computeIfAbsent(format, GenreNombre::de);
    }

    private Cellule nombre(BigDecimal nombre, GenreNombre genre) {
        return switch (genre) {
            case JOUR -> Cellule.jour(ORIGINE.plusDays(nombre.longValue() + decalage));
            case MOIS -> Cellule.mois(ORIGINE.plusDays(nombre.longValue() + decalage));
            case HEURE -> duree(nombre.remainder(BigDecimal.ONE), "une heure");
            case DUREE -> duree(nombre, "une durée");
            case NOMBRE, TAUX -> Cellule.nombre(nombre.stripTrailingZeros(), genre == GenreNombre.TAUX);
        };
    }

    private static Cellule duree(BigDecimal jours, String quoi) {
        long minutes = jours.multiply(MINUTES_D_UN_JOUR)
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        var lisible = "%d:%02d".formatted(minutes / 60, Math.abs(minutes % 60));
        return Cellule.refusee(
                lisible,
                "contient " + quoi + "\u00A0(" + lisible
                        + ")\u00A0: si c’est un nombre ou une date, donnez ce format à la case dans le tableur");
    }

    /** The day of a cell that holds it in words. */
    private static @Nullable LocalDate jourEcrit(String texte) {
        try {
            return texte.length() < 10 ? null : LocalDate.parse(texte.substring(0, 10));
        } catch (DateTimeException autreChose) {
            return null;
        }
    }
}
