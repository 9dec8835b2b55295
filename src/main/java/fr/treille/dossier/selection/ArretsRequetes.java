package fr.treille.dossier.selection;

import fr.treille.dossier.selection.simulation.SensComite;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Colonnes;
import fr.treille.socle.equipe.Perimetre;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads of what committees settled, with what became of it since. */
@Component
class ArretsRequetes {

    /**
     * Of a line {@code s} of the grappe {@code g}, with the decision {@code d} that stands: one that is later than the line is not
     * the committee's.
     */
    private static final String SUITE = """
             CASE WHEN g.statut = 'ABANDONNEE' THEN 'DESISTEMENT'
                  WHEN d.grappe_id IS NULL THEN IF(s.sens = 'COMPLEMENTAIRE', 'TIENT', 'REPRISE')
                  WHEN s.sens = IF(d.favorable, 'FAVORABLE', 'DEFAVORABLE') AND d.decide_le <= s.arrete_le THEN 'TIENT'
                  ELSE 'REMPLACEE' END""";

    private static final String DECISION =
            " LEFT JOIN decision_de_grappe d ON d.grappe_id = g.id AND g.statut <> 'A_DECIDER'";

    private static final String NOTE = " LEFT JOIN notation_de_grappe n ON n.grappe_id = g.id";

    private final JdbcClient base;
    private final Perimetre perimetre;

    ArretsRequetes(JdbcClient base, Perimetre perimetre) {
        this.base = base;
        this.perimetre = perimetre;
    }

    /** What a committee settled, file by file: the favorable first, then by what each reaches of the grid. */
    List<DossierArrete> arretes(long comiteId) {
        return base.sql("SELECT g.nom, g.porteur, s.sens, s.montant, s.motif, n.total, n.maximum, " + SUITE + " suite"
                        + " FROM dossier_selectionne s JOIN grappes g ON g.id = s.grappe_id AND g.region_code = :region"
                        + DECISION + NOTE
                        + " WHERE s.comite_id = :comite"
                        + " ORDER BY FIELD(s.sens, 'FAVORABLE', 'COMPLEMENTAIRE', 'DEFAVORABLE'),"
                        + " COALESCE(n.total / n.maximum, -1) DESC, g.nom, g.id")
                .param("region", perimetre.regionCode())
                .param("comite", comiteId)
                .query((rs, rang) -> dossier(rs))
                .list();
    }

    /** The files before a committee that a decision which is not its own grants something to. */
    List<DossierArrete> apart(long comiteId) {
        return base.sql("SELECT g.nom, g.porteur, 'FAVORABLE' sens, d.montant, d.motif, n.total, n.maximum,"
                        + " 'TIENT' suite FROM " + SelectionRequetes.DEVANT + NOTE
                        + " WHERE f.comite_id = :comite AND d.grappe_id IS NOT NULL AND "
                        + SelectionRequetes.PAS_PAR_UN_AUTRE
                        + " AND (s.id IS NULL OR " + SUITE + " <> 'TIENT')"
                        + " ORDER BY COALESCE(n.total / n.maximum, -1) DESC, g.nom, g.id")
                .param("region", perimetre.regionCode())
                .param("comite", comiteId)
                .query((rs, rang) -> dossier(rs))
                .list();
    }

    private static DossierArrete dossier(ResultSet rs) throws SQLException {
        return new DossierArrete(
                rs.getString("nom"),
                Objects.requireNonNullElse(rs.getString("porteur"), ""),
                rs.getBigDecimal("total"),
                rs.getInt("maximum"),
                SensComite.valueOf(rs.getString("sens")),
                Colonnes.montant(rs, "montant"),
                // that of a decision taken apart may be a page
                Bornes.couper(rs.getString("motif"), Bornes.MOTIF),
                SuiteArret.valueOf(rs.getString("suite")));
    }

    /** What committees settled of a grappe, the last one first; the caller has checked that it may be seen. */
    List<PlaceAuComite> places(long grappeId) {
        return base.sql("SELECT s.comite_id, c.nom, c.jour, s.sens, s.montant, s.motif, " + SUITE + " suite"
                        + " FROM dossier_selectionne s JOIN comite_selection c ON c.id = s.comite_id"
                        + " JOIN grappes g ON g.id = s.grappe_id" + DECISION
                        + " WHERE s.grappe_id = ? ORDER BY s.arrete_le DESC, s.id DESC")
                .param(grappeId)
                .query((rs, rang) -> new PlaceAuComite(
                        rs.getLong("comite_id"),
                        rs.getString("nom"),
                        rs.getObject("jour", LocalDate.class),
                        SensComite.valueOf(rs.getString("sens")),
                        Colonnes.montant(rs, "montant"),
                        rs.getString("motif"),
                        SuiteArret.valueOf(rs.getString("suite"))))
                .list();
    }
}
