package fr.treille.socle.commun.base;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long a silence of the database is borne: between two bytes of what it answers, not for the whole of an answer, so that an
 * export whose rows keep coming is never cut.
 */
enum Patience {
    /** Somebody waits in front of a screen. A frozen database, whose connections stay open, is then told like one that is away. */
    DEMANDE(Duration.ofSeconds(15)),
    /** A job, an import, an export: nobody waits, and one statement may well say nothing for minutes. */
    OUVRAGE(Duration.ofMinutes(10)),
    /** Migrations change whole tables: they take what they take. */
    MIGRATION(Duration.ZERO);

    private static final ThreadLocal<@Nullable Patience> PRESENTE = new ThreadLocal<>();

    private final Duration duree;

    Patience(Duration duree) {
        this.duree = duree;
    }

    /** In milliseconds, 0 for ever. */
    int millisecondes() {
        return Math.toIntExact(duree.toMillis());
    }

    /** That of the present thread. */
    static Patience presente() {
        var presente = PRESENTE.get();
        return presente == null ? OUVRAGE : presente;
    }

    /** Makes it the present thread's until it is closed. */
    Reprise prendre() {
        var avant = PRESENTE.get();
        PRESENTE.set(this);
        return () -> {
            if (avant == null) {
                PRESENTE.remove();
            } else {
                PRESENTE.set(avant);
            }
        };
    }

    /** Gives the thread back the one that it had. */
    @FunctionalInterface
    interface Reprise extends AutoCloseable {

        @Override
        void close();
    }
}
