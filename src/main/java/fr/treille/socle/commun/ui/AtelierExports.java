package fr.treille.socle.commun.ui;

import fr.treille.socle.commun.export.Exports;
import fr.treille.socle.commun.export.FormatExport;
import fr.treille.socle.commun.export.Tableau;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.concurrent.Executor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;

/** Writes lists aside, with the rights of who asked for them, so that the page stays usable meanwhile. */
@Component
class AtelierExports {

    private final Exports exports;
    private final Executor executeur;

    AtelierExports(Exports exports, @Qualifier("applicationTaskExecutor") Executor executeur) {
        this.exports = exports;
        this.executeur = executeur;
    }

    /** Begins. */
    ExportEnCours demarrer(Tableau<?> tableau, FormatExport format) {
        try {
            var fichier = Files.createTempFile("treille-export-", "." + format.extension());
            fichier.toFile().deleteOnExit();
            var travail = new ExportEnCours(
                    fichier,
                    exports.nomFichier(tableau, format),
                    format.mime(),
                    tableau.lecture().nombre());
            executeur.execute(new DelegatingSecurityContextRunnable(() -> ecrire(tableau, format, travail)));
            return travail;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void ecrire(Tableau<?> tableau, FormatExport format, ExportEnCours travail) {
        try (var flux = new BufferedOutputStream(Files.newOutputStream(travail.fichier()))) {
            exports.ecrire(tableau, format, flux, travail::avancer);
        } catch (Throwable echec) {
            travail.echouer(echec);
            return;
        }
        travail.finir();
    }
}
