package fr.treille.referentiel.appel.regle;

import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Refus;

/**
 * A line of a criterion, scored by itself.
 *
 * @param regarde what it looks at, may be empty
 * @param points the most that it gives, at least 1
 */
public record SousCritere(String libelle, String regarde, int points) {

    private static final String CHAMP = "grille";
    private static final String SEPARATEUR = "|";

    /** @throws Refus without a name, without points, or when a text is too long for the sheets that keep it */
    public SousCritere {
        libelle = Bornes.exiger(
                CHAMP, "Nommez chaque sous-critère.", "L’intitulé d’un sous-critère", libelle, Bornes.TITRE);
        regarde = Bornes.borner(CHAMP, "Ce que regarde «\u00A0" + libelle + "\u00A0»", regarde.strip(), Bornes.LIBELLE);
        if (points < 1) {
            throw Refus.surChamp(CHAMP, "Le sous-critère «\u00A0" + libelle + "\u00A0» doit donner au moins un point.");
        }
    }

    /**
     * As a person writes it: « Intitulé | ce qu’il regarde | 2 ».
     *
     * @throws Refus when it is not so written, or as the constructor
     */
    public static SousCritere lire(String ligne) {
        var parties = ligne.split("\\|", -1);
        if (parties.length != 3 || !parties[2].strip().matches("[0-9]{1,3}")) {
            throw Refus.surChamp(
                    CHAMP,
                    "Le sous-critère «\u00A0" + ligne + "\u00A0» s’écrit «\u00A0intitulé | ce qu’il regarde |"
                            + " points\u00A0», un nombre entier de points à la fin.");
        }
        return new SousCritere(parties[0], parties[1], Integer.parseInt(parties[2].strip()));
    }

    /** The same, written. */
    public String enLigne() {
        return libelle + " " + SEPARATEUR + " " + regarde + " " + SEPARATEUR + " " + points;
    }
}
