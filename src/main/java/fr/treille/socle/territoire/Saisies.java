package fr.treille.socle.territoire;

import fr.treille.socle.commun.Refus;
import java.util.regex.Pattern;

/** What forms of this module ask of a text. */
final class Saisies {

    private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9][0-9 .()/-]{2,38}");

    private Saisies() {}

    /** A telephone number, or nothing. */
    static String telephone(String champ, String saisi) {
        var numero = saisi.strip();
        if (!numero.isEmpty() && !TELEPHONE.matcher(numero).matches()) {
            throw Refus.surChamp(
                    champ,
                    "«\u00A0" + numero
                            + "\u00A0» n’est pas un numéro de téléphone\u00A0: il s’écrit en chiffres, avec un + devant"
                            + " l’indicatif d’un pays.");
        }
        return numero;
    }
}
