package fr.treille.banc;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.Session;
import fr.treille.demonstration.registre.FichiersInventes;
import fr.treille.demonstration.registre.GenerateurFiness;
import fr.treille.referentiel.etablissement.EtablissementLigne;
import fr.treille.referentiel.etablissement.EtablissementService;
import fr.treille.referentiel.etablissement.importation.ImportFinessService;
import fr.treille.socle.commun.export.Exports;
import fr.treille.socle.commun.export.FormatExport;
import fr.treille.socle.equipe.Role;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Exports the 34 500 ESSMS of the programme, read from the base, beside fastexcel writing the same cells from memory; then the
 * same export in another JVM whose heap holds 128 MB: {@link ExportSousPlafond}.
 */
@TestBanc
class ExportBanc {

    private static final int ESSMS = 34_500;
    /** Most that the heap of an export may take, in MB. */
    private static final int PLAFOND = 128;

    private static final int CHAUFFE = 3;
    private static final int ESSAIS = 7;

    @Autowired
    ImportFinessService imports;

    @Autowired
    EtablissementService etablissements;

    @Autowired
    Exports exports;

    @Autowired
    Session session;

    @Autowired
    JdbcConnectionDetails base;

    @Mesure("export-essms")
    void exporter() throws Exception {
        session.ouvrir(Role.COORDINATION_ARS);
        importer();
        var tableau = EssmsExportes.tableau(etablissements);
        assertThat(tableau.lecture().nombre()).isEqualTo(ESSMS);
        var colonnes = tableau.colonnes();
        var lignes = new ArrayList<List<@Nullable Object>>();
        tableau.lecture().parcourir(ligne -> lignes.add(valeurs(tableau.colonnes(), ligne)));
        var fichier = Files.createTempFile("export-essms", ".xlsx");
        var notres = new double[ESSAIS];
        var nus = new double[ESSAIS];
        for (var essai = -CHAUFFE; essai < ESSAIS; essai++) {
            var notre = Chronometre.secondes(
                    () -> ecrire(fichier, flux -> exports.ecrire(tableau, FormatExport.XLSX, flux, lues -> {})));
            var nu = Chronometre.secondes(() -> ecrire(fichier, flux -> deMemoire(colonnes.size(), lignes, flux)));
            if (essai >= 0) {
                notres[essai] = ESSMS / notre;
                nus[essai] = ESSMS / nu;
            }
        }
        Files.delete(fichier);
        Resultats.noter("export-essms", Chronometre.mediane(notres), "per s", Chronometre.mediane(nus), ">= 0.5");
        Resultats.noter("export-essms-memoire", sousPlafond(), "MB", PLAFOND, "<= 1");
        session.fermer();
    }

    private void importer() throws IOException {
        var fichier = Files.createTempFile("cs1100502", ".csv");
        new FichiersInventes(new GenerateurFiness(1, ESSMS, 1, List.of()), LocalDate.of(2025, 4, 1))
                .ecrireCs1100502(fichier);
        imports.importer(fichier, "cs1100502.csv");
        Files.delete(fichier);
    }

    private static List<@Nullable Object> valeurs(
            List<fr.treille.socle.commun.export.ColonneExport<EtablissementLigne>> colonnes, EtablissementLigne ligne) {
        var valeurs = new ArrayList<@Nullable Object>();
        colonnes.forEach(colonne -> valeurs.add(colonne.valeur().apply(ligne)));
        return valeurs;
    }

    private interface Ecriture {
        void dans(BufferedOutputStream flux) throws IOException;
    }

    private static void ecrire(Path fichier, Ecriture ecriture) {
        try (var flux = new BufferedOutputStream(Files.newOutputStream(fichier))) {
            ecriture.dans(flux);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same cells with the same formats, as the library's own users write them. */
    private static void deMemoire(int colonnes, List<List<@Nullable Object>> lignes, BufferedOutputStream flux)
            throws IOException {
        var types =
                EssmsExportes.colonnes().stream().map(colonne -> colonne.type()).toList();
        try (var classeur = new Workbook(flux, "Treille", "1.0")) {
            var feuille = classeur.newWorksheet("ESSMS");
            for (var rang = 0; rang < lignes.size(); rang++) {
                for (var c = 0; c < colonnes; c++) {
                    cellule(feuille, rang, c, lignes.get(rang).get(c));
                    switch (types.get(c)) {
                        case CODE -> feuille.style(rang, c).format("@").set();
                        case DATE -> feuille.style(rang, c).format("dd/mm/yyyy").set();
                        default -> {}
                    }
                }
            }
        }
    }

    private static void cellule(Worksheet feuille, int rang, int colonne, @Nullable Object valeur) {
        switch (valeur) {
            case String texte -> feuille.inlineString(rang, colonne, texte);
            case LocalDate jour -> feuille.value(rang, colonne, jour);
            case null, default -> {}
        }
    }

    private double sousPlafond() throws IOException, InterruptedException {
        var dossier = Files.createDirectories(Resultats.DOSSIER).toAbsolutePath();
        var resultats = dossier.resolve("export.properties");
        var journal = dossier.resolve("export.log");
        var processus = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + PLAFOND + "m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ExportSousPlafond.class.getName(),
                        base.getJdbcUrl(),
                        resultats.toString())
                .redirectErrorStream(true)
                .redirectOutput(journal.toFile())
                .start();
        try {
            if (!processus.waitFor(5, TimeUnit.MINUTES) || processus.exitValue() != 0) {
                var lignes = Files.readAllLines(journal);
                throw new IllegalStateException("The export failed:" + System.lineSeparator()
                        + String.join(
                                System.lineSeparator(),
                                lignes.subList(Math.max(0, lignes.size() - 60), lignes.size())));
            }
        } finally {
            processus.destroyForcibly();
        }
        var figures = new Properties();
        try (var lecture = Files.newBufferedReader(resultats)) {
            figures.load(lecture);
        }
        System.out.printf("BENCH | under %d MB: %s rows in %s s%n", PLAFOND, ESSMS, figures.getProperty("duree"));
        return Double.parseDouble(figures.getProperty("memoire"));
    }
}
