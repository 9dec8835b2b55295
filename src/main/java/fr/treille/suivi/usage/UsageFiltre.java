package fr.treille.suivi.usage;

import org.jspecify.annotations.Nullable;

/**
 * Which grappes that measure their usage to list.
 *
 * @param texte of the name of the grappe or of its porteur, « » for all
 * @param territoire code, null for all
 * @param appelId null for all
 * @param etat null for all
 */
public record UsageFiltre(
        String texte,
        @Nullable String territoire,
        @Nullable Long appelId,
        @Nullable EtatUsage etat) {

    public static final UsageFiltre TOUTES = new UsageFiltre("", null, null, null);
}
