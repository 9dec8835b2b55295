package fr.treille.socle.lecture;

import fr.treille.socle.commun.Formats;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One cell as the file holds it.
 *
 * @param texte what a person reads in it, « » when it is empty
 * @param nombre its number when the file says that it is one
 * @param taux whether that number is shown as a percentage
 * @param jour its day when the file says that it is a date
 * @param mois whether the file shows the month of that day alone, « août-25 »
 * @param decalage days between the first one of the file's calendar and that of the usual one: 1 462 where it begins in 1904
 * @param fusion the merged cells that it is one of, « C5:C7 », « » when it is not merged
 * @param refus why its value cannot be used, « » when it can
 */
public record Cellule(
        String texte,
        @Nullable BigDecimal nombre,
        boolean taux,
        @Nullable LocalDate jour,
        boolean mois,
        int decalage,
        String fusion,
        String refus) {

    public Cellule {
        texte = Textes.net(texte);
    }

    /** Nothing. */
    public static final Cellule VIDE = texte("");

    /** Words, or a number that only is a text. */
    public static Cellule texte(String texte) {
        return new Cellule(texte, null, false, null, false, 0, "", "");
    }

    /** A number, shown as a percentage or not. */
    static Cellule nombre(BigDecimal nombre, boolean taux) {
        var lisible = taux ? Formats.pourcentage(nombre) : nombre.toPlainString();
        return new Cellule(lisible, nombre, taux, null, false, 0, "", "");
    }

    static Cellule jour(LocalDate jour) {
        return new Cellule(Formats.date(jour), null, false, jour, false, 0, "", "");
    }

    static Cellule mois(LocalDate jour) {
        return new Cellule(Formats.mois(jour), null, false, jour, true, 0, "", "");
    }

    static Cellule refusee(String texte, String raison) {
        return new Cellule(texte, null, false, null, false, 0, "", raison);
    }

    /** The same, in a file whose calendar begins so many days later. */
    Cellule decalee(int jours) {
        return jours == decalage ? this : new Cellule(texte, nombre, taux, jour, mois, jours, fusion, refus);
    }

    /** The same, for each of the merged cells that share it. */
    Cellule fusionnee(String plage) {
        return new Cellule(texte, nombre, taux, jour, mois, decalage, plage, refus);
    }

    /** Whether nothing is read in it. */
    public boolean vide() {
        return texte.isEmpty();
    }
}
