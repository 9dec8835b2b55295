package fr.treille.socle.commun.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A file being written aside: how far it is, and how to give it up. It is deleted once taken, given up or failed. */
final class ExportEnCours {

    private final Path fichier;
    private final String nom;
    private final String mime;
    private final long nombre;
    private final CompletableFuture<@Nullable Void> fin = new CompletableFuture<>();
    private volatile long lignes;
    private volatile boolean abandonne;

    ExportEnCours(Path fichier, String nom, String mime, long nombre) {
        this.fichier = fichier;
        this.nom = nom;
        this.mime = mime;
        this.nombre = nombre;
    }

    Path fichier() {
        return fichier;
    }

    /** Name under which it is saved. */
    String nom() {
        return nom;
    }

    String mime() {
        return mime;
    }

    /** Rows to write. */
    long nombre() {
        return nombre;
    }

    /** Rows written. */
    long lignes() {
        return lignes;
    }

    void avancer(long ecrites) {
        lignes = ecrites;
        if (abandonne) {
            throw new CancellationException();
        }
    }

    void finir() {
        if (abandonne) {
            echouer(new CancellationException());
        } else {
            fin.complete(null);
        }
    }

    void echouer(Throwable echec) {
        supprimer();
        fin.completeExceptionally(echec);
    }

    /** Stops at the next row. */
    void abandonner() {
        abandonne = true;
    }

    /**
     * Waits for its end.
     *
     * @return whether it came in that time
     * @throws RuntimeException what made it fail
     */
    boolean attendre(Duration patience) {
        try {
            fin.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException encore) {
            return false;
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException echec) {
            throw echec.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(echec.getCause());
        }
    }

    /** Calls back at its end, with what made it fail or null, on the thread that wrote it. */
    void ensuite(Consumer<@Nullable Throwable> suite) {
        fin.whenComplete((rien, echec) -> suite.accept(echec));
    }

    void supprimer() {
        try {
            Files.deleteIfExists(fichier);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
