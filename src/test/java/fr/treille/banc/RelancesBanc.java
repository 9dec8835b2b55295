package fr.treille.banc;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.Session;
import fr.treille.banc.PaireDeMesures.Mesuree;
import fr.treille.demonstration.ConstructeurDonnees;
import fr.treille.demonstration.Volume;
import fr.treille.pilotage.relance.Nuit;
import fr.treille.socle.equipe.Role;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * The nightly run when every grappe of the programme is due one relance, beside what it cannot do without: one scan of the
 * rows that the deadlines and the addresses are read from, and the same rows written into copies of the same tables, in
 * batches of the same size.
 */
@TestBanc
@Import(CompteurOrdres.class)
@TestPropertySource(properties = "treille.horloge.depart=2025-06-02")
class RelancesBanc {

    /** From 02/06/2025 to the last day of the deposit. */
    private static final int AUJOURD_HUI = -11;

    private static final int CHAUFFE = 5;
    private static final int ESSAIS = 15;
    private static final int LOT = 200;

    private static final String LIGNES = """
            SELECT g.id, g.nom, COALESCE(p.nom, p.finess), g.territoires, f.cloture_depot, f.cloture_multiregionale,
                   g.multiregionale, g.depot_le, CONCAT(g.contact_prenom, ' ', g.contact_nom), g.contact_courriel,
                   CONCAT(g.representant_prenom, ' ', g.representant_nom), g.representant_courriel,
                   CONCAT(r.prenom, ' ', r.nom), r.courriel, CONCAT(s.prenom, ' ', s.nom), s.courriel
              FROM grappe g
              JOIN organisme_gestionnaire p ON p.finess = g.porteur_finess
              JOIN fenetre f ON f.id = g.fenetre_id
              LEFT JOIN agent r ON r.id = g.responsable_id
              LEFT JOIN agent s ON s.id = g.responsable_grades_id
             WHERE g.region_code = '76'
            """;

    /** What a run writes. */
    private static final List<String> TABLES =
            List.of("message", "message_destinataire", "scheduled_tasks", "relance_jour", "relance");

    private static boolean construit;

    @Autowired
    ConstructeurDonnees constructeur;

    @Autowired
    Nuit nuit;

    @Autowired
    JdbcClient sql;

    @Autowired
    DataSource base;

    @Mesure("relances-nuit")
    void nuit() throws SQLException {
        construire();
        nuit.passer();
        assertThat(nuit.ecrites()).allMatch(nombre -> nombre >= 1_400);
        var lignes = new LinkedHashMap<String, List<Object[]>>();
        for (var table : TABLES) {
            sql.sql("CREATE TABLE banc_" + table + " LIKE " + table).update();
            lignes.put(table, lire(table));
        }
        try (var connexion = base.getConnection()) {
            new PaireDeMesures(CHAUFFE, ESSAIS)
                    .comparer(
                            "relances-nuit",
                            "<= 5",
                            Mesuree.apres(nuit::oublier, nuit::passer),
                            Mesuree.apres(this::viderLesCopies, () -> ecrire(connexion, lignes)));
        } finally {
            TABLES.forEach(table -> sql.sql("DROP TABLE banc_" + table).update());
        }
    }

    private void viderLesCopies() {
        TABLES.forEach(table -> sql.sql("DELETE FROM banc_" + table).update());
    }

    @Mesure("relances-instructions")
    void instructions() {
        construire();
        nuit.oublier();
        nuit.passer();
        // what is left of a night once everything has left: the readings, whatever the number of grappes
        var ordres = CompteurOrdres.compter(nuit::passer);
        Resultats.noter("relances-instructions", ordres, "statements", 1, "<= 10");
    }

    private List<Object[]> lire(String table) {
        return sql.sql("SELECT * FROM " + table)
                .query((rs, rang) -> {
                    var ligne = new Object[rs.getMetaData().getColumnCount()];
                    for (var colonne = 0; colonne < ligne.length; colonne++) {
                        ligne[colonne] = rs.getObject(colonne + 1);
                    }
                    return ligne;
                })
                .list();
    }

    private static void ecrire(Connection connexion, Map<String, List<Object[]>> tables) {
        try (var lecture = connexion.createStatement();
                var lignes = lecture.executeQuery(LIGNES)) {
            while (lignes.next()) {
                for (var colonne = 1; colonne <= 16; colonne++) {
                    lignes.getString(colonne);
                }
            }
            connexion.setAutoCommit(false);
            for (var debut = 0; debut < tables.get("message").size(); debut += LOT) {
                for (var table : tables.entrySet()) {
                    ecrire(connexion, table.getKey(), table.getValue(), debut);
                }
                connexion.commit();
            }
            connexion.setAutoCommit(true);
        } catch (SQLException echec) {
            throw new IllegalStateException(echec);
        }
    }

    private static void ecrire(Connection connexion, String table, List<Object[]> lignes, int debut)
            throws SQLException {
        if (debut >= lignes.size()) {
            return;
        }
        var lot = lignes.subList(debut, Math.min(lignes.size(), debut + LOT));
        var valeurs = String.join(", ", Collections.nCopies(lot.getFirst().length, "?"));
        try (var ordre = connexion.prepareStatement("INSERT INTO banc_" + table + " VALUES (" + valeurs + ")")) {
            for (var ligne : lot) {
                for (var colonne = 0; colonne < ligne.length; colonne++) {
                    ordre.setObject(colonne + 1, ligne[colonne]);
                }
                ordre.addBatch();
            }
            ordre.executeBatch();
        }
    }

    /** Fourteen hundred grappes that are not deposited yet, each with the contact that the demonstration invents. */
    private void construire() {
        if (!construit) {
            construit = true;
            constructeur.construire(Volume.PROGRAMME, Session.courriel(Role.COORDINATION_ARS), (grappe, rang) -> {});
            sql.sql("UPDATE grappe SET contact_courriel = CONCAT('contact', id, '@porteur.test')")
                    .update();
            nuit.regler(AUJOURD_HUI);
        }
    }
}
