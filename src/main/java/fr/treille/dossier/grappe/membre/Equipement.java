package fr.treille.dossier.grappe.membre;

import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The equipment that an ESSMS asks for (domain reference §3.4, §3.5).
 *
 * @param demande euros, null when none is asked for
 * @param inventaire whether its inventory is in the file
 * @param devis how many quotes are, two at least being expected
 */
@Embeddable
public record Equipement(@Nullable Montant demande, boolean inventaire, int devis) {

    /** None. */
    public static final Equipement AUCUN = new Equipement(null, false, 0);

    /** Twenty-five times the highest cap of a call (20 k€ in 2022): beyond it, a figure was typed with digits too many. */
    public static final Montant MAXIMUM = Montant.euros(500_000);

    private static final int DEVIS_AU_PLUS = 99;

    /** @throws Refus on the field, « demande » or « devis », that is negative or absurd */
    public Equipement {
        if (demande != null && demande.estNegatif()) {
            throw Refus.surChamp("demande", "Le montant d’équipement demandé ne peut pas être négatif.");
        }
        if (demande != null && demande.compareTo(MAXIMUM) > 0) {
            throw Refus.surChamp(
                    "demande",
                    "Un ESSMS demande au plus " + MAXIMUM + " d’équipement, vingt-cinq fois le plafond le plus haut des"
                            + " appels\u00A0: vérifiez ce montant.");
        }
        if (devis < 0 || devis > DEVIS_AU_PLUS) {
            throw Refus.surChamp("devis", "Le nombre de devis va de 0 à " + DEVIS_AU_PLUS + ".");
        }
    }

    /** The same for another amount. */
    public Equipement de(@Nullable Montant autre) {
        return new Equipement(autre, inventaire, devis);
    }

    /** Euros, zero when none is asked for. */
    public Montant montant() {
        return demande == null ? Montant.zero() : demande;
    }
}
