package fr.treille.referentiel.etablissement.chargement;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A temporary table being filled, by LOAD DATA where the server allows it and by batches elsewhere. Sees no other connection than
 * the caller's transaction.
 */
final class Attente {

    private static final int OCTETS = 2 << 20;
    private static final int LIGNES = 1000;

    private final JdbcTemplate jdbc;
    private final String table;
    private final List<String> colonnes;
    private final boolean loadData;
    private final ByteArrayOutputStream tampon = new ByteArrayOutputStream();
    private final List<@Nullable String[]> lignes = new ArrayList<>();
    private int total;

    /**
     * @param modele the SELECT that gives the columns and their types
     */
    Attente(JdbcTemplate jdbc, String table, List<String> colonnes, String modele, boolean loadData) {
        this.jdbc = jdbc;
        this.table = table;
        this.colonnes = colonnes;
        this.loadData = loadData;
        jdbc.execute("DROP TEMPORARY TABLE IF EXISTS " + table);
        jdbc.execute("CREATE TEMPORARY TABLE " + table + " (PRIMARY KEY (finess)) ENGINE = InnoDB " + modele);
    }

    /** Whether the server takes LOAD DATA LOCAL INFILE. */
    static boolean loadDataPermis(JdbcTemplate jdbc) {
        return Boolean.TRUE.equals(jdbc.queryForObject("SELECT @@local_infile", Boolean.class));
    }

    void ajouter(@Nullable String... valeurs) {
        total++;
        if (loadData) {
            ecrire(valeurs);
            if (tampon.size() >= OCTETS) {
                vider();
            }
        } else {
            lignes.add(valeurs);
            if (lignes.size() >= LIGNES) {
                vider();
            }
        }
    }

    private void ecrire(@Nullable String[] valeurs) {
        StringBuilder ligne = new StringBuilder(400);
        for (int i = 0; i < valeurs.length; i++) {
            if (i > 0) {
                ligne.append('\t');
            }
            String valeur = valeurs[i];
            ligne.append(valeur == null ? "\\N" : valeur.indexOf('\\') < 0 ? valeur : valeur.replace("\\", "\\\\"));
        }
        tampon.writeBytes(ligne.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Sends what is kept back. */
    void vider() {
        if (tampon.size() > 0) {
            charger();
            tampon.reset();
        }
        if (!lignes.isEmpty()) {
            inserer();
            lignes.clear();
        }
    }

    private void charger() {
        String ordre = "LOAD DATA LOCAL INFILE 'finess' INTO TABLE " + table + " CHARACTER SET utf8mb4 ("
                + String.join(", ", colonnes) + ")";
        jdbc.execute((ConnectionCallback<Integer>) connexion -> {
            try (var instruction = connexion.createStatement()) {
                instruction
                        .unwrap(org.mariadb.jdbc.Statement.class)
                        .setLocalInfileInputStream(new ByteArrayInputStream(tampon.toByteArray()));
                return instruction.executeUpdate(ordre);
            }
        });
    }

    private void inserer() {
        String ordre = "INSERT IGNORE INTO " + table + " (" + String.join(", ", colonnes) + ") VALUES ("
                + String.join(", ", Collections.nCopies(colonnes.size(), "?")) + ")";
        jdbc.execute(ordre, (PreparedStatement instruction) -> {
            for (@Nullable String[] valeurs : lignes) {
                for (int i = 0; i < valeurs.length; i++) {
                    instruction.setString(i + 1, valeurs[i]);
                }
                instruction.addBatch();
            }
            return instruction.executeBatch().length;
        });
    }

    /** Rows added so far. */
    int total() {
        return total;
    }

    String table() {
        return table;
    }
}
