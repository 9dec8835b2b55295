package fr.treille.dossier.verification.redondance;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person changes of what ESSMS of a file declare: the same for all of them, the rest of what each declared staying as it is.
 *
 * @param finess of which ESSMS, each with the {@linkplain Place#version() version} that the screen showed
 * @param touches what is changed; the fields that are not there count for nothing
 * @param dui the DUI that they have today, « » for none or when it is not told
 * @param versionSegur whether that one is in its Ségur version, null when not told
 * @param aide another public money for the same operation, null for none
 * @param aideObjet what it pays, « » without one
 */
public record DeclarationSaisie(
        long grappeId,
        Map<String, Integer> finess,
        Set<ChampDeclare> touches,
        String dui,
        @Nullable Boolean versionSegur,
        @Nullable Aide aide,
        String aideObjet) {

    public DeclarationSaisie {
        finess = Map.copyOf(finess);
        touches = Set.copyOf(touches);
        dui = dui.strip();
        aideObjet = aideObjet.strip();
    }
}
