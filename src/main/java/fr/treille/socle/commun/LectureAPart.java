package fr.treille.socle.commun;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads a file that somebody waits for the look of, on threads of its own: half of the processors at most read files, and whoever
 * waits does so for a bounded time. A reading that is given up is interrupted, which {@link FluxDeplie} heeds.
 */
public final class LectureAPart {

    /** The largest extractions are looked through in a few seconds. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final ExecutorService FILS = Executors.newFixedThreadPool(
            Math.max(1, Runtime.getRuntime().availableProcessors() / 2),
            Thread.ofPlatform().daemon().name("lecture-", 0).factory());

    private LectureAPart() {}

    /**
     * Waits for what a reading finds.
     *
     * @param lecture that needs nothing of the present thread: neither who is signed in, nor a transaction
     * @throws Refus that of the reading, or that it takes too long
     */
    public static <T> T lire(Callable<T> lecture) throws IOException {
        return lire(lecture, PATIENCE);
    }

    static <T> T lire(Callable<T> lecture, Duration patience) throws IOException {
        var enCours = FILS.submit(lecture);
        try {
            return enCours.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException trop) {
            throw new Refus("Ce fichier est trop long à lire. S’il est juste, réessayez à un moment plus calme.");
        } catch (InterruptedException arret) {
            Thread.currentThread().interrupt();
            throw new IOException("lecture interrompue", arret);
        } catch (ExecutionException echec) {
            throw relancer(echec);
        } finally {
            enCours.cancel(true);
        }
    }

    private static RuntimeException relancer(ExecutionException echec) throws IOException {
        switch (echec.getCause()) {
            case Error erreur -> throw erreur;
            case IOException erreur -> throw erreur;
            case RuntimeException erreur -> {
                return erreur;
            }
            case null, default -> throw new IllegalStateException(echec);
        }
    }
}
