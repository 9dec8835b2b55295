package fr.treille.engagement.acte;

import fr.treille.socle.commun.Montant;
import org.jspecify.annotations.Nullable;

/**
 * A label and its value, to check before a document is generated: « Montant », « 315 000 € ».
 *
 * @param montant the value when it is an amount, null for any other
 */
public record Information(
        String libelle, String valeur, @Nullable Montant montant) {

    /** In words. */
    public Information(String libelle, String valeur) {
        this(libelle, valeur, null);
    }

    /** An amount. */
    public static Information de(String libelle, Montant montant) {
        return new Information(libelle, montant.toString(), montant);
    }
}
