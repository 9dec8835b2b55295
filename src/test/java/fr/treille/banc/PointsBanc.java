package fr.treille.banc;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.Session;
import fr.treille.banc.PaireDeMesures.Mesuree;
import fr.treille.demonstration.ConstructeurDonnees;
import fr.treille.demonstration.VieInventee;
import fr.treille.socle.equipe.Role;
import fr.treille.suivi.point.PointService;
import fr.treille.suivi.point.mois.PointFiltre;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The first page of the points of 1 400 grappes, 36 months of each, beside plain SQL for the same figures. */
@TestBanc
@Import(CompteurOrdres.class)
class PointsBanc {

    private static final int CHAUFFE = 80;
    private static final int ESSAIS = 120;
    private static final YearMonth DERNIER = YearMonth.of(2025, 7);

    private static final String LIGNES = """
            SELECT t.*, (SELECT p.meteo FROM point_mensuel p WHERE p.grappe_id = t.id AND p.etat = 'TENU' AND p.jour = t.tenu
                          LIMIT 1)
              FROM (SELECT g.id, g.nom, o.nom porteur, g.territoires, c.signee_le, CONCAT(r.prenom, ' ', r.nom),
                           MAX(p.jour) tenu
                      FROM grappe g
                      JOIN organisme_gestionnaire o ON o.finess = g.porteur_finess
                      JOIN convention c ON c.grappe_id = g.id AND c.courante = 1 AND c.signee_le IS NOT NULL
                      LEFT JOIN agent r ON r.id = g.responsable_id
                      LEFT JOIN point_mensuel p ON p.grappe_id = g.id AND p.etat = 'TENU'
                     WHERE g.region_code = '76'
                     GROUP BY g.id ORDER BY COALESCE(MAX(p.jour), c.signee_le), g.id LIMIT 50) t
            """;
    private static final String MOIS = """
            SELECT p.grappe_id, p.mois, p.id, p.etat, p.jour, p.meteo, p.valide FROM point_mensuel p
             WHERE p.grappe_id IN (%s) AND p.mois BETWEEN '2024-08-01' AND '2025-07-01'
            """;
    private static final String TOTAUX = """
            SELECT COUNT(*), SUM(10 - n.reglees), SUM(n.courant = 0)
              FROM grappe g
              JOIN convention c ON c.grappe_id = g.id AND c.courante = 1 AND c.signee_le IS NOT NULL
              JOIN (SELECT p.grappe_id, SUM(p.mois < '2025-06-01' AND (p.etat IN ('TENU', 'ANNULE') OR p.jour >= '2025-06-02'))
                           reglees, SUM(p.mois = '2025-06-01') courant
                      FROM point_mensuel p WHERE p.mois BETWEEN '2024-08-01' AND '2025-06-01' GROUP BY p.grappe_id) n
                ON n.grappe_id = g.id
             WHERE g.region_code = '76'
            """;

    private static boolean construit;

    @Autowired
    ConstructeurDonnees constructeur;

    @Autowired
    VieInventee vie;

    @Autowired
    PointService points;

    @Autowired
    DataSource base;

    @Autowired
    Session session;

    @Mesure("suivi-points")
    void premiere_page() throws SQLException {
        construire();
        session.ouvrir(Role.COORDINATION_ARS);
        assertThat(points.totaux(PointFiltre.TOUS, DERNIER).grappes()).isEqualTo(1_400);
        try (var connexion = base.getConnection()) {
            new PaireDeMesures(CHAUFFE, ESSAIS)
                    .comparer(
                            "suivi-points", "<= 3", Mesuree.de(this::afficher), Mesuree.de(() -> lireTout(connexion)));
        }
        session.fermer();
    }

    @Mesure("suivi-points-instructions")
    void instructions() {
        construire();
        session.ouvrir(Role.COORDINATION_ARS);
        var ordres = CompteurOrdres.compter(this::afficher);
        session.fermer();
        Resultats.noter("suivi-points-instructions", ordres, "statements", 1, "<= 3");
    }

    /** What the screen asks for: the totals, and a page of rows. */
    private void afficher() {
        points.totaux(PointFiltre.TOUS, DERNIER);
        points.rechercher(PointFiltre.TOUS, DERNIER, PageRequest.of(0, 50, Sort.by("dernier")));
    }

    private static void lireTout(Connection connexion) {
        var ids = new java.util.ArrayList<String>();
        lire(connexion, LIGNES, ids);
        lire(connexion, MOIS.formatted(String.join(",", ids)), null);
        lire(connexion, TOTAUX, null);
    }

    private static void lire(Connection connexion, String sql, java.util.List<String> ids) {
        try (var ordre = connexion.createStatement();
                var lignes = ordre.executeQuery(sql)) {
            while (lignes.next()) {
                for (var colonne = 1; colonne <= lignes.getMetaData().getColumnCount(); colonne++) {
                    lignes.getString(colonne);
                }
                if (ids != null) {
                    ids.add(lignes.getString(1));
                }
            }
        } catch (SQLException echec) {
            throw new IllegalStateException(echec);
        }
    }

    /** Every grappe signed three years ago, with 36 points: one in seven is missing, one in eleven cancelled. */
    private void construire() {
        if (construit) {
            return;
        }
        construit = true;
        Programme.construire(constructeur, vie);
        var jdbc = new JdbcTemplate(base);
        jdbc.update(
                "INSERT INTO document (region_code, nature, reference, nom_fichier, type, contenu, sha256, taille, sujet, lien,"
                        + " cree_le, cree_par) VALUES ('76', 'CONVENTION', 'BANC', 'banc.pdf', 'application/pdf', '-', '', 1,"
                        + " '', '', NOW(6), '')");
        jdbc.update(
                "INSERT INTO convention (grappe_id, region_code, etat, reference, date_convention, document_id, montant,"
                        + " premier_versement, second_versement, duree_mois, porteur, destinataire, generee_le, generee_par_id,"
                        + " signee_le) SELECT g.id, g.region_code, 'SIGNEE', CONCAT('BANC-', g.id), '2022-06-15', d.id, 0, 0, 0, 36,"
                        + " '', '', NOW(6), (SELECT MIN(id) FROM agent), '2022-06-15' FROM grappe g JOIN (SELECT MIN(id) id FROM"
                        + " document) d");
        jdbc.update(
                "INSERT INTO point_mensuel (grappe_id, mois, etat, jour, heure, duree_minutes, meteo, motif) SELECT g.id,"
                        + " '2022-07-01' + INTERVAL s.seq MONTH, IF((g.id + s.seq) % 11 = 0, 'ANNULE', 'TENU'), '2022-07-10' +"
                        + " INTERVAL s.seq MONTH + INTERVAL g.id % 15 DAY, '10:00:00', 60, ELT(1 + (g.id + s.seq) % 4, 'SOLEIL',"
                        + " 'ECLAIRCIES', 'NUAGES', 'ORAGE'), 'Congés' FROM grappe g JOIN seq_0_to_35 s"
                        + " WHERE (g.id + s.seq) % 7 <> 0");
        jdbc.execute("ANALYZE TABLE point_mensuel, convention");
    }
}
