package fr.treille.dossier.grappe.membre;

import fr.treille.referentiel.financement.HeuresSaad;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * The hours of a SAAD as the ARS verified them.
 *
 * @param aupres caisse or conseil départemental that it verified them with
 * @param par who did
 */
public record Verification(HeuresSaad heures, String aupres, String par, Instant le) {

    /** Verified share less declared share: below zero, less is eligible than was declared. */
    public BigDecimal ecart(HeuresSaad declarees) {
        return heures.quotite().subtract(declarees.quotite());
    }
}
