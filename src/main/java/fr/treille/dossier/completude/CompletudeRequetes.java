package fr.treille.dossier.completude;

import fr.treille.socle.commun.Colonnes;
import fr.treille.socle.piece.PieceFiche;
import fr.treille.socle.piece.Pieces;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was given of the pieces of a file, and the facts of the file that make pieces asked for. */
@Component
class CompletudeRequetes {

    private final JdbcClient base;
    private final Pieces pieces;

    CompletudeRequetes(JdbcClient base, Pieces pieces) {
        this.base = base;
        this.pieces = pieces;
    }

    /** In the order of the receptions. */
    List<PieceDonnee> deLaGrappe(long grappeId) {
        Map<Long, PieceFiche> fichiers = pieces.fiches(
                base.sql("SELECT piece_id FROM piece_dossier WHERE grappe_id = ? AND piece_id IS NOT NULL")
                        .param(grappeId)
                        .query(Long.class)
                        .list());
        return base.sql("SELECT d.*, r.nom_complet recue_par, j.nom_complet jugee_par FROM piece_dossier d"
                        + " LEFT JOIN personnes r ON r.id = d.recue_par_id LEFT JOIN personnes j ON j.id = d.jugee_par_id"
                        + " WHERE d.grappe_id = :grappe ORDER BY d.id")
                .param("grappe", grappeId)
                .query((rs, rang) -> donnee(rs, fichiers))
                .list();
    }

    private static PieceDonnee donnee(ResultSet rs, Map<Long, PieceFiche> fichiers) throws SQLException {
        return new PieceDonnee(
                rs.getLong("id"),
                rs.getInt("version"),
                rs.getString("attendue"),
                fichiers.get(rs.getLong("piece_id")),
                EtatPieceDossier.valueOf(rs.getString("etat")),
                rs.getString("motif"),
                Objects.requireNonNull(Colonnes.instant(rs, "recue_le")),
                Objects.requireNonNullElse(rs.getString("recue_par"), ""),
                Colonnes.instant(rs, "jugee_le"),
                Objects.requireNonNullElse(rs.getString("jugee_par"), ""));
    }

    /**
     * @param saad how many of its ESSMS are home-help services
     * @param unSaad name of one of them, « »
     * @param ailleurs how many are of another sector than AHI and PJM, or of none
     * @param equipes how many ask for equipment
     */
    record Faits(int essms, int saad, String unSaad, int ailleurs, int equipes) {}

    Faits faits(long grappeId) {
        return base.sql(
                        "SELECT COUNT(*) essms, COALESCE(SUM(saad), 0) saad, COALESCE(MIN(IF(saad, nom, NULL)), '') un_saad,"
                                + " COALESCE(SUM(COALESCE(secteur NOT IN ('AHI', 'PJM'), TRUE)), 0) ailleurs,"
                                + " COALESCE(SUM(equipement_demande > 0), 0) equipes FROM essms_de_grappe WHERE grappe_id = ?")
                .param(grappeId)
                .query(Faits.class)
                .single();
    }

    /** How many of the OG of a grappe are petits, or may be: those that a person did not find big. */
    int petitsOg(long grappeId, int seuil) {
        return base.sql(
                        "SELECT COUNT(*) FROM og_de_grappe WHERE grappe_id = ? AND nombre_essms < ? AND COALESCE(petit, TRUE)")
                .params(grappeId, seuil)
                .query(Integer.class)
                .single();
    }
}
