package fr.treille.dossier.instruction;

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
 * @param rejointGrappeFinancee the project joins a grappe that the programme finances already (domain reference §3.1)
 * @param calendrierCoherent its timing is consistent with that grappe's project (same rule)
 * @param montantPropose what it proposes to grant, in euros, at most what the scale gives; null for what the scale gives, or
 *     when it is défavorable
 * @param ecartMotif why that is less than what the scale gives; « » when it is not
 * @param doubleFinancement why ESSMS that other live grappes hold too are not financed twice; required of a favorable avis
 *     when there are some, ignored else (domain reference §3.2)
 */
public record AvisSaisie(
        long grappeId,
        int version,
        @Nullable Boolean favorable,
        String motif,
        List<String> recommandations,
        List<String> vigilances,
        boolean rejointGrappeFinancee,
        boolean calendrierCoherent,
        String doubleFinancement,
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
            boolean rejointGrappeFinancee,
            boolean calendrierCoherent,
            String doubleFinancement) {
        this(
                grappeId,
                version,
                favorable,
                motif,
                recommandations,
                vigilances,
                rejointGrappeFinancee,
                calendrierCoherent,
                doubleFinancement,
                null,
                "");
    }

    /** Name of the field that the refusal of a double funding concerns. */
    public static final String CHAMP_DOUBLE = "doubleFinancement";

    public AvisSaisie {
        motif = motif.strip();
        doubleFinancement = doubleFinancement.strip();
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
