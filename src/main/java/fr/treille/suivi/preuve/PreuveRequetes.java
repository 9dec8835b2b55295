package fr.treille.suivi.preuve;

import fr.treille.socle.commun.Colonnes;
import fr.treille.socle.equipe.Perimetre;
import fr.treille.socle.piece.PieceFiche;
import fr.treille.socle.piece.Pieces;
import fr.treille.suivi.mesure.SourceMesure;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes evidence; its files are pieces. */
@Component
class PreuveRequetes {

    private static final String DE_LA_GRAPPE = " FROM periodes_de_mesure p JOIN preuve q ON q.periode_id = p.id"
            + " AND q.retiree_le IS NULL WHERE p.grappe_id = ?"
            + " ORDER BY p.fin DESC, q.id DESC";

    private final JdbcClient base;
    private final Perimetre perimetre;
    private final Pieces pieces;
    private final PorteesPreuves portees;

    PreuveRequetes(JdbcClient base, Perimetre perimetre, Pieces pieces, PorteesPreuves portees) {
        this.base = base;
        this.perimetre = perimetre;
        this.pieces = pieces;
        this.portees = portees;
    }

    /** The evidence of a grappe that was not taken back, the latest period first. */
    List<PreuveFiche> deLaGrappe(long grappeId) {
        var leurs = base.sql("SELECT q.piece_id" + DE_LA_GRAPPE)
                .param(grappeId)
                .query(Long.class)
                .list();
        Map<Long, PieceFiche> fichiers = pieces.fiches(leurs);
        var dites = portees.lire(leurs);
        return base.sql("SELECT q.*, p.debut, p.fin" + DE_LA_GRAPPE)
                .param(grappeId)
                .query((rs, rang) -> new PreuveFiche(
                        rs.getLong("id"),
                        rs.getLong("periode_id"),
                        rs.getObject("debut", LocalDate.class),
                        rs.getObject("fin", LocalDate.class),
                        dites.getOrDefault(
                                rs.getLong("piece_id"),
                                PorteePreuve.aPreciser(
                                        rs.getObject("debut", LocalDate.class), rs.getObject("fin", LocalDate.class))),
                        Objects.requireNonNull(fichiers.get(rs.getLong("piece_id"))),
                        rs.getString("commentaire"),
                        SourceMesure.valueOf(rs.getString("source")),
                        Objects.requireNonNull(Colonnes.instant(rs, "jointe_le")),
                        rs.getString("jointe_par")))
                .list();
    }

    /** The piece of evidence of the caller's périmètre. */
    Optional<Long> piece(long id) {
        return base.sql("SELECT q.piece_id FROM preuve q JOIN periodes_de_mesure p ON p.id = q.periode_id"
                        + " JOIN grappes g ON g.id = p.grappe_id WHERE q.id = :id AND " + perimetre.sql("g"))
                .params(perimetre.valeurs())
                .param("id", id)
                .query(Long.class)
                .optional();
    }

    long ajouter(
            long periodeId,
            long piece,
            String commentaire,
            SourceMesure source,
            LocalDateTime maintenant,
            String auteur) {
        return base.sql("INSERT INTO preuve (periode_id, piece_id, commentaire, source, jointe_le, jointe_par)"
                        + " VALUES (?, ?, ?, ?, ?, ?) RETURNING id")
                .params(periodeId, piece, commentaire.strip(), source.name(), maintenant, auteur)
                .query(Long.class)
                .single();
    }

    /** @return whether it was there, and not taken back yet */
    boolean retirer(long grappeId, long id, String motif, LocalDateTime maintenant, String auteur) {
        return base.sql("UPDATE preuve q JOIN periodes_de_mesure p ON p.id = q.periode_id SET q.retiree_le = ?,"
                                + " q.retiree_par = ?, q.retiree_motif = ?, q.version = q.version + 1"
                                + " WHERE q.id = ? AND p.grappe_id = ? AND q.retiree_le IS NULL")
                        .params(maintenant, auteur, motif, id, grappeId)
                        .update()
                > 0;
    }
}
