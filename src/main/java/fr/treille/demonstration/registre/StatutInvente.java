package fr.treille.demonstration.registre;

import java.util.List;

/**
 * A real legal status, and how its invented organismes are called.
 *
 * @param modele {@code %s} stands for a word, {@code %c} for the commune of the seat
 */
record StatutInvente(String code, String libelle, String modele) {

    static List<StatutInvente> tous() {
        return Tableau.lire("statuts.csv").stream()
                .map(c -> new StatutInvente(c[0], c[1], c[2]))
                .toList();
    }
}
