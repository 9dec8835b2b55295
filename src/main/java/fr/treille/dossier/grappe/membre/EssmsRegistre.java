package fr.treille.dossier.grappe.membre;

import fr.treille.referentiel.etablissement.Secteur;
import org.jspecify.annotations.Nullable;

/**
 * What the registry says of an establishment that somebody wants in a grappe.
 *
 * @param secteur null when the programme has none for its category
 * @param saad whether it is a home-help service
 * @param essms whether its category is one of those of an ESSMS (families 4xxx)
 */
public record EssmsRegistre(
        String finess,
        String nom,
        String ogFiness,
        String territoireCode,
        String categorie,
        @Nullable Secteur secteur,
        boolean saad,
        boolean essms) {}
