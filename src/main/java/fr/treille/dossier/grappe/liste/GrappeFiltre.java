package fr.treille.dossier.grappe.liste;

import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.referentiel.appel.regle.TypeProjet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a list of grappes is restricted to; an empty set or text restricts nothing.
 *
 * @param texte part of the name or of the porteur's name, or beginning of the FINESS of the porteur or of an ESSMS
 * @param appels identifiers of AAP
 * @param territoires codes: at least one ESSMS lies there
 * @param solution part of the DUI's name
 * @param responsableId agent in charge, null for anybody
 * @param enRetard only those whose next deadline is over
 * @param fenetres identifiers of windows of AAP
 */
public record GrappeFiltre(
        String texte,
        Set<Long> appels,
        Set<String> territoires,
        Set<TypeProjet> types,
        Set<StatutGrappe> statuts,
        String solution,
        @Nullable Long responsableId,
        boolean enRetard,
        Set<Long> fenetres) {

    /** Every grappe. */
    public static final GrappeFiltre TOUTES =
            new GrappeFiltre("", Set.of(), Set.of(), Set.of(), Set.of(), "", null, false);

    /** Of any window. */
    public GrappeFiltre(
            String texte,
            Set<Long> appels,
            Set<String> territoires,
            Set<TypeProjet> types,
            Set<StatutGrappe> statuts,
            String solution,
            @Nullable Long responsableId,
            boolean enRetard) {
        this(texte, appels, territoires, types, statuts, solution, responsableId, enRetard, Set.of());
    }

    public GrappeFiltre {
        texte = texte.strip();
        solution = solution.strip();
    }

    /** Those of a window only. */
    public static GrappeFiltre fenetre(long id) {
        return new GrappeFiltre("", Set.of(), Set.of(), Set.of(), Set.of(), "", null, false, Set.of(id));
    }

    /** Those of a text only. */
    public static GrappeFiltre texte(String texte) {
        return new GrappeFiltre(texte, Set.of(), Set.of(), Set.of(), Set.of(), "", null, false);
    }
}
