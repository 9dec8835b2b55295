package fr.treille.referentiel.segur;

import fr.treille.socle.commun.Refus;
import fr.treille.socle.lecture.Cellule;
import fr.treille.socle.lecture.LigneLue;
import fr.treille.socle.lecture.Valeurs;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A line of a list, read column by column; a refusal names the column. */
final class LigneDeListe {

    private final LigneLue ligne;
    private final Map<ColonneListe, Integer> rangs;

    LigneDeListe(LigneLue ligne, Map<ColonneListe, Integer> rangs) {
        this.ligne = ligne;
        this.rangs = rangs;
    }

    private Cellule cellule(ColonneListe colonne) {
        var rang = rangs.get(colonne);
        return rang == null ? Cellule.VIDE : ligne.cellule(rang);
    }

    /** The words of a cell, « » when it is empty. */
    String texte(ColonneListe colonne) {
        var cellule = cellule(colonne);
        if (!cellule.refus().isEmpty()) {
            throw new Refus("La colonne «\u00A0" + colonne.titre() + "\u00A0» " + cellule.refus() + ".");
        }
        return cellule.texte();
    }

    /** The same, refused when it is empty. */
    String exiger(ColonneListe colonne) {
        var texte = texte(colonne);
        if (texte.isEmpty()) {
            throw new Refus("La colonne «\u00A0" + colonne.titre() + "\u00A0» est vide.");
        }
        return texte;
    }

    @Nullable
    LocalDate jour(ColonneListe colonne) {
        return lire(colonne, cellule -> Valeurs.jour(cellule, false));
    }

    String finess(ColonneListe colonne) {
        exiger(colonne);
        var lu = lire(colonne, Valeurs::finess);
        if (lu == null) {
            throw new Refus("La colonne «\u00A0" + colonne.titre() + "\u00A0» est vide.");
        }
        return lu.valeur();
    }

    /** How a value is read in a cell. */
    private interface Lecture<T> {
        @Nullable
        T lire(Cellule cellule);
    }

    private <T> @Nullable T lire(ColonneListe colonne, Lecture<T> lecture) {
        try {
            return lecture.lire(cellule(colonne));
        } catch (Refus refus) {
            throw new Refus("La colonne «\u00A0" + colonne.titre() + "\u00A0» " + refus.message() + ".");
        }
    }
}
