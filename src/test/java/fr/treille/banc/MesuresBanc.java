package fr.treille.banc;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.Session;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.socle.equipe.Role;
import fr.treille.suivi.importation.DemandeImport;
import fr.treille.suivi.importation.EtatImportMesures;
import fr.treille.suivi.importation.EtatImportMesures.Phase;
import fr.treille.suivi.importation.ImportMesuresService;
import fr.treille.suivi.importation.SortLigne;
import fr.treille.suivi.usage.UsagesDEssai;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/**
 * Imports a CSV file of 100 000 measures, of 20 000 ESSMS in 800 grappes: read, tried line by line, then recorded; beside the same
 * fields loaded by the server into a table of the same shape. Three times each, in turn, after one that warms both up.
 */
@TestBanc
@TestPropertySource(properties = "treille.horloge.depart=2026-06-30")
class MesuresBanc {

    private static final int GRAPPES = 800;
    private static final int ESSMS = 20_000;
    private static final List<String> CODES = List.of("MSSANTE", "DMP", "DUI_ACTIFS", "PROJET_PERSONNALISE", "AGENDA");
    private static final int TOURS = 3;

    @Autowired
    ImportMesuresService imports;

    @Autowired
    UsagesDEssai usages;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Session session;

    @Mesure("suivi-import-mesures")
    void importer_des_mesures() throws IOException {
        session.ouvrir(Role.COORDINATION_ARS);
        construire(usages.conventionnee("Banc", 1).id());
        session.ouvrir(Role.COORDINATION_ARS);
        jdbc.execute("CREATE TABLE banc_mesure LIKE mesure");
        try {
            var nu = lignesNues();
            var texte = fichier();
            var nous = new double[TOURS];
            var charge = new double[TOURS];
            for (int tour = -1; tour < TOURS; tour++) {
                var fichier = Files.writeString(Files.createTempFile("mesures", ".csv"), texte);
                var importe = Chronometre.secondes(() -> importer(fichier));
                var nue = Chronometre.secondes(() -> charger(nu));
                if (tour >= 0) {
                    nous[tour] = importe;
                    charge[tour] = nue;
                }
                vider();
            }
            Resultats.noter(
                    "suivi-import-mesures", Chronometre.mediane(nous), "s", Chronometre.mediane(charge), "<= 4");
        } finally {
            jdbc.execute("DROP TABLE banc_mesure");
        }
    }

    private void importer(Path fichier) {
        var vu = imports.examiner(fichier, null, null, null);
        imports.essayer(
                fichier,
                "mesures.csv",
                new DemandeImport(
                        null, vu.feuille(), vu.ligneEntetes(), vu.colonnes(), UsagesDEssai.DEBUT, UsagesDEssai.FIN));
        var debut = System.nanoTime();
        assertThat(attendre().compte(SortLigne.CREEE)).isEqualTo(ESSMS * CODES.size());
        System.out.printf("BENCH   suivi-import-mesures: tried in %.2f s%n", (System.nanoTime() - debut) / 1e9);
        imports.enregistrer();
        assertThat(attendre().phase()).isEqualTo(Phase.ENREGISTRE);
        imports.oublier();
    }

    private EtatImportMesures attendre() {
        while (true) {
            var etat = imports.etat().orElseThrow();
            if (!etat.phase().enCours()) {
                return etat;
            }
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void charger(byte[] lignes) {
        jdbc.execute((ConnectionCallback<Integer>) connexion -> {
            try (var ordre = connexion.createStatement()) {
                ordre.unwrap(org.mariadb.jdbc.Statement.class)
                        .setLocalInfileInputStream(new ByteArrayInputStream(lignes));
                return ordre.executeUpdate(
                        "LOAD DATA LOCAL INFILE 'mesures' INTO TABLE banc_mesure (periode_id, finess,"
                                + " indicateur, numerateur, denominateur, source)");
            }
        });
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM banc_mesure", Integer.class))
                .isEqualTo(ESSMS * CODES.size());
    }

    private void vider() {
        for (var table : new String[] {"mesure", "banc_mesure"}) {
            jdbc.execute("DELETE FROM " + table);
            jdbc.execute("DELETE HISTORY FROM " + table);
        }
    }

    private static String fichier() {
        var texte = new StringBuilder("FINESS;Indicateur;Numérateur;Dénominateur\n");
        for (int essms = 1; essms <= ESSMS; essms++) {
            for (var code : CODES) {
                texte.append(finess(essms)).append(';').append(code).append(";35;50\n");
            }
        }
        return texte.toString();
    }

    private byte[] lignesNues() {
        var texte = new StringBuilder();
        var periodes = jdbc.queryForList(
                "SELECT p.id FROM periode_mesure p JOIN grappe g ON g.id = p.grappe_id WHERE g.nom LIKE 'Banc %' ORDER BY g.id",
                Long.class);
        for (int essms = 1; essms <= ESSMS; essms++) {
            for (var code : CODES) {
                texte.append(periodes.get(essms % GRAPPES))
                        .append('\t')
                        .append(finess(essms))
                        .append('\t')
                        .append(code)
                        .append("\t35\t50\tIMPORT\n");
            }
        }
        return texte.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String finess(int essms) {
        return "32%07d".formatted(essms);
    }

    /** Copies of one grappe, each with its period and its part of the ESSMS. */
    private void construire(long modele) {
        var colonnes = String.join(
                ", ",
                jdbc.queryForList(
                        "SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE()"
                                + " AND table_name = 'grappe' AND column_name NOT IN ('id', 'nom')"
                                + " AND COALESCE(generation_expression, '') = '' ORDER BY ordinal_position",
                        String.class));
        jdbc.update(
                "INSERT INTO grappe (nom, " + colonnes + ") SELECT CONCAT('Banc ', s.seq), " + colonnes
                        + " FROM grappe, seq_1_to_" + GRAPPES + " s WHERE id = ?",
                modele);
        jdbc.update(
                "INSERT INTO etablissement (finess, og_finess, nom, commune, territoire_code, categorie_code, essms,"
                        + " recherche, source, empreinte, cree_import_id) SELECT CONCAT('32', LPAD(s.seq, 7, '0')), ?,"
                        + " CONCAT('Résidence ', s.seq), 'Commune', '31', '500', TRUE, '', 'essai', 0, 0 FROM seq_1_to_"
                        + ESSMS
                        + " s",
                GrappesDEssai.PORTEUR);
        jdbc.execute("INSERT INTO grappe_essms (grappe_id, finess, og_finess, territoire_code, position, situation)"
                + " SELECT g.id, CONCAT('32', LPAD(s.seq, 7, '0')), '" + GrappesDEssai.PORTEUR + "', '31', s.seq,"
                + " 'ACQUISITION' FROM seq_1_to_" + ESSMS
                + " s JOIN (SELECT id, ROW_NUMBER() OVER (ORDER BY id) - 1 rang"
                + " FROM grappe WHERE nom LIKE 'Banc %') g ON g.rang = MOD(s.seq, " + GRAPPES + ")");
        jdbc.update(
                "INSERT INTO periode_mesure (grappe_id, region_code, debut, fin) SELECT id, region_code, ?, ? FROM grappe"
                        + " WHERE nom LIKE 'Banc %'",
                UsagesDEssai.DEBUT, UsagesDEssai.FIN);
    }
}
