package fr.treille.dossier.instruction;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request of complements as its form gives it.
 *
 * @param version of the grappe that the form showed
 * @param lignes what is asked, one thing each; the same one counts once
 * @param pourLe last day to give them, included; null when none was chosen
 * @param motif why, may be empty; the message gives it
 * @param dejaEcrit the porteur was written to already, outside of here: no message leaves
 */
public record DemandeSaisie(
        long grappeId,
        int version,
        List<String> lignes,
        @Nullable LocalDate pourLe,
        String motif,
        boolean dejaEcrit) {

    /** Names of the fields that refusals concern. */
    public static final String CHAMP_LIGNES = "lignes";

    public static final String CHAMP_DATE = "pourLe";

    public static final String CHAMP_MOTIF = "motif";

    /** Mailed to the porteur. */
    public DemandeSaisie(long grappeId, int version, List<String> lignes, @Nullable LocalDate pourLe, String motif) {
        this(grappeId, version, lignes, pourLe, motif, false);
    }

    public DemandeSaisie {
        lignes = lignes.stream()
                .map(ligne -> ligne.replaceAll("\\R", " ").strip())
                .filter(ligne -> !ligne.isEmpty())
                .distinct()
                .toList();
        motif = motif.strip();
    }
}
