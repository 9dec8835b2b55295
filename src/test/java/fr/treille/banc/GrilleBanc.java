package fr.treille.banc;

import static fr.treille.dossier.grappe.liste.GrappeFiltre.TOUTES;
import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.Session;
import fr.treille.banc.PaireDeMesures.Mesuree;
import fr.treille.demonstration.ConstructeurDonnees;
import fr.treille.demonstration.VieInventee;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.liste.GrappeFiltre;
import fr.treille.socle.compte.AgentSaisie;
import fr.treille.socle.compte.Comptes;
import fr.treille.socle.equipe.Role;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Pages of the list of grappes, with the totals under it, when the whole programme is there. */
@TestBanc
@Import(CompteurOrdres.class)
class GrilleBanc {

    private static final int PAGE = 50;
    private static final int CHAUFFE = 150;
    private static final int ESSAIS = 200;

    private static final GrappeFiltre FILTRE = new GrappeFiltre(
            "lauragais",
            Set.of(),
            Set.of("31", "32", "81"),
            Set.of(),
            Set.of(StatutGrappe.DEPOSEE, StatutGrappe.FAVORABLE, StatutGrappe.EN_INSTRUCTION),
            "",
            null,
            false);

    private static final String LIGNES = """
            SELECT STRAIGHT_JOIN g.id, g.nom, g.porteur_finess, COALESCE(p.nom, p.finess), a.intitule, g.territoires,
                   g.type, g.nombre_essms, g.nombre_og, g.solution, g.statut, g.montant, CONCAT(r.prenom, ' ', r.nom),
                   CASE g.statut WHEN 'EN_CONSTITUTION' THEN f.cloture_depot WHEN 'DEPOSEE' THEN f.fin_recevabilite
                     WHEN 'EN_INSTRUCTION' THEN f.fin_instruction WHEN 'FAVORABLE' THEN f.fin_selection
                     WHEN 'DEFAVORABLE' THEN f.fin_selection END
              FROM grappe g
              JOIN organisme_gestionnaire p ON p.finess = g.porteur_finess
              JOIN appel a ON a.id = g.appel_id
              JOIN fenetre f ON f.id = g.fenetre_id
              LEFT JOIN agent r ON r.id = g.responsable_id
             WHERE g.region_code = '76' %s
             ORDER BY g.nom, g.id LIMIT 50
            """;
    private static final String TOTAUX = """
            SELECT COUNT(*), SUM(g.nombre_essms), SUM(g.montant)
              FROM grappe g %s
             WHERE g.region_code = '76' %s
            """;
    private static final String PORTEUR = "JOIN organisme_gestionnaire p ON p.finess = g.porteur_finess";
    private static final String CONDITIONS = """
            AND (g.nom LIKE '%lauragais%' OR p.nom LIKE '%lauragais%')
            AND g.statut IN ('DEPOSEE', 'FAVORABLE', 'EN_INSTRUCTION')
            AND (FIND_IN_SET('31', g.territoires) OR FIND_IN_SET('32', g.territoires) OR FIND_IN_SET('81', g.territoires))
            """;

    private static boolean construit;

    @Autowired
    ConstructeurDonnees constructeur;

    @Autowired
    VieInventee vie;

    @Autowired
    GrappeService grappes;

    @Autowired
    DataSource base;

    @Autowired
    Session session;

    @Autowired
    Comptes comptes;

    @Mesure("grille-grappes")
    void premiere_page() throws SQLException {
        construire();
        session.ouvrir(Role.COORDINATION_ARS);
        try (var connexion = base.getConnection()) {
            assertThat(grappes.rechercher(TOUTES, page(0))).hasSameSizeAs(lire(connexion, LIGNES.formatted("")));
            assertThat(grappes.rechercher(FILTRE, page(0)))
                    .hasSameSizeAs(lire(connexion, LIGNES.formatted(CONDITIONS)));
            comparer(
                    "grille-grappes-lignes", page -> grappes.rechercher(TOUTES, page), connexion, LIGNES.formatted(""));
            comparer(
                    "grille-grappes",
                    page -> afficher(TOUTES, page),
                    connexion,
                    LIGNES.formatted(""),
                    TOTAUX.formatted("", ""));
            comparer(
                    "grille-grappes-filtree",
                    page -> afficher(FILTRE, page),
                    connexion,
                    LIGNES.formatted(CONDITIONS),
                    TOTAUX.formatted(PORTEUR, CONDITIONS));
        }
        session.fermer();
    }

