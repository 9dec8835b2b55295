package fr.treille.banc;

import fr.treille.demonstration.registre.FichiersInventes;
import fr.treille.demonstration.registre.GenerateurFiness;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Imports 100 000 invented establishments of all kinds, as cs1100502 and as a FINESS+ document, in another JVM whose heap holds
 * 256 MB, with the whole application in it: {@link ImportSousPlafond}.
 */
@TestBanc
class ImportBanc {

    /** Most that the heap of an import may take, in MB. */
    private static final int PLAFOND = 256;

    private static final int ETABLISSEMENTS = 100_000;
    /** With so many authorisations each, 100 000 establishments make a document of 300 MB. */
    private static final int ENGAGEMENTS = 4;

    private static Properties figures = new Properties();

    @Autowired
    JdbcConnectionDetails base;

    @Autowired
    JdbcTemplate jdbc;

    @Mesure("import-cs1100502")
    void importer_cs1100502() throws Exception {
        mesurer("import-cs1100502");
        Resultats.noter("import-cs1100502", figure("csv"), "s", figure("load-data"), "<= 4");
        Resultats.noter("import-cs1100502-memoire", figure("csv-memoire"), "MB", PLAFOND, "<= 1");
    }

    @Mesure("import-finess-plus")
    void importer_finess_plus() throws Exception {
        mesurer("import-finess-plus");
        Resultats.noter("import-finess-plus", figure("finess-plus"), "s", figure("csv"), "<= 3");
        Resultats.noter("import-finess-plus-memoire", figure("finess-plus-memoire"), "MB", PLAFOND, "<= 1");
    }

    @Mesure("reimport-inchange")
    void reimporter_sans_changement() throws Exception {
        mesurer("reimport-inchange");
        Resultats.noter("reimport-inchange", figure("finess-plus-inchange"), "s", figure("finess-plus"), "<= 0.5");
        Resultats.noter("reimport-inchange-csv", figure("csv-inchange"), "s", figure("csv"), "<= 0.5");
    }

    private static double figure(String nom) {
        return Double.parseDouble(figures.getProperty(nom));
    }

    /** Once for all three when they are all asked for: they are compared within one run. */
    private void mesurer(String nom) throws IOException, InterruptedException {
        var demande = System.getProperty("bench", "*").equals("*") ? "*" : nom;
        if (!figures.isEmpty()) {
            return;
        }
        var dossier = Files.createDirectories(Resultats.DOSSIER).toAbsolutePath();
        var csv = dossier.resolve("cs1100502.csv");
        var structures = dossier.resolve("finess-structures.json");
        var fichiers = new FichiersInventes(
                new GenerateurFiness(1, ETABLISSEMENTS, 0.35, List.of()), LocalDate.of(2025, 4, 1));
        fichiers.ecrireCs1100502(csv);
        fichiers.ecrireStructures(structures, ENGAGEMENTS);
        System.out.printf(
                "BENCH | cs1100502: %d MB, FINESS+: %d MB%n",
                Files.size(csv) / 1_000_000, Files.size(structures) / 1_000_000);
        jdbc.execute("DROP DATABASE IF EXISTS treille_banc");
        jdbc.execute("CREATE DATABASE treille_banc");
        try {
            lancer(demande, csv, structures, dossier.resolve("import.properties"), dossier.resolve("import.log"));
        } finally {
            jdbc.execute("DROP DATABASE IF EXISTS treille_banc");
            Files.delete(csv);
            Files.delete(structures);
        }
    }

    private void lancer(String demande, Path csv, Path structures, Path resultats, Path journal)
            throws IOException, InterruptedException {
        var commande = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + PLAFOND + "m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                ImportSousPlafond.class.getName(),
                demande,
                csv.toString(),
                structures.toString(),
                resultats.toString()));
        commande.add(base.getJdbcUrl().replace("/treille?", "/treille_banc?"));
        var processus = new ProcessBuilder(commande)
                .redirectErrorStream(true)
                .redirectOutput(journal.toFile())
                .start();
        try {
            if (!processus.waitFor(8, TimeUnit.MINUTES) || processus.exitValue() != 0) {
                throw new IllegalStateException("The imports failed:" + System.lineSeparator() + fin(journal.toFile()));
            }
        } finally {
            processus.destroyForcibly();
        }
        try (var lecture = Files.newBufferedReader(resultats)) {
            figures.load(lecture);
        }
    }

    private static String fin(File journal) throws IOException {
        var lignes = Files.readAllLines(journal.toPath());
        return String.join(System.lineSeparator(), lignes.subList(Math.max(0, lignes.size() - 60), lignes.size()));
    }
}
