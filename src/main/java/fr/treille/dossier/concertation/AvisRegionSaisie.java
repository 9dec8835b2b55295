package fr.treille.dossier.concertation;

import org.jspecify.annotations.Nullable;

/**
 * The opinion of the caller's région as its form gives it.
 *
 * @param version of the opinion that the form showed, {@link #PREMIER} when there was none
 * @param sens null when nothing was chosen
 * @param motif asked unless it is favorable, 500 characters at most
 */
public record AvisRegionSaisie(
        long grappeId, int version, @Nullable SensAvis sens, String motif) {

    /** Of an opinion that was not given yet. */
    public static final int PREMIER = -1;

    public AvisRegionSaisie {
        motif = motif.strip();
    }

    static AvisRegionSaisie vide(long grappeId) {
        return new AvisRegionSaisie(grappeId, PREMIER, null, "");
    }
}
