package fr.treille.socle.territoire;

import fr.treille.socle.commun.Courriel;
import fr.treille.socle.commun.Telephone;
import jakarta.persistence.Embeddable;

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

    /** These without spaces around, their addresses and numbers looked at. */
    Contacts verifies() {
        return new Contacts(
                courriel("arsCourriel", arsCourriel),
                Telephone.exiger("arsTelephone", arsTelephone),
                courriel("gradesCourriel", gradesCourriel),
                Telephone.exiger("gradesTelephone", gradesTelephone));
    }

    private static String courriel(String champ, String saisi) {
        return saisi.isBlank() ? "" : Courriel.exiger(champ, saisi);
    }
}
