package fr.treille.dossier.grappe.projet;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Facts of a project that rules depend on, as the file gives them.
 *
 * @param entiteNationale an ESSMS is attached to a national entity, whose authorisation is then a piece of the file
 * @param dpiGht the solution is the référencé hospital DPI of a GHT
 * @param instructionNationale the ARS pivot has the project instructed nationally, which does not change its counter (§3.1)
 * @param rejointeId the financed grappe that a project under the minimum joins, null when it joins none (§3.1)
 */
@Embeddable
public record Faits(
        boolean entiteNationale,
        boolean dpiGht,
        boolean instructionNationale,
        @Nullable Long rejointeId) {

    /** None of them. */
    public static final Faits AUCUN = new Faits(false, false, false, null);
}
