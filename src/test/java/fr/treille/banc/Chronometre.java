package fr.treille.banc;

import java.util.Arrays;

/** Durations and their median. */
final class Chronometre {

    private Chronometre() {}

    /** How long an action takes, in seconds. */
    static double secondes(Runnable action) {
        var debut = System.nanoTime();
        action.run();
        return (System.nanoTime() - debut) / 1e9;
    }

    /** The middle one. */
    static double mediane(double... valeurs) {
        var triees = valeurs.clone();
        Arrays.sort(triees);
        var milieu = triees.length / 2;
        return triees.length % 2 == 1 ? triees[milieu] : (triees[milieu - 1] + triees[milieu]) / 2;
    }
}
