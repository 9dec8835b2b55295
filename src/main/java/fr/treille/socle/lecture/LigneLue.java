package fr.treille.socle.lecture;

import fr.treille.socle.commun.Bornes;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of a table.
 *
 * @param numero as a spreadsheet or a text editor shows it, from 1
 */
public record LigneLue(int numero, List<Cellule> cellules) {

    private static final int MONTRES = 200;

    /** The cell of that rank, from 0; empty beyond the last one. */
    public Cellule cellule(int rang) {
        return rang < cellules.size() ? cellules.get(rang) : Cellule.VIDE;
    }

    /** Whether it holds nothing. */
    public boolean vide() {
        return largeur() == 0;
    }

    /** How many cells it has up to the last one that is not empty. */
    public int largeur() {
        int largeur = cellules.size();
        while (largeur > 0 && cellules.get(largeur - 1).vide()) {
            largeur--;
        }
        return largeur;
    }

    /** What is read in it, shortened, to show beside a refusal. */
    public String contenu() {
        var tout = cellules.stream().map(c -> c.texte().strip()).collect(Collectors.joining(" | "));
        return Bornes.couper(tout, MONTRES);
    }
}