    /** An animateur of three territoires, beside the same service without any territoire to look at. */
    @Mesure("perimetre-grille")
    void perimetre() {
        construire();
        var animateur = "animateur3@treille.test";
        var agent = comptes.creer(
                new AgentSaisie(animateur, null, "Prénom", "Nom", "", Role.ANIMATEUR, "76", "demonstration"));
        for (var territoire : List.of("31", "32", "81")) {
            new JdbcTemplate(base)
                    .update(
                            "INSERT INTO affectation (territoire_code, agent_id, part, du)"
                                    + " VALUES (?, ?, 'PRINCIPAL', '2020-01-01')",
                            territoire,
                            agent);
        }
        session.ouvrir(animateur);
        assertThat(grappes.compter(TOUTES)).isBetween(100L, 1_000L);
        new PaireDeMesures(CHAUFFE, ESSAIS)
                .comparer(
                        "perimetre-grille",
                        "<= 1.3",
                        Mesuree.apres(() -> session.ouvrir(animateur), () -> afficher(TOUTES, page(0))),
                        Mesuree.apres(() -> session.ouvrir(Role.COORDINATION_ARS), () -> afficher(TOUTES, page(0))));
        session.fermer();
    }

    @Mesure("grille-grappes-instructions")
    void instructions() {
        construire();
        session.ouvrir(Role.COORDINATION_ARS);
        var ordres = LongStream.rangeClosed(0, 27)
                .map(page -> CompteurOrdres.compter(() -> afficher(TOUTES, page((int) page))))
                .max()
                .orElseThrow();
        session.fermer();
        Resultats.noter("grille-grappes-instructions", ordres, "statements", 1, "<= 3");
    }

    /** What the application reads, beside statements that read as much over one connection that stays open. */
    private static void comparer(String nom, Consumer<Pageable> notreLecture, Connection connexion, String... ordres) {
        new PaireDeMesures(CHAUFFE, ESSAIS)
                .comparer(
                        nom,
                        "<= 3",
                        Mesuree.de(() -> notreLecture.accept(page(0))),
                        Mesuree.de(() -> List.of(ordres).forEach(ordre -> lire(connexion, ordre))));
    }

    /** What the screen asks for: the totals, which say how many rows there are, and a page of rows. */
    private void afficher(GrappeFiltre filtre, Pageable page) {
        grappes.totaux(filtre);
        grappes.rechercher(filtre, page);
    }

    private static Pageable page(int numero) {
        return PageRequest.of(numero, PAGE, Sort.by("nom"));
    }

    private static List<Object[]> lire(Connection connexion, String sql) {
        try (var ordre = connexion.createStatement();
                var lignes = ordre.executeQuery(sql)) {
            var lues = new java.util.ArrayList<Object[]>();
            while (lignes.next()) {
                var ligne = new Object[lignes.getMetaData().getColumnCount()];
                for (var colonne = 0; colonne < ligne.length; colonne++) {
                    ligne[colonne] = lignes.getString(colonne + 1);
                }
                lues.add(ligne);
            }
            return lues;
        } catch (SQLException echec) {
            throw new IllegalStateException(echec);
        }
    }

    private void construire() {
        if (construit) {
            return;
        }
        construit = true;
        var duree = Chronometre.secondes(() -> Programme.construire(constructeur, vie));
        var jdbc = new JdbcTemplate(base);
        System.out.printf(
                "BENCH | the programme built in %.0f s: %d grappes, %d ESSMS in them, %d establishments%n",
                duree,
                jdbc.queryForObject("SELECT COUNT(*) FROM grappe", Long.class),
                jdbc.queryForObject("SELECT COUNT(*) FROM grappe_essms", Long.class),
                jdbc.queryForObject("SELECT COUNT(*) FROM etablissement", Long.class));
    }
}
