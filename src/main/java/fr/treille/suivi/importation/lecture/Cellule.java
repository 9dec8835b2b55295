package fr.treille.suivi.importation.lecture;

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
 * @param fusion the merged cells that it is one of, « C5:C7 », « » when it is not merged
 * @param refus why its value cannot be used, « » when it can
 */
public record Cellule(
        String texte,
        @Nullable BigDecimal nombre,
        boolean taux,
        @Nullable LocalDate jour,
        String fusion,
        String refus) {

    public Cellule {
        texte = Textes.net(texte);
    }

    /** Nothing. */
    public static final Cellule VIDE = texte("");

    /** Words, or a number that only is a text. */
    public static Cellule texte(String texte) {
        return new Cellule(texte, null, false, null, "", "");
    }

    /** A number, shown as a percentage or not. */
    static Cellule nombre(BigDecimal nombre, boolean taux) {
        var lisible = taux ? Formats.pourcentage(nombre) : nombre.toPlainString();
        return new Cellule(lisible, nombre, taux, null, "", "");
    }

    static Cellule jour(LocalDate jour) {
        return new Cellule(Formats.date(jour), null, false, jour, "", "");
    }

    static Cellule refusee(String texte, String raison) {
        return new Cellule(texte, null, false, null, "", raison);
    }

    /** The same, for each of the merged cells that share it. */
    Cellule fusionnee(String plage) {
        return new Cellule(texte, nombre, taux, jour, plage, refus);
    }

    /** Whether nothing is read in it. */
    public boolean vide() {
        return texte.isEmpty();
    }
}
