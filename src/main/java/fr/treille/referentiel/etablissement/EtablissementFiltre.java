package fr.treille.referentiel.etablissement;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which establishments to list.
 *
 * @param texte words of the name, of the commune, or a FINESS number with or without spaces
 * @param territoires FINESS codes of départements; none means all of France
 * @param ogFiness number of the organisme gestionnaire
 * @param essmsSeulement without hospitals, pharmacies and other categories that are not ESSMS
 * @param finess these numbers alone; none means whatever the number
 */
public record EtablissementFiltre(
        @Nullable String texte,
        Set<String> territoires,
        @Nullable String categorie,
        @Nullable Secteur secteur,
        @Nullable String ogFiness,
        boolean essmsSeulement,
        Presence presence,
        Set<String> finess) {

    /** The ESSMS that are not closed, of all of France. */
    public static final EtablissementFiltre ESSMS =
            new EtablissementFiltre(null, Set.of(), null, null, null, true, Presence.NON_FERMES, Set.of());

    public EtablissementFiltre avecTexte(@Nullable String cherche) {
        return new EtablissementFiltre(
                cherche, territoires, categorie, secteur, ogFiness, essmsSeulement, presence, finess);
    }

    public EtablissementFiltre avecTerritoires(Set<String> codes) {
        return new EtablissementFiltre(texte, codes, categorie, secteur, ogFiness, essmsSeulement, presence, finess);
    }

    public EtablissementFiltre avecOg(@Nullable String numero) {
        return new EtablissementFiltre(
                texte, territoires, categorie, secteur, numero, essmsSeulement, presence, finess);
    }

    public EtablissementFiltre avecFiness(Set<String> numeros) {
        return new EtablissementFiltre(
                texte, territoires, categorie, secteur, ogFiness, essmsSeulement, presence, numeros);
    }

    Conditions conditions() {
        Conditions conditions = new Conditions();
        if (essmsSeulement) {
            conditions.et("e.essms = TRUE");
        }
        presence.ajouter(conditions, "e");
        if (secteur != null) {
            conditions.et("e.finess IN (SELECT x.finess FROM etablissements x WHERE x.secteur = ?)", secteur.name());
        }
        return conditions
                .parmi("e.finess", finess)
                .parmi("e.territoire_code", territoires)
                .egal("e.categorie_code", categorie)
                .egal("e.og_finess", ogFiness)
                .texte("e", texte, List.of("e.finess", "e.og_finess"));
    }
}
