package fr.treille.suivi.importation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far the caller's file is.
 *
 * @param lignes lines of it read so far
 * @param part share of its measures that is compared, from 0 to 1
 * @param comptes how many measures have each issue, once it was tried
 * @param sansMesure its lines that give nothing to record
 * @param periodesAOuvrir how many periods recording would open
 * @param refus why it went no further, « » when it did
 * @param importId of what was recorded, null before
 */
public record EtatImportMesures(
        String nomFichier,
        Phase phase,
        int lignes,
        double part,
        boolean annulationDemandee,
        Map<SortLigne, Integer> comptes,
        int sansMesure,
        int periodesAOuvrir,
        String refus,
        @Nullable Long importId) {

    /** Where it stands. */
    public enum Phase {
        LECTURE,
        COMPARAISON,
        /** Tried: nothing is recorded yet. */
        ESSAYE,
        ENREGISTREMENT,
        ENREGISTRE,
        /** Stopped, by its reader or by a rule: nothing was recorded. */
        ARRETE;

        /** Whether something runs. */
        public boolean enCours() {
            return this == LECTURE || this == COMPARAISON || this == ENREGISTREMENT;
        }
    }

    /** How many have that issue. */
    public int compte(SortLigne sort) {
        return comptes.getOrDefault(sort, 0);
    }

    /** Whether recording would write something. */
    public boolean aEnregistrer() {
        return compte(SortLigne.CREEE) + compte(SortLigne.MODIFIEE) > 0;
    }
}
