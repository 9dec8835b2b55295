package fr.treille.dossier.verification.redondance;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What ESSMS of a file declare, the same for all of them.
 *
 * @param finess of which ESSMS
 * @param dui the DUI that they have today, « » for none or when it is not told
 * @param versionSegur whether that one is in its Ségur version, null when not told
 * @param aide another public money for the same operation, null for none
 * @param aideObjet what it pays, « » without one
 */
public record DeclarationSaisie(
        long grappeId,
        Set<String> finess,
        String dui,
        @Nullable Boolean versionSegur,
        @Nullable Aide aide,
        String aideObjet) {

    public DeclarationSaisie {
        finess = Set.copyOf(finess);
        dui = dui.strip();
        aideObjet = aideObjet.strip();
    }
}
