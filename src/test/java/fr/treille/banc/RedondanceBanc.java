package fr.treille.banc;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.Session;
import fr.treille.banc.PaireDeMesures.Mesuree;
import fr.treille.demonstration.ConstructeurDonnees;
import fr.treille.demonstration.VieInventee;
import fr.treille.dossier.verification.redondance.RedondanceService;
import fr.treille.socle.equipe.Role;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The conflicts of the 34 500 ESSMS of the programme, beside a plain read of what they are found from. */
@TestBanc
@Import(CompteurOrdres.class)
class RedondanceBanc {

    private static final int CHAUFFE = 10;
    private static final int ESSAIS = 20;

    private static final List<String> LECTURES = List.of(
            """
            SELECT g.id, g.nom, COALESCE(p.nom, p.finess), g.region_code, g.statut, g.depot_le, g.solution, a.annee,
                   CONCAT(r.prenom, ' ', r.nom)
              FROM grappe g
              JOIN organisme_gestionnaire p ON p.finess = g.porteur_finess
              JOIN appel a ON a.id = g.appel_id
              LEFT JOIN agent r ON r.id = g.responsable_id
            """, """
            SELECT m.grappe_id, m.finess, e.nom, m.situation, d.dui, d.version_segur, d.aide, d.aide_objet
              FROM grappe_essms m
              LEFT JOIN etablissement e ON e.finess = m.finess
              LEFT JOIN essms_declare d ON d.grappe_id = m.grappe_id AND d.finess = m.finess
             ORDER BY m.grappe_id, m.position
            """, "SELECT finess, commande_le, annulee_le, va_le, solution, absente_depuis FROM sons_beneficiaire");

    private static boolean construit;

    @Autowired
    ConstructeurDonnees constructeur;

    @Autowired
    VieInventee vie;

    @Autowired
    RedondanceService redondances;

    @Autowired
    DataSource base;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Session session;

    @Mesure("redondance-calcul")
    void calcul() throws SQLException {
        construire();
        session.ouvrir(Role.COORDINATION_ARS);
        try (var connexion = base.getConnection()) {
            assertThat(lire(connexion)).isGreaterThanOrEqualTo(34_500);
            assertThat(redondances.tous()).hasSizeGreaterThan(1_000);
            new PaireDeMesures(CHAUFFE, ESSAIS)
                    .comparer(
                            "redondance-calcul",
                            "<= 3",
                            Mesuree.de(redondances::tous),
                            Mesuree.de(() -> lire(connexion)));
        }
        session.fermer();
    }

    @Mesure("redondance-instructions")
    void instructions() {
        construire();
        session.ouvrir(Role.COORDINATION_ARS);
        var ordres = CompteurOrdres.compter(redondances::tous);
        session.fermer();
        Resultats.noter("redondance-instructions", ordres, "statements", 1, "<= 3");
    }

    static int lire(Connection connexion, List<String> lectures) {
        var lues = 0;
        for (var lecture : lectures) {
            try (var ordre = connexion.createStatement();
                    var lignes = ordre.executeQuery(lecture)) {
                var largeur = lignes.getMetaData().getColumnCount();
                while (lignes.next()) {
                    for (var colonne = 1; colonne <= largeur; colonne++) {
                        lignes.getString(colonne);
                    }
                    lues++;
                }
            } catch (SQLException echec) {
                throw new IllegalStateException(echec);
            }
        }
        return lues;
    }

    private static int lire(Connection connexion) {
        return lire(connexion, LECTURES);
    }

    /** Two ESSMS of three ordered under SONS, one of two of these had its VA; one of twenty is in a second grappe. */
    private void construire() {
        if (construit) {
            return;
        }
        construit = true;
        Programme.construire(constructeur, vie);
        jdbc.sql("INSERT IGNORE INTO sons_beneficiaire (finess, commande_le, va_le, solution)"
                        + " SELECT finess, '2023-11-15', IF(position % 2 = 0, '2024-06-03', NULL), 'Orme'"
                        + " FROM grappe_essms WHERE position % 3 <> 0")
                .update();
        jdbc.sql("INSERT IGNORE INTO grappe_essms (grappe_id, finess, og_finess, territoire_code, position, situation)"
                        + " SELECT (SELECT MIN(g.id) FROM grappe g WHERE g.id > m.grappe_id), m.finess, m.og_finess,"
                        + " m.territoire_code, 1000 + m.position, m.situation FROM grappe_essms m"
                        + " WHERE m.position = 1 AND m.grappe_id < (SELECT MAX(x.id) FROM grappe x)")
                .update();
    }
}
