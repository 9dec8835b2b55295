package fr.treille.suivi.dui;

import fr.treille.dossier.grappe.GrappesSql;
import fr.treille.socle.equipe.Perimetre;
import fr.treille.socle.piece.PieceFiche;
import fr.treille.socle.piece.Pieces;
import fr.treille.suivi.mesure.GrappeMesuree;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes counts of active DUI, and their evidence. */
@Component
class DuiActifsRequetes {

    record Trace(@Nullable Long auteur, LocalDateTime instant) {}

    private static final String A_LA_DATE = " FROM grappe_suivie g JOIN organismes o ON o.finess = g.porteur_finess"
            + " LEFT JOIN dui_actifs d ON d.id = (SELECT x.id FROM dui_actifs x WHERE x.grappe_id = g.id"
            + " AND x.jour <= :jour ORDER BY x.jour DESC LIMIT 1)"
            + " LEFT JOIN pieces f ON f.id = d.piece_id AND f.etat <> 'REFUSEE' WHERE ";

    private final JdbcClient base;
    private final Perimetre perimetre;
    private final Pieces pieces;

    DuiActifsRequetes(JdbcClient base, Perimetre perimetre, Pieces pieces) {
        this.base = base;
        this.perimetre = perimetre;
        this.pieces = pieces;
    }

    /** The latest day first. */
    List<DuiActifsFiche> deLaGrappe(long grappeId) {
        Map<Long, PieceFiche> preuves =
                pieces.fiches(base.sql("SELECT piece_id FROM dui_actifs WHERE grappe_id = ? AND piece_id IS NOT NULL")
                        .param(grappeId)
                        .query(Long.class)
                        .list());
        return base.sql("SELECT d.*, COALESCE(a.nom_complet, '') auteur"
                        + " FROM dui_actifs d LEFT JOIN personnes a ON a.id = d.trace_par_id WHERE d.grappe_id = ?"
                        + " ORDER BY d.jour DESC")
                .param(grappeId)
                .query((rs, rang) -> new DuiActifsFiche(
                        rs.getLong("id"),
                        rs.getObject("jour", LocalDate.class),
                        rs.getInt("nombre"),
                        rs.getString("commentaire"),
                        preuves.get(rs.getLong("piece_id")),
                        rs.getString("auteur"),
                        rs.getInt("version")))
                .list();
    }

    long ajouter(GrappeMesuree grappe, LocalDate jour, int nombre, String commentaire, Trace trace) {
        return base.sql(
                        "INSERT INTO dui_actifs (grappe_id, region_code, jour, nombre, commentaire, trace_par_id, trace_le)"
                                + " VALUES (:grappe, :region, :jour, :nombre, :commentaire, :auteur, :instant) RETURNING id")
                .param("grappe", grappe.grappeId())
                .param("region", grappe.regionCode())
                .param("jour", jour)
                .param("nombre", nombre)
                .param("commentaire", commentaire)
                .param("auteur", trace.auteur())
                .param("instant", trace.instant())
                .query(Long.class)
                .single();
    }

    void corriger(long id, LocalDate jour, int nombre, String commentaire, Trace trace) {
        base.sql("UPDATE dui_actifs SET jour = :jour, nombre = :nombre, commentaire = :commentaire,"
                        + " trace_par_id = :auteur, trace_le = :instant, version = version + 1 WHERE id = :id")
                .param("jour", jour)
                .param("nombre", nombre)
                .param("commentaire", commentaire)
                .param("auteur", trace.auteur())
                .param("instant", trace.instant())
                .param("id", id)
                .update();
    }

    void prouver(long id, long piece) {
        base.sql("UPDATE dui_actifs SET piece_id = ? WHERE id = ?")
                .params(piece, id)
                .update();
    }

    /** The evidence of a count of the caller's périmètre, while there is one. */
    Optional<Long> piece(long id) {
        return base.sql("SELECT d.piece_id FROM dui_actifs d JOIN grappes g ON g.id = d.grappe_id"
                        + " WHERE d.id = :id AND d.piece_id IS NOT NULL AND " + perimetre.sql("g"))
                .params(perimetre.valeurs())
                .param("id", id)
                .query(Long.class)
                .optional();
    }

    DuiActifsTotal total(LocalDate jour) {
        return base.sql("SELECT COALESCE(SUM(d.nombre), 0), COUNT(d.id), COUNT(*), COUNT(f.id)" + A_LA_DATE
                        + perimetre.sql("g"))
                .params(perimetre.valeurs())
                .param("jour", jour)
                .query((rs, rang) -> new DuiActifsTotal(jour, rs.getLong(1), rs.getInt(2), rs.getInt(3), rs.getInt(4)))
                .single();
    }

    /** One after the other: an export holds none in memory. */
    void parcourir(LocalDate jour, Consumer<DuiActifsLigne> suite) {
        base.sql(
                        "SELECT g.id, g.nom, g.porteur_finess, COALESCE(o.nom, '') porteur, g.territoires, g.nombre_essms, d.jour,"
                                + " COALESCE(d.nombre, 0) nombre, COALESCE(f.nom, '') fichier, COALESCE(f.sha256, '') sha256"
                                + A_LA_DATE + perimetre.sql("g") + " ORDER BY g.nom, g.id")
                .params(perimetre.valeurs())
                .param("jour", jour)
                .query(rs -> {
                    suite.accept(ligne(rs));
                });
    }

    private static DuiActifsLigne ligne(ResultSet rs) throws SQLException {
        return new DuiActifsLigne(
                rs.getLong("id"),
                rs.getString("nom"),
                rs.getString("porteur_finess"),
                rs.getString("porteur"),
                GrappesSql.territoires(rs),
                rs.getInt("nombre_essms"),
                rs.getObject("jour", LocalDate.class),
                rs.getInt("nombre"),
                rs.getString("fichier"),
                rs.getString("sha256"));
    }
}
