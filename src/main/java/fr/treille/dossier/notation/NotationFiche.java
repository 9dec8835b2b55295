package fr.treille.dossier.notation;

import fr.treille.referentiel.appel.regle.GrilleNotation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The scores of a file, as far as the caller may see them.
 *
 * @param grille what is scored; empty when the call's grid has no points
 * @param ouverte whether something may still be scored
 * @param lien the link of interest that the caller declared, « » for none; with one, nothing else is told
 * @param mienne the caller's own sheet, null when they are no évaluateur
 * @param soumises the sheets that count; none as long as the caller's own is not submitted, or all are not when they have none
 * @param consensus null as long as it is not given, or while the caller may not see it
 * @param versionConsensus to take it back
 * @param rang what it makes of the file in its window, null without consensus
 */
public record NotationFiche(
        List<GrilleNotation.Ligne> grille,
        boolean ouverte,
        String lien,
        List<EvaluateurLigne> evaluateurs,
        @Nullable MaFiche mienne,
        List<FicheLue> soumises,
        @Nullable FicheLue consensus,
        int versionConsensus,
        @Nullable RangFenetre rang) {

    /** What somebody with a link reads. */
    static NotationFiche ecartee(String lien) {
        return new NotationFiche(List.of(), false, lien, List.of(), null, List.of(), null, 0, null);
    }

    /** Whether every évaluateur who has no link submitted their sheet, and there is one. */
    public boolean complete() {
        var attendus = evaluateurs.stream()
                .filter(evaluateur -> evaluateur.etat().attendue())
                .toList();
        return !attendus.isEmpty()
                && attendus.stream().allMatch(evaluateur -> evaluateur.etat() == EtatEvaluation.SOUMISE);
    }
}
