package fr.treille.territoire;

import fr.treille.commun.Courriel;
import fr.treille.commun.Refus;
import jakarta.persistence.Embeddable;
import java.util.regex.Pattern;

/**
 * Contact points of a territoire, each « » when there is none.
 *
 * @param arsCourriel mailbox of the ARS's délégation
 * @param arsTelephone its telephone
 * @param gradesCourriel mailbox of the GRADeS
 * @param gradesTelephone its telephone
 */
@Embeddable
public record Contacts(String arsCourriel, String arsTelephone, String gradesCourriel, String gradesTelephone) {

    private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9][0-9 .()/-]{2,38}");

    /** These without spaces around, their addresses and numbers looked at. */
    Contacts verifies() {
        return new Contacts(
                courriel("arsCourriel", arsCourriel),
                telephone("arsTelephone", arsTelephone),
                courriel("gradesCourriel", gradesCourriel),
                telephone("gradesTelephone", gradesTelephone));
    }

    private static String courriel(String champ, String saisi) {
        return saisi.isBlank() ? "" : Courriel.exiger(champ, saisi);
    }

    private static String telephone(String champ, String saisi) {
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
