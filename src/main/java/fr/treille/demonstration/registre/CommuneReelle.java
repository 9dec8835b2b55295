package fr.treille.demonstration.registre;

import java.util.List;
import java.util.Locale;

/**
 * A real commune, where invented establishments may be placed.
 *
 * @param territoire FINESS code of its département
 * @param insee its five characters
 * @param poids how many establishments it should get, against the others
 */
record CommuneReelle(String territoire, String departement, String insee, String codePostal, String nom, int poids) {

    /** Those of Occitanie that have establishments, and the chief town of every other département. */
    static List<CommuneReelle> toutes() {
        return Tableau.lire("communes.csv").stream()
                .map(c -> new CommuneReelle(c[0], c[1], c[2], c[3], c[4], Integer.parseInt(c[5])))
                .toList();
    }

    /** « ST JEAN DE LUZ » to « St Jean de Luz ». */
    String nomPropre() {
        StringBuilder propre = new StringBuilder();
        for (String mot : nom.toLowerCase(Locale.ROOT).split(" ")) {
            boolean petit = !propre.isEmpty()
                    && List.of("de", "du", "des", "la", "le", "les", "en", "sur", "d", "l", "et")
                            .contains(mot);
            propre.append(propre.isEmpty() ? "" : " ");
            propre.append(petit || mot.isEmpty() ? mot : Character.toUpperCase(mot.charAt(0)) + mot.substring(1));
        }
        return propre.toString();
    }
}
