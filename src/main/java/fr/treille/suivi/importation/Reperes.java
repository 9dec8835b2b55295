package fr.treille.suivi.importation;

import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.lecture.LigneLue;
import fr.treille.socle.lecture.Valeurs;
import java.util.ArrayList;

/** Where things stand in a table, as a spreadsheet names it; and what stands where it should not. */
record Reperes(Entetes entetes) {

    private static final int MONTRES = 80;

    /** « La case D12 (Numérateur) ». */
    String en(LigneLue ligne, int rang) {
        var titres = entetes.titres();
        var titre = rang < titres.size() ? titres.get(rang) : "";
        return "La case " + lettre(rang) + ligne.numero() + (titre.isEmpty() ? "" : " (" + titre + ")");
    }

    /** The letters of a column as a spreadsheet shows them. */
    static String lettre(int rang) {
        return (rang >= 26 ? lettre(rang / 26 - 1) : "") + (char) ('A' + rang % 26);
    }

    /** What is said before a refusal when the FINESS number stands in a cell beside its column, else « ». */
    static String decalee(LigneLue ligne, int rang) {
        for (int voisine : new int[] {rang - 1, rang + 1}) {
            try {
                if (voisine >= 0 && Valeurs.finess(ligne.cellule(voisine)) != null) {
                    return "La ligne est décalée\u00A0: son numéro FINESS est dans la case " + lettre(voisine)
                            + ligne.numero() + ". ";
                }
            } catch (Refus autreChose) {
                // not there either
            }
        }
        return "";
    }

    /**
     * What stands at the right of the headers: words are a note, which is not read.
     *
     * @return names the notes, « » when there is none
     * @throws Refus when it is a number, a rate or a day: the values of the line are shifted, or a header is missing
     */
    String horsTitres(LigneLue ligne) {
        int largeur = ligne.largeur();
        if (largeur <= entetes.largeur()) {
            return "";
        }
        var notes = new ArrayList<String>();
        for (int rang = entetes.largeur(); rang < largeur; rang++) {
            var cellule = ligne.cellule(rang);
            if (cellule.vide()) {
                continue;
            }
            var dite =
                    lettre(rang) + ligne.numero() + " («\u00A0" + Bornes.couper(cellule.texte(), MONTRES) + "\u00A0»)";
            if (Valeurs.mesurable(cellule)) {
                throw new Refus(
                        "La ligne a " + largeur + " cases et les en-têtes " + entetes.largeur() + "\u00A0: la case "
                                + dite + " n’a pas de titre. Ses valeurs sont décalées, ou il manque un titre.");
            }
            notes.add(dite);
        }
        return notes.isEmpty()
                ? ""
                : (notes.size() == 1 ? "La note de la case " : "Les notes des cases ")
                        + Bornes.couper(String.join(", ", notes), 3 * MONTRES)
                        + (notes.size() == 1 ? ", sans titre, n’est pas lue." : ", sans titre, ne sont pas lues.");
    }
}
