package fr.treille.engagement.convention.nature;

import fr.treille.referentiel.etablissement.NatureJuridique;
import org.jspecify.annotations.Nullable;

/**
 * What the porteur of a grappe is in law.
 *
 * @param porteur its readable name
 * @param finess by its legal status there, null when that does not tell
 * @param dite by an agent, null when nobody said it
 * @param version to give back with what is said, 0 when nobody said it
 */
public record NatureFiche(
        long grappeId,
        String porteur,
        @Nullable NatureJuridique finess,
        @Nullable NatureJuridique dite,
        int version) {

    /** Null when it is to be asked. FINESS comes first. */
    public @Nullable NatureJuridique nature() {
        return finess == null ? dite : finess;
    }
}
