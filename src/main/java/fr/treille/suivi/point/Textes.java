package fr.treille.suivi.point;

import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;

/** Bounds of what is typed. */
final class Textes {

    private Textes() {}

    /**
     * @param quoi what it is, « Le lieu »
     * @throws Refus when it is longer
     */
    static String borner(String champ, String quoi, String texte, int longueur) {
        var net = texte.strip();
        if (net.length() > longueur) {
            throw Refus.surChamp(
                    champ, quoi + " dépasse " + Formats.nombre(longueur) + " caractères\u00A0: raccourcissez-le.");
        }
        return net;
    }

    /** @throws Refus with that sentence when it is empty, or when it is too long */
    static String exiger(String champ, String absent, String quoi, String texte, int longueur) {
        if (texte.isBlank()) {
            throw Refus.surChamp(champ, absent);
        }
        return borner(champ, quoi, texte, longueur);
    }
}
