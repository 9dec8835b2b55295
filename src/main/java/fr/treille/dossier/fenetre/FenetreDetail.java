package fr.treille.dossier.fenetre;

import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.referentiel.appel.fenetre.FenetrePubliee;
import fr.treille.referentiel.appel.fenetre.ProrogationFiche;
import java.util.List;
import java.util.Map;

/**
 * A window in detail.
 *
 * @param statuts how many files of the reader's périmètre there are in each status where there are some
 * @param enRetard of how many of them something is late
 * @param prorogations what was extended in it, the latest first
 */
public record FenetreDetail(
        FenetrePubliee publiee,
        EtatFenetre etat,
        Map<StatutGrappe, Long> statuts,
        long enRetard,
        List<ProrogationFiche> prorogations) {

    /** How many files of the reader's périmètre it has. */
    public long dossiers() {
        return statuts.values().stream().mapToLong(Long::longValue).sum();
    }
}
