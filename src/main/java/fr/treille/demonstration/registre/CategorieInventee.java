package fr.treille.demonstration.registre;

import java.util.List;
import java.util.Random;

/**
 * A real category of establishments, with what an invented one of it looks like.
 *
 * @param modele of its name: {@code %s} stands for a place, {@code %c} for the commune
 * @param ape its activity
 * @param poids how many establishments it should get, against the others
 */
record CategorieInventee(
        String code, String libelle, String agregat, String libelleAgregat, String modele, String ape, int poids) {

    /** ESSMS and others. */
    static List<CategorieInventee> toutes() {
        return Tableau.lire("categories.csv").stream()
                .map(c -> new CategorieInventee(c[0], c[1], c[2], c[3], c[4], c[5], Integer.parseInt(c[6])))
                .toList();
    }

    /** One of them, by their weights. */
    static CategorieInventee tirer(List<CategorieInventee> categories, Random hasard) {
        int reste = hasard.nextInt(
                categories.stream().mapToInt(CategorieInventee::poids).sum());
        for (CategorieInventee categorie : categories) {
            reste -= categorie.poids();
            if (reste < 0) {
                return categorie;
            }
        }
        return categories.getLast();
    }

    boolean essms() {
        return agregat.startsWith("4");
    }
}
