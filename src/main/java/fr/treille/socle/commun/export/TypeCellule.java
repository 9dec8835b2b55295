package fr.treille.socle.commun.export;

import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Montant;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What the cells of a column hold, hence how a screen, a CSV file and a workbook write them.
 *
 * <p>The values are, in this order: String, String, Long or Integer, {@link Montant}, BigDecimal as a share of one (0.7 is
 * 70 %), LocalDate, Instant, Boolean.
 */
public enum TypeCellule {
    TEXTE(10, 3, false, ""),
    /** A FINESS, a SIREN, a postal code: digits that are no number, and keep their zeros. */
    CODE(6.5, 3, false, "@"),
    ENTIER(5, 3, true, "#,##0"),
    /** « 12 345 678,90 € »: what is prorated has cents. */
    MONTANT(8.4, 8.2, true, "#,##0.00\\ \"€\""),
    POURCENTAGE(6.2, 5, true, "0.00%"),
    DATE(6.25, 6.2, false, "dd/mm/yyyy"),
    /** Shown to the minute in the reader's zone, kept to the second in files. */
    INSTANT(10.5, 10.5, false, "dd/mm/yyyy hh:mm"),
    BOOLEEN(5, 3.5, false, "");

    private final double largeur;
    private final double largeurMinimale;
    private final boolean aDroite;
    private final String formatClasseur;

    TypeCellule(double largeur, double largeurMinimale, boolean aDroite, String formatClasseur) {
        this.largeur = largeur;
        this.largeurMinimale = largeurMinimale;
        this.aDroite = aDroite;
        this.formatClasseur = formatClasseur;
    }

    /** Width that a column has unless it says otherwise, in rem. */
    public double largeur() {
        return largeur;
    }

    /** Width under which the longest usual value of this type would be cut, in rem. */
    public double largeurMinimale() {
        return largeurMinimale;
    }

    /** Whether the values are compared digit under digit. */
    public boolean aDroite() {
        return aDroite;
    }

    /** Number format of a workbook, « » for none. */
    String formatClasseur() {
        return formatClasseur;
    }

    /** As a screen says it: « 31 846 000 € », « 13/06/2025 à 14:05 », « oui ». */
    public String enClair(Object valeur) {
        return switch (this) {
            case TEXTE, CODE -> (String) valeur;
            case ENTIER -> Formats.nombre(((Number) valeur).longValue());
            case MONTANT -> Formats.montant((Montant) valeur);
            case POURCENTAGE -> Formats.pourcentage((BigDecimal) valeur);
            case DATE -> Formats.date((LocalDate) valeur);
            case INSTANT -> Formats.dateHeure((Instant) valeur);
            case BOOLEEN -> (Boolean) valeur ? "oui" : "non";
        };
    }

    /** As a CSV file says it, for a French spreadsheet to read the same value: « 31846000,00 », « 13/06/2025 14:05:09 ». */
    String csv(Object valeur) {
        return switch (this) {
            case TEXTE, CODE, DATE, BOOLEEN -> enClair(valeur);
            case ENTIER -> String.valueOf(((Number) valeur).longValue());
            case MONTANT -> ((Montant) valeur).valeur().toPlainString().replace('.', ',');
            case POURCENTAGE ->
                ((BigDecimal) valeur)
                                .movePointRight(2)
                                .stripTrailingZeros()
                                .toPlainString()
                                .replace('.', ',') + "%";
            case INSTANT ->
                Formats.date(Formats.jour((Instant) valeur)) + " "
                        + Formats.heure(Formats.local((Instant) valeur).toLocalTime());
        };
    }
}
