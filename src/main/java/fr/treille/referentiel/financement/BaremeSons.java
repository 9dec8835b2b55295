package fr.treille.referentiel.financement;

import fr.treille.socle.commun.Montant;

/**
 * What the State paid an éditeur for the Ségur upgrade of an ESSMS (SONS, closed since 28/02/2024 for new orders), euros including
 * VAT, by the number of ESSMS of its OG (domain reference §3.4). An indication: no grant adds it.
 */
public final class BaremeSons {

    private static final int[] SEUILS = {100, 20, 11, 5, 2, 1};
    private static final int[] EUROS = {1_133, 1_232, 1_643, 2_190, 2_920, 4_000};

    private BaremeSons() {}

    /**
     * Of one ESSMS.
     *
     * @param essmsDeLOg how many its OG manages, 1 at least
     */
    public static Montant parEssms(int essmsDeLOg) {
        for (int i = 0; i < SEUILS.length; i++) {
            if (essmsDeLOg >= SEUILS[i]) {
                return Montant.euros(EUROS[i]);
            }
        }
        throw new IllegalArgumentException("An OG of no ESSMS: " + essmsDeLOg);
    }

    /**
     * What it comes to for an OG of a project.
     *
     * @param og its name
     * @param essms how many it manages
     * @param enEvolution how many of them the project upgrades
     */
    public record Indication(String og, int essms, int enEvolution, Montant parEssms, Montant total) {

        /** By the scale; an OG that the registry counts less of than the project holds is of those at least. */
        public static Indication de(String og, int essms, int enEvolution) {
            var compte = Math.max(essms, enEvolution);
            var unitaire = BaremeSons.parEssms(compte);
            return new Indication(og, compte, enEvolution, unitaire, unitaire.fois(enEvolution));
        }
    }
}
