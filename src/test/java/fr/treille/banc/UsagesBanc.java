package fr.treille.banc;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.Session;
import fr.treille.banc.PaireDeMesures.Mesuree;
import fr.treille.demonstration.ConstructeurDonnees;
import fr.treille.demonstration.VieInventee;
import fr.treille.pilotage.vigilance.VigilanceFiltre;
import fr.treille.pilotage.vigilance.VigilanceService;
import fr.treille.socle.equipe.Role;
import fr.treille.suivi.usage.TauxRegion;
import fr.treille.suivi.usage.UsageFiltre;
import fr.treille.suivi.usage.UsageRegionService;
import fr.treille.suivi.usage.UsageService;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The usage of a grappe and of the région, when every ESSMS of the programme has measured five indicators twelve times. */
@TestBanc
@Import(CompteurOrdres.class)
class UsagesBanc {

    private static final int CHAUFFE = 60;
    private static final int ESSAIS = 100;
    private static final int ESSAIS_REGION = 7;
    private static final int ESSAIS_ATTENTION = 3;

    private static final String SOMMES = """
            SUM(IF(NOT m.hors_cible AND m.denominateur > m.reduction, m.numerateur, 0)),
            SUM(IF(NOT m.hors_cible AND m.denominateur > m.reduction, m.denominateur - m.reduction, 0)), COUNT(*)
            """;

    /** The same figures: the trend of the grappe, then every measure of its last period with names, OG, sector and VSR. */
    private static final String TENDANCE = "SELECT p.id, p.debut, p.fin, m.indicateur, " + SOMMES
            + " FROM periode_mesure p JOIN mesure m ON m.periode_id = p.id WHERE p.grappe_id = ?"
            + " GROUP BY p.id, m.indicateur ORDER BY p.fin";

    private static final String MESURES = """
            SELECT e.finess, t.nom, t.commune, e.territoire_code, e.og_finess, o.nom, k.secteur, v.reel, m.indicateur,
                   m.numerateur, m.denominateur, m.reduction, m.reduction_motif, m.commentaire, m.source, m.version
              FROM grappe_essms e
              JOIN etablissement t ON t.finess = e.finess
              LEFT JOIN categorie k ON k.code = t.categorie_code
              LEFT JOIN organisme_gestionnaire o ON o.finess = e.og_finess
              LEFT JOIN vague_essms w ON w.grappe_id = e.grappe_id AND w.finess = e.finess
              LEFT JOIN jalon v ON v.grappe_id = e.grappe_id AND v.type = 'VSR' AND v.vague_id <=> w.vague_id
              JOIN periode_mesure p ON p.id = (SELECT id FROM periode_mesure WHERE grappe_id = e.grappe_id
                   ORDER BY fin DESC LIMIT 1)
              JOIN mesure m ON m.periode_id = p.id AND m.finess = e.finess
             WHERE e.grappe_id = ?
             ORDER BY o.nom, e.og_finess, t.nom
            """;

    private static final String REGION = "SELECT e.territoire_code, m.indicateur, " + SOMMES + """
              FROM grappe g
              JOIN periode_mesure p ON p.id = (SELECT x.id FROM periode_mesure x WHERE x.grappe_id = g.id
                   ORDER BY x.fin DESC LIMIT 1)
              JOIN grappe_essms e ON e.grappe_id = g.id
              JOIN mesure m ON m.periode_id = p.id AND m.finess = e.finess
             WHERE g.region_code = '76' AND g.statut = 'CONVENTIONNEE'
             GROUP BY e.territoire_code, m.indicateur
            """;

    private static boolean construit;

    @Autowired
    ConstructeurDonnees constructeur;

    @Autowired
    VieInventee vie;

    @Autowired
    UsageService usages;

    @Autowired
    UsageRegionService region;

    @Autowired
    VigilanceService vigilance;

    @Autowired
    DataSource base;

    @Autowired
    Session session;

