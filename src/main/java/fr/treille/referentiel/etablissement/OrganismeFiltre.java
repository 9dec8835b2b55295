package fr.treille.referentiel.etablissement;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which organismes gestionnaires to list.
 *
 * @param texte words of the name, of the commune, or a FINESS number with or without spaces
 * @param territoires FINESS codes of the départements where they have ESSMS or their seat; none means all of France
 * @param avecEssms only those that have at least one ESSMS
 * @param moinsDe only those that have fewer ESSMS than this: the petits OG are those of fewer than 15
 */
public record OrganismeFiltre(
        @Nullable String texte,
        Set<String> territoires,
        boolean avecEssms,
        @Nullable Integer moinsDe,
        Presence presence) {

    /** Those that have ESSMS and are not closed, of all of France. */
    public static final OrganismeFiltre GESTIONNAIRES =
            new OrganismeFiltre(null, Set.of(), true, null, Presence.NON_FERMES);

    public OrganismeFiltre avecTexte(@Nullable String cherche) {
        return new OrganismeFiltre(cherche, territoires, avecEssms, moinsDe, presence);
    }

    public OrganismeFiltre avecTerritoires(Set<String> codes) {
        return new OrganismeFiltre(texte, codes, avecEssms, moinsDe, presence);
    }

    Conditions conditions() {
        Conditions conditions = new Conditions();
        if (avecEssms) {
            conditions.et("o.nombre_essms > 0");
        }
        if (moinsDe != null) {
            conditions.et("o.nombre_essms < ?", moinsDe);
        }
        presence.ajouter(conditions, "o");
        if (!territoires.isEmpty()) {
            Conditions siege = new Conditions().parmi("o.territoire_code", territoires);
            Conditions essms = new Conditions().et("e.essms").parmi("e.territoire_code", territoires);
            conditions.et(
                    "(" + siege.where().replace(" WHERE ", "")
                            + " OR o.finess IN (SELECT e.og_finess FROM etablissement e" + essms.where() + "))",
                    siege.parametres(essms.parametres().toArray()).toArray());
        }
        return conditions.texte("o", texte, List.of("o.finess"));
    }
}
