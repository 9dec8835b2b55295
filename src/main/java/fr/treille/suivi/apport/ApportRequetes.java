package fr.treille.suivi.apport;

import fr.treille.socle.commun.Colonnes;
import fr.treille.socle.equipe.Perimetre;
import fr.treille.socle.piece.PieceFiche;
import fr.treille.socle.piece.Pieces;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the links: for agents within their périmètre, for their holder within the grappe of the link. */
@Component
class ApportRequetes {

    private static final String FICHE = "SELECT l.*, p.debut, p.fin,"
            + " (SELECT COUNT(*) FROM apport_mesure m WHERE m.lien_id = l.id AND (m.numerateur IS NOT NULL OR m.reduction > 0)) remplies,"
            + " (SELECT COUNT(*) FROM apport_preuve v WHERE v.lien_id = l.id) preuves"
            + " FROM lien_apport l JOIN periodes_de_mesure p ON p.id = l.periode_id JOIN grappes g ON g.id = l.grappe_id WHERE ";

    private final JdbcClient base;
    private final Perimetre perimetre;
    private final Pieces pieces;
    private final Clock horloge;

    ApportRequetes(JdbcClient base, Perimetre perimetre, Pieces pieces, Clock horloge) {
        this.base = base;
        this.perimetre = perimetre;
        this.pieces = pieces;
        this.horloge = horloge;
    }

    /** What a form is about. */
    record Sujet(
            String grappe,
            String regionCode,
            long appelId,
            @Nullable LocalDate depotLe,
            LocalDate debut,
            LocalDate fin) {}

    /** The links of a grappe of the caller's périmètre, the last one first. */
    List<ApportFiche> fiches(long grappeId) {
        return base.sql(FICHE + "l.grappe_id = :grappe AND " + perimetre.sql("g") + " ORDER BY l.id DESC")
                .params(perimetre.valeurs())
                .param("grappe", grappeId)
                .query((rs, rang) -> fiche(rs))
                .list();
    }

    /** A link of the caller's périmètre. */
    Optional<ApportFiche> fiche(long id) {
        return base.sql(FICHE + "l.id = :id AND " + perimetre.sql("g"))
                .params(perimetre.valeurs())
                .param("id", id)
                .query((rs, rang) -> fiche(rs))
                .optional();
    }

    private ApportFiche fiche(ResultSet rs) throws SQLException {
        var expireLe = instant(rs, "expire_le");
        var etat = EtatApport.valueOf(rs.getString("etat"));
        return new ApportFiche(
                rs.getLong("id"),
                rs.getLong("grappe_id"),
                rs.getLong("periode_id"),
                rs.getObject("debut", LocalDate.class),
                rs.getObject("fin", LocalDate.class),
                etat,
                rs.getString("nom"),
                rs.getString("courriel"),
                instant(rs, "cree_le"),
                rs.getString("cree_par"),
                expireLe,
                etat == EtatApport.OUVERT && !horloge.instant().isBefore(expireLe),
                Colonnes.instant(rs, "dernier_usage"),
                Colonnes.instant(rs, "envoye_le"),
                rs.getString("motif_renvoi"),
                Colonnes.instant(rs, "clos_le"),
                rs.getString("clos_par"),
                rs.getInt("remplies"),
                rs.getInt("preuves"));
    }

    /** Empty when the period is not of that grappe. */
    Optional<Sujet> sujet(long grappeId, long periodeId) {
        return base.sql("SELECT g.nom, g.region_code, g.appel_id, g.depot_le, p.debut, p.fin FROM grappes g"
                        + " JOIN periodes_de_mesure p ON p.grappe_id = g.id WHERE g.id = ? AND p.id = ?")
                .params(grappeId, periodeId)
                .query((rs, rang) -> new Sujet(
                        rs.getString(1),
                        rs.getString(2),
                        rs.getLong(3),
                        rs.getObject(4, LocalDate.class),
                        rs.getObject(5, LocalDate.class),
                        rs.getObject(6, LocalDate.class)))
                .optional();
    }

    List<ApportEssms> essms(long grappeId) {
        return base.sql("SELECT e.finess, e.nom, COALESCE(e.commune, '') commune FROM essms_de_grappe e"
                        + " WHERE e.grappe_id = ? ORDER BY e.nom, e.finess")
                .param(grappeId)
                .query(ApportEssms.class)
                .list();
    }

    List<ApportLigne> lignes(long lienId) {
        return base.sql(
                        "SELECT finess, indicateur, numerateur, denominateur, reduction, reduction_motif, version, '' refus"
                                + " FROM apport_mesure WHERE lien_id = ? ORDER BY finess, indicateur")
                .param(lienId)
                .query((rs, rang) -> new ApportLigne(
                        rs.getString(1),
                        rs.getString(2),
                        rs.getObject(3, Integer.class),
                        rs.getObject(4, Integer.class),
                        rs.getInt(5),
                        rs.getString(6),
                        rs.getInt(7),
                        rs.getString(8)))
                .list();
    }

    /** What is typed takes the place of what was, its version one higher; nothing typed takes it away. */
    void ecrire(long lienId, ApportLigne ligne) {
        if (ligne.vide()) {
            base.sql("DELETE FROM apport_mesure WHERE lien_id = ? AND finess = ? AND indicateur = ?")
                    .params(lienId, ligne.finess(), ligne.indicateur())
                    .update();
            return;
        }
        base.sql("INSERT INTO apport_mesure (lien_id, finess, indicateur, numerateur, denominateur, reduction,"
                        + " reduction_motif, version) VALUES (:lien, :finess, :code, :num, :den, :reduction, :motif, :version)"
                        + " ON DUPLICATE KEY UPDATE numerateur = :num, denominateur = :den, reduction = :reduction,"
                        + " reduction_motif = :motif, version = :version")
                .param("lien", lienId)
                .param("finess", ligne.finess())
                .param("code", ligne.indicateur())
                .param("num", ligne.numerateur())
                .param("den", ligne.denominateur())
                .param("reduction", ligne.reduction())
                .param("motif", ligne.reductionMotif())
                .param("version", ligne.version())
                .update();
    }

    /** Denominators that no numerator joined are no measures. */
    void retirerEnAttente(long lienId) {
        base.sql("DELETE FROM apport_mesure WHERE lien_id = ? AND numerateur IS NULL AND reduction = 0")
                .param(lienId)
                .update();
    }

    /** The pieces that came with a link, in their order. */
    List<PieceFiche> preuves(long lienId) {
        var siennes = base.sql("SELECT piece_id FROM apport_preuve WHERE lien_id = ?")
                .param(lienId)
                .query(Long.class)
                .list();
        return List.copyOf(pieces.fiches(siennes).values());
    }

    boolean jointe(long lienId, long pieceId) {
        return base.sql("SELECT COUNT(*) > 0 FROM apport_preuve WHERE lien_id = ? AND piece_id = ?")
                .params(lienId, pieceId)
                .query(Boolean.class)
                .single();
    }

    void joindre(long lienId, long pieceId) {
        base.sql("INSERT INTO apport_preuve (lien_id, piece_id) VALUES (?, ?)")
                .params(lienId, pieceId)
                .update();
    }

    private static Instant instant(ResultSet rs, String colonne) throws SQLException {
        return Objects.requireNonNull(Colonnes.instant(rs, colonne));
    }
}
