package fr.treille.banc;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every grappe of the programme conventionnée, its VSR signed, and measured: five indicators of each ESSMS, twelve periods. */
final class MesuresDuProgramme {

    private static final List<String> ORDRES = List.of(
            "UPDATE grappe SET statut = 'CONVENTIONNEE', depot_le = COALESCE(depot_le, '2025-05-20'), favorable = TRUE",
            "INSERT INTO jalon (grappe_id, type, reel) SELECT id, 'VSR', '2024-06-30' FROM grappe",
            """
            INSERT INTO periode_mesure (grappe_id, region_code, debut, fin)
            WITH RECURSIVE rangs (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM rangs WHERE n < 11)
            SELECT g.id, g.region_code, '2022-04-01' + INTERVAL 3 * n MONTH,
                   '2022-04-01' + INTERVAL 3 * n + 3 MONTH - INTERVAL 1 DAY
              FROM grappe g, rangs ORDER BY g.id, n""",
            """
            INSERT INTO mesure (periode_id, finess, indicateur, numerateur, denominateur, reduction, reduction_motif, source)
            SELECT p.id, e.finess, k.code,
                   FLOOR((30 + CRC32(e.finess) % 40) * (40 + p.id % 12 * 4 + CRC32(CONCAT(e.finess, k.code)) % 12) / 100),
                   30 + CRC32(e.finess) % 40, 0, '', 'IMPORT'
              FROM periode_mesure p
              JOIN grappe_essms e ON e.grappe_id = p.grappe_id
              JOIN (SELECT 'AGENDA' code UNION SELECT 'DMP' UNION SELECT 'DUI_ACTIFS' UNION SELECT 'MSSANTE'
                    UNION SELECT 'PROJET_PERSONNALISE') k
             ORDER BY p.id, e.finess, k.code""",
            "ANALYZE TABLE periode_mesure, mesure, jalon");

    private MesuresDuProgramme() {}

    static void construire(JdbcTemplate base) {
        ORDRES.forEach(base::execute);
    }
}
