package fr.treille.socle.commun.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The spreadsheet that many agents have, where it is installed: what it understood of a workbook, written again by it. */
final class LibreOffice {

    private static final @Nullable Path PROGRAMME = Stream.of("/usr/bin/soffice", "/usr/bin/libreoffice")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst()
            .orElse(null);

    private LibreOffice() {}

    /** The workbook that it saves of this one, nothing where it is not installed. */
    static Optional<byte[]> enregistrer(byte[] classeur) {
        if (PROGRAMME == null) {
            return Optional.empty();
        }
        try {
            var dossier = Files.createTempDirectory("libreoffice");
            try {
                return Optional.of(convertir(PROGRAMME, dossier, classeur));
            } finally {
                effacer(dossier);
            }
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        } catch (InterruptedException arret) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(arret);
        }
    }

    private static byte[] convertir(Path programme, Path dossier, byte[] classeur)
            throws IOException, InterruptedException {
        var source = Files.write(dossier.resolve("liste.xlsx"), classeur);
        var sortie = Files.createDirectory(dossier.resolve("sortie"));
        var journal = dossier.resolve("journal").toFile();
        var conversion = new ProcessBuilder(
                        programme.toString(),
                        "-env:UserInstallation=" + dossier.resolve("profil").toUri(),
                        "--headless",
                        "--convert-to",
                        "xlsx",
                        "--outdir",
                        sortie.toString(),
                        source.toString())
                .redirectErrorStream(true)
                .redirectOutput(journal)
                .start();
        if (!conversion.waitFor(2, TimeUnit.MINUTES) || conversion.exitValue() != 0) {
            conversion.destroyForcibly();
            throw new IllegalStateException("LibreOffice: " + Files.readString(journal.toPath()));
        }
        return Files.readAllBytes(sortie.resolve("liste.xlsx"));
    }

    private static void effacer(Path dossier) throws IOException {
        try (var fichiers = Files.walk(dossier)) {
            fichiers.sorted(Comparator.reverseOrder())
                    .forEach(fichier -> fichier.toFile().delete());
        }
    }
}
