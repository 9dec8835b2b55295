package fr.treille.banc;

import fr.treille.BaseVide;
import fr.treille.Session;
import fr.treille.Treille;
import fr.treille.referentiel.etablissement.importation.ImportFinessService;
import fr.treille.socle.compte.Comptes;
import fr.treille.socle.equipe.Role;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What {@link ImportBanc} runs under a small heap: the same steps several times in turn, the first round thrown away, the medians
 * written as properties.
 */
final class ImportSousPlafond {

    private static final int TOURS = 4;

    private final JdbcTemplate jdbc;
    private final ImportFinessService imports;
    private final Path csv;
    private final Path structures;
    private final Map<String, List<Double>> durees = new HashMap<>();
    private final Map<String, Double> memoires = new HashMap<>();

    private ImportSousPlafond(ApplicationContext application, Path csv, Path structures) {
        this.jdbc = new JdbcTemplate(application.getBean(DataSource.class));
        this.imports = application.getBean(ImportFinessService.class);
        this.csv = csv;
        this.structures = structures;
    }

    /** Arguments: the measure, or * for all; both files; where to write; the empty base. */
    public static void main(String[] arguments) throws IOException {
        try (var application = SpringApplication.run(
                Treille.class,
                "--spring.datasource.url=" + arguments[4],
                "--spring.datasource.username=root",
                "--spring.datasource.password=",
                "--spring.mail.host=127.0.0.1",
                "--server.port=0",
                "--logging.level.root=warn",
                "--server.address=127.0.0.1",
                "--treille.connexion.second-facteur=FACULTATIF",
                "--TREILLE_ADMINISTRATEUR_COURRIEL=installation@treille.test",
                "--TREILLE_ADMINISTRATEUR_MOT_DE_PASSE=demonstration")) {
            BaseVide.comptes(application.getBean(Comptes.class));
            application.getBean(Session.class).ouvrir(Role.COORDINATION_ARS);
            var essai = new ImportSousPlafond(application, Path.of(arguments[1]), Path.of(arguments[2]));
            essai.derouler(arguments[0]);
            essai.ecrire(Path.of(arguments[3]));
        }
    }

    private void derouler(String demande) {
        var tout = demande.equals("*");
        jdbc.execute("CREATE TABLE reference LIKE etablissement");
        for (var tour = 0; tour < TOURS; tour++) {
            if (tout || demande.equals("import-cs1100502")) {
                jdbc.execute("TRUNCATE TABLE reference");
                etape(tour, "load-data", this::loadData);
            }
            vider();
            etape(tour, "csv", () -> imports.importer(csv, "cs1100502.csv"));
            if (tout || demande.equals("reimport-inchange")) {
                etape(tour, "csv-inchange", () -> imports.importer(csv, "cs1100502.csv"));
            }
            if (!demande.equals("import-cs1100502")) {
                vider();
                etape(tour, "finess-plus", () -> imports.importer(structures, "finess-structures.json"));
            }
            if (tout || demande.equals("reimport-inchange")) {
                etape(tour, "finess-plus-inchange", () -> imports.importer(structures, "finess-structures.json"));
            }
        }
    }

    /** As a database administrator would load the file, each of its fields in the column of that name. */
    private void loadData() {
        jdbc.execute(
                "LOAD DATA LOCAL INFILE '" + csv + "' INTO TABLE reference CHARACTER SET utf8mb4"
                        + " FIELDS TERMINATED BY ';' OPTIONALLY ENCLOSED BY '\"' LINES TERMINATED BY '\\n' IGNORE 1 LINES"
                        + " (@genre, finess, og_finess, nom, nom_long, complement_nom, complement_distribution, numero_voie,"
                        + " type_voie, voie, complement_voie, lieu_dit, commune_code, territoire_code, @departement,"
                        + " acheminement, telephone, telecopie, categorie_code, @categorie, @agregat, @famille, @siret, ape, mft,"
                        + " mft_libelle, sph, sph_libelle, @ouverture, @autorisation, @maj, uai)"
                        + " SET siret = NULLIF(@siret, ''), date_ouverture = NULLIF(@ouverture, ''),"
                        + " date_autorisation = NULLIF(@autorisation, ''), date_maj = NULLIF(@maj, ''),"
                        + " code_postal = LEFT(acheminement, 5), commune = SUBSTR(acheminement, 7),"
                        + " essms = @agregat LIKE '4%', recherche = '', source = 'CS1100502', empreinte = 0, cree_import_id = 1");
    }

    private void vider() {
        jdbc.execute((ConnectionCallback<Void>) connexion -> {
            try (var ordre = connexion.createStatement()) {
                ordre.execute("SET FOREIGN_KEY_CHECKS = 0");
                for (var table :
                        List.of("etablissement", "organisme_gestionnaire", "import_finess_ligne", "import_finess")) {
                    ordre.execute("TRUNCATE TABLE " + table);
                }
                ordre.execute("SET FOREIGN_KEY_CHECKS = 1");
            }
            return null;
        });
    }

    private void etape(int tour, String nom, Runnable action) {
        System.gc();
        var tas = ManagementFactory.getMemoryMXBean();
        var sommet = new AtomicLong();
        var duree = 0.0;
        // sampled as a whole: the pools are not at their highest at the same time, and their sum goes over the ceiling
        try (var releve = Executors.newSingleThreadScheduledExecutor()) {
            var suite = releve.scheduleAtFixedRate(
                    () -> sommet.accumulateAndGet(tas.getHeapMemoryUsage().getUsed(), Math::max),
                    0,
                    5,
                    TimeUnit.MILLISECONDS);
            duree = Chronometre.secondes(action);
            suite.cancel(false);
        }
        var memoire = sommet.get() / 1_048_576.0;
        System.out.printf("%d %s: %.3f s, %.0f MB%n", tour, nom, duree, memoire);
        if (tour > 0) {
            durees.computeIfAbsent(nom, n -> new ArrayList<>()).add(duree);
            memoires.merge(nom + "-memoire", memoire, Math::max);
        }
    }

    private void ecrire(Path resultats) throws IOException {
        var figures = new Properties();
        durees.forEach((nom, valeurs) -> figures.setProperty(
                nom,
                String.valueOf(Chronometre.mediane(
                        valeurs.stream().mapToDouble(Double::doubleValue).toArray()))));
        memoires.forEach((nom, valeur) -> figures.setProperty(nom, String.valueOf(valeur)));
        try (var ecriture = Files.newBufferedWriter(resultats)) {
            figures.store(ecriture, null);
        }
    }
}
