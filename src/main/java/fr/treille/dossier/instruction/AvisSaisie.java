package fr.treille.dossier.instruction;

import fr.treille.dossier.instruction.critere.Explication;
import fr.treille.socle.commun.Montant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The avis as its form gives it.
 *
 * @param version of the grappe that the form showed
 * @param favorable null when nothing was chosen
 * @param motif why, required both ways; the letter prints it when the avis is défavorable
 * @param recommandations printed by a favorable letter, one text each; line breaks within one become spaces
 * @param vigilances points de vigilance, likewise
 * @param explications why each conflict keeps nothing from being financed; asked of a favorable avis, ignored else (domain
 *     reference §3.2)
 * @param montantPropose what it proposes to grant, in euros, at most what the scale gives; null for what the scale gives, or
 *     when it is défavorable
 * @param ecartMotif why that is less than what the scale gives; « » when it is not
 */
public record AvisSaisie(
        long grappeId,
        int version,
        @Nullable Boolean favorable,
        String motif,
        List<String> recommandations,
        List<String> vigilances,
        List<Explication> explications,
        @Nullable Montant montantPropose,
        String ecartMotif) {

    /** One that proposes what the scale gives. */
    public AvisSaisie(
            long grappeId,
            int version,
            @Nullable Boolean favorable,
            String motif,
            List<String> recommandations,
            List<String> vigilances,
            List<Explication> explications) {
        this(grappeId, version, favorable, motif, recommandations, vigilances, explications, null, "");
    }

    public AvisSaisie {
        motif = motif.strip();
        explications = List.copyOf(explications);
        ecartMotif = ecartMotif.strip();
        recommandations = nettoyer(recommandations);
        vigilances = nettoyer(vigilances);
    }

    private static List<String> nettoyer(List<String> textes) {
        return textes.stream()
                .map(texte -> texte.replaceAll("\\R", " ").strip())
                .filter(texte -> !texte.isEmpty())
                .toList();
    }
}
