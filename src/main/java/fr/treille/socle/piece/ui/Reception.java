package fr.treille.socle.piece.ui;

import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.piece.NomPiece;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Receives a file, counting while it reads: the browser's own limit binds nobody. What is refused is neither kept nor answered
 * as a success. Nothing is ever named after what the browser says.
 *
 * @param <F> what becomes of it
 */
abstract class Reception<F> implements UploadHandler {

    private static final int MORCEAU = 64 * 1024;

    /** Of an upload of several parts, beside the file. */
    private static final long ENTETES = 64 * 1024;

    private final DepotFichier depot;
    private final DepotFichier.Suite<F> suite;

    Reception(DepotFichier depot, DepotFichier.Suite<F> suite) {
        this.depot = depot;
        this.suite = suite;
    }

    /** Reads it whole; null when it passes the limit, of which nothing is then left. */
    abstract @Nullable F lire(InputStream flux, long maximum) throws IOException;

    @Override
    public void handleUploadRequest(UploadEvent envoi) throws IOException {
        var nom = NomPiece.lisible(envoi.getFileName());
        var fichier = envoi.getFileSize() > depot.maximum() ? null : lire(envoi.getInputStream(), depot.maximum());
        // before it is answered: a refusal is one for the browser too
        envoi.getUI().accessSynchronously(() -> {
            depot.oublier(envoi.getFileName(), nom);
            if (fichier == null) {
                depot.refuser(nom, depot.tropGros());
                envoi.reject(depot.tropGros());
                return;
            }
            try {
                suite.recevoir(nom, fichier);
            } catch (Refus refus) {
                depot.refuser(nom, refus.message());
                envoi.reject(refus.message());
            }
        });
    }

    @Override
    public long getFileSizeMax() {
        return depot.maximum();
    }

    @Override
    public long getRequestSizeMax() {
        return depot.maximum() + ENTETES;
    }

    /** @return whether all of it was within the limit */
    private static boolean copier(InputStream flux, OutputStream sortie, long maximum) throws IOException {
        var morceau = new byte[MORCEAU];
        long lus = 0;
        for (int nombre = flux.read(morceau); nombre >= 0; nombre = flux.read(morceau)) {
            lus += nombre;
            if (lus > maximum) {
                return false;
            }
            sortie.write(morceau, 0, nombre);
        }
        return true;
    }

    /** In memory: small files. */
    static final class EnMemoire extends Reception<byte[]> {

        EnMemoire(DepotFichier depot, DepotFichier.Suite<byte[]> suite) {
            super(depot, suite);
        }

        @Override
        byte @Nullable [] lire(InputStream flux, long maximum) throws IOException {
            var octets = new ByteArrayOutputStream();
            return copier(flux, octets, maximum) ? octets.toByteArray() : null;
        }
    }

    /** In a temporary file, which whoever receives it takes away. */
    static final class SurDisque extends Reception<Path> {

        SurDisque(DepotFichier depot, DepotFichier.Suite<Path> suite) {
            super(depot, suite);
        }

        @Override
        @Nullable
        Path lire(InputStream flux, long maximum) throws IOException {
            var fichier = Files.createTempFile("treille-", ".recu");
            var garde = false;
            try (var sortie = Files.newOutputStream(fichier)) {
                garde = copier(flux, sortie, maximum);
            } finally {
                if (!garde) {
                    Files.deleteIfExists(fichier);
                }
            }
            return garde ? fichier : null;
        }
    }
}
