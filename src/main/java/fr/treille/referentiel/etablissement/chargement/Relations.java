package fr.treille.referentiel.etablissement.chargement;

import fr.treille.referentiel.etablissement.finess.Champ;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tells in the report what ties establishments together and is new with this import: who carries whom, who shares a SIRET. */
final class Relations {

    private static final int GARDEES = 10_000;

    private static final String LIGNE = "INSERT INTO import_finess_ligne"
            + " (import_id, genre, nature, finess, champ, ancien, nouveau, raison) SELECT ?, 'RELATION', 'ET', s.finess, '";

    private final JdbcTemplate jdbc;
    private final long importId;

    Relations(JdbcTemplate jdbc, long importId) {
        this.jdbc = jdbc;
        this.importId = importId;
    }

    /**
     * To call before the establishments are written.
     *
     * @param nouvelle the SQL expression of who will carry the establishment
     */
    void signalerLesPorteurs(String nouvelle) {
        jdbc.update(
                LIGNE + Champ.PORTEUSE.name() + "', s.ancien, s.nouveau, IF(s.nouveau IS NULL,"
                        + " CONCAT('n’est plus porté par ', s.ancien),"
                        + " CONCAT('établissement non porteur, porté par ', s.nouveau))"
                        + " FROM (SELECT s.finess, CONVERT(e.porteuse_finess USING utf8mb4) AS ancien, CONVERT("
                        + nouvelle
                        + " USING utf8mb4) AS nouveau FROM attente_et s LEFT JOIN etablissement e ON e.finess = s.finess"
                        + " WHERE s.ferme_le IS NULL) s WHERE NOT (s.ancien <=> s.nouveau) LIMIT " + GARDEES,
                importId);
    }

    /** To call once they are written: the groups in which this import brought somebody. */
    void signalerLesSiretPartages() {
        jdbc.update(
                LIGNE + Champ.SIRET.name() + "', NULL, e.siret,"
                        + " CONCAT('SIRET partagé par ', g.nombre, ' établissements\u00A0: ', CONVERT(LEFT(g.liste, 400) USING utf8mb4))"
                        + " FROM (SELECT siret, COUNT(*) AS nombre, GROUP_CONCAT(finess ORDER BY finess SEPARATOR ', ') AS liste"
                        + " FROM etablissement WHERE siret IS NOT NULL AND absent_depuis IS NULL AND ferme_le IS NULL"
                        + " GROUP BY siret HAVING COUNT(*) > 1) g"
                        + " JOIN etablissement e ON e.siret = g.siret JOIN attente_et s ON s.finess = e.finess"
                        + " WHERE s.ferme_le IS NULL AND (s.etat = 0 OR EXISTS (SELECT 1 FROM import_finess_ligne l"
                        + " WHERE l.import_id = ? AND l.finess = s.finess AND l.nature = 'ET'"
                        + " AND (l.genre = 'REAPPARU' OR l.genre = 'MODIFIE' AND l.champ IN ('SIRET', 'FERMETURE'))))"
                        + " ORDER BY e.siret, e.finess LIMIT " + GARDEES,
                importId,
                importId);
    }
}
