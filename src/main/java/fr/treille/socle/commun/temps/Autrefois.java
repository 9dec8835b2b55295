package fr.treille.socle.commun.temps;

import java.time.Duration;

/**
 * Lets invented data have a past: what is done through the services inside {@link #faire} is dated that long ago. Nothing
 * that people do goes through here.
 */
public final class Autrefois {

    private static final ScopedValue<Duration> RECUL = ScopedValue.newInstance();

    private Autrefois() {}

    /** Does something as if it were that long ago, at the same hour of the day there, on this thread only. */
    public static void faire(Duration recul, Runnable action) {
        ScopedValue.where(RECUL, recul).run(action);
    }

    static Duration recul() {
        return RECUL.orElse(Duration.ZERO);
    }
}