    @Mesure("suivi-usage-grappe")
    void page_d_une_grappe() throws SQLException {
        construire();
        session.ouvrir(Role.COORDINATION_ARS);
        var grappes = grappes();
        try (var connexion = base.getConnection()) {
            var une = usages.grappe(grappes.getFirst(), null);
            assertThat(une.periodes()).hasSize(12);
            assertThat(une.essms())
                    .allSatisfy(essms -> assertThat(essms.mesures()).hasSize(5));
            new PaireDeMesures(CHAUFFE, ESSAIS)
                    .comparerNuDAbord(
                            "suivi-usage-grappe",
                            "<= 3",
                            Mesuree.de((int essai) -> usages.grappe(tour(grappes, essai), null)),
                            Mesuree.de((int essai) -> {
                                lire(connexion, TENDANCE, tour(grappes, essai));
                                lire(connexion, MESURES, tour(grappes, essai));
                            }));
        }
        session.fermer();
    }

    @Mesure("suivi-taux-region")
    void taux_de_la_region() throws SQLException {
        construire();
        session.ouvrir(Role.COORDINATION_ARS);
        try (var connexion = base.getConnection()) {
            assertThat(region.taux()).hasSize(5).extracting(TauxRegion::essms).allMatch(essms -> essms > 30_000);
            new PaireDeMesures(2, ESSAIS_REGION)
                    .comparerNuDAbord(
                            "suivi-taux-region",
                            "<= 2",
                            Mesuree.de(region::taux),
                            Mesuree.de(() -> lire(connexion, REGION, null)));
        }
        session.fermer();
    }

    @Mesure("suivi-usage-instructions")
    void instructions() {
        construire();
        session.ouvrir(Role.COORDINATION_ARS);
        var grappe = grappes().getFirst();
        usages.grappe(grappe, null);
        Resultats.noter(
                "suivi-usage-instructions",
                CompteurOrdres.compter(() -> usages.grappe(grappe, null)),
                "statements",
                1,
                "<= 6");
        Resultats.noter(
                "suivi-usages-instructions",
                CompteurOrdres.compter(() -> {
                    region.compter(UsageFiltre.TOUTES);
                    assertThat(region.rechercher(UsageFiltre.TOUTES, PageRequest.of(0, 50, Sort.by("nom"))))
                            .hasSize(50);
                }),
                "statements",
                1,
                "<= 3");
        session.fermer();
    }

    /** The first page of the attention list, beside what its costliest reason alone has to read: the région's last rates. */
    @Mesure("suivi-attention")
    void attention() throws SQLException {
        construire();
        session.ouvrir(Role.COORDINATION_ARS);
        try (var connexion = base.getConnection()) {
            new PaireDeMesures(1, ESSAIS_ATTENTION)
                    .comparerNuDAbord(
                            "suivi-attention",
                            "<= 3",
                            Mesuree.de(() -> vigilance.rechercher(
                                    VigilanceFiltre.TOUTES, PageRequest.of(0, 50, Sort.by("score")))),
                            Mesuree.de(() -> lire(connexion, REGION, null)));
        }
        session.fermer();
    }

    private static long tour(List<Long> grappes, int essai) {
        return grappes.get(Math.floorMod(essai, grappes.size()));
    }

    private List<Long> grappes() {
        return new JdbcTemplate(base).queryForList("SELECT id FROM grappe ORDER BY id LIMIT 100", Long.class);
    }

    private static int lire(Connection connexion, String sql, @org.jspecify.annotations.Nullable Long grappe) {
        try (var ordre = connexion.prepareStatement(sql)) {
            if (grappe != null) {
                ordre.setLong(1, grappe);
            }
            try (var lignes = ordre.executeQuery()) {
                var colonnes = lignes.getMetaData().getColumnCount();
                var lues = 0;
                while (lignes.next()) {
                    for (var colonne = 1; colonne <= colonnes; colonne++) {
                        lignes.getString(colonne);
                    }
                    lues++;
                }
                return lues;
            }
        } catch (SQLException echec) {
            throw new IllegalStateException(echec);
        }
    }

    private void construire() {
        if (construit) {
            return;
        }
        construit = true;
        Programme.construire(constructeur, vie);
        var duree = Chronometre.secondes(() -> MesuresDuProgramme.construire(new JdbcTemplate(base)));
        System.out.printf("BENCH | the measures built in %.0f s%n", duree);
    }
}
