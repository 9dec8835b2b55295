package fr.treille.banc;

import java.util.function.IntConsumer;

/**
 * Ours and the plain thing timed in turn, in one run, so that what slows the machine slows both: their medians are compared.
 *
 * @param chauffe pairs that are not counted
 * @param essais pairs that are, one at least
 */
record PaireDeMesures(int chauffe, int essais) {

    /**
     * What is timed.
     *
     * @param avant what it needs, not timed
     * @param action of the trial of that rank, below zero while it warms up
     */
    record Mesuree(IntConsumer avant, IntConsumer action) {

        static Mesuree de(Runnable action) {
            return apres(() -> {}, action);
        }

        static Mesuree de(IntConsumer action) {
            return new Mesuree(essai -> {}, action);
        }

        static Mesuree apres(Runnable avant, Runnable action) {
            return new Mesuree(essai -> avant.run(), essai -> action.run());
        }

        private double millisecondes(int essai) {
            avant.accept(essai);
            return Chronometre.secondes(() -> action.accept(essai)) * 1000;
        }
    }

    /** Ours first of each pair. */
    void comparer(String nom, String but, Mesuree notre, Mesuree nu) {
        mesurer(nom, but, notre, nu, true);
    }

    /** The plain thing first of each pair. */
    void comparerNuDAbord(String nom, String but, Mesuree notre, Mesuree nu) {
        mesurer(nom, but, notre, nu, false);
    }

    private void mesurer(String nom, String but, Mesuree notre, Mesuree nu, boolean notreDAbord) {
        var pleins = new double[essais];
        var simples = new double[essais];
        for (var essai = -chauffe; essai < essais; essai++) {
            double simple = notreDAbord ? 0 : nu.millisecondes(essai);
            double plein = notre.millisecondes(essai);
            simple = notreDAbord ? nu.millisecondes(essai) : simple;
            if (essai >= 0) {
                pleins[essai] = plein;
                simples[essai] = simple;
            }
        }
        Resultats.noter(nom, Chronometre.mediane(pleins), "ms", Chronometre.mediane(simples), but);
    }
}
