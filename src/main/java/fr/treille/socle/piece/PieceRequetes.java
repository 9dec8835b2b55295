package fr.treille.socle.piece;

import fr.treille.socle.commun.Colonnes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes what is said of pieces; never their bytes. */
@Component
class PieceRequetes {

    /** A version whose content is to be looked at, and who to tell. */
    record AControler(
            long versionId, long pieceId, int numero, String regionCode, String nom, String donneur, String courriel) {}

    /** A version as it is kept: its number, and what is told of it. */
    record Version(long versionId, PieceFiche fiche) {}

    private static final String FICHE =
            "SELECT p.id, p.grappe_id, v.id version_id, v.numero, v.nom, v.type, v.taille, v.sha256,"
                    + " v.etat, v.constat, v.recue_le, v.recue_par FROM piece p JOIN piece_version v ON v.piece_id = p.id ";

    private final JdbcClient base;
    private final Antivirus antivirus;

    PieceRequetes(JdbcClient base, Antivirus antivirus) {
        this.base = base;
        this.antivirus = antivirus;
    }

    long creer(Proprietaire proprietaire) {
        return base.sql("INSERT INTO piece (region_code, proprietaire, grappe_id, courante)"
                        + " VALUES (:region, :cle, :grappe, 0) RETURNING id")
                .param("region", proprietaire.regionCode())
                .param("cle", proprietaire.cle())
                .param("grappe", proprietaire.grappeId())
                .query(Long.class)
                .single();
    }

    /** The next version becomes the one that is shown. */
    long ajouterVersion(
            long piece,
            String nom,
            TypePiece type,
            int taille,
            String sha256,
            EtatPiece etat,
            String reserve,
            Donneur donneur,
            LocalDateTime recueLe) {
        base.sql("UPDATE piece SET courante = courante + 1 WHERE id = ?")
                .param(piece)
                .update();
        return base.sql(
                        "INSERT INTO piece_version (piece_id, numero, nom, type, taille, sha256, etat, constat, recue_le, recue_par,"
                                + " courriel, controlee_le) SELECT id, courante, :nom, :type, :taille, :sha256, :etat, :constat, :recueLe,"
                                + " :par, :courriel, :controleeLe FROM piece WHERE id = :piece RETURNING id")
                .param("piece", piece)
                .param("nom", nom)
                .param("type", type.name())
                .param("taille", taille)
                .param("sha256", sha256)
                .param("etat", etat.name())
                .param("constat", reserve)
                .param("recueLe", recueLe)
                .param("par", donneur.nom())
                .param("courriel", etat == EtatPiece.SAINE ? "" : donneur.courriel())
                .param("controleeLe", etat == EtatPiece.SAINE ? recueLe : null)
                .query(Long.class)
                .single();
    }

    Optional<Version> courante(long piece) {
        return base.sql(FICHE + "AND v.numero = p.courante WHERE p.id = ?")
                .param(piece)
                .query((rs, rang) -> version(rs))
                .optional();
    }

    Optional<Version> version(long piece, int numero) {
        return base.sql(FICHE + "AND v.numero = ? WHERE p.id = ?")
                .params(numero, piece)
                .query((rs, rang) -> version(rs))
                .optional();
    }

    List<PieceFiche> courantes(Collection<Long> pieces) {
        return pieces.isEmpty()
                ? List.of()
                : base.sql(FICHE + "AND v.numero = p.courante WHERE p.id IN (:pieces) ORDER BY p.id")
                        .param("pieces", pieces)
                        .query((rs, rang) -> version(rs).fiche())
                        .list();
    }

    /** The latest first. */
    List<PieceFiche> versions(long piece) {
        return base.sql(FICHE + "WHERE p.id = ? ORDER BY v.numero DESC")
                .param(piece)
                .query((rs, rang) -> version(rs).fiche())
                .list();
    }

    private Version version(ResultSet rs) throws SQLException {
        var type = TypePiece.valueOf(rs.getString("type"));
        var etat = EtatPiece.valueOf(rs.getString("etat"));
        return new Version(
                rs.getLong("version_id"),
                new PieceFiche(
                        rs.getLong("id"),
                        rs.getInt("numero"),
                        rs.getObject("grappe_id", Long.class),
                        // those of former versions of the product are as they were typed
                        NomPiece.de(rs.getString("nom"), type),
                        type,
                        rs.getLong("taille"),
                        rs.getString("sha256"),
                        etat,
                        rs.getString("constat"),
                        Objects.requireNonNull(Colonnes.instant(rs, "recue_le")),
                        rs.getString("recue_par"),
                        antivirus.regle() ? etat == EtatPiece.SAINE : etat != EtatPiece.REFUSEE));
    }

    void effacer(long piece) {
        base.sql("DELETE FROM piece WHERE id = ?").param(piece).update();
    }

    /** Those not yet looked at, the oldest first, after that number. */
    List<AControler> aControler(long apres, int nombre) {
        return base.sql(
                        "SELECT v.id version_id, v.piece_id, v.numero, p.region_code, v.nom, v.recue_par donneur, v.courriel"
                                + " FROM piece_version v JOIN piece p ON p.id = v.piece_id"
                                + " WHERE v.etat = 'RECUE' AND v.id > ? ORDER BY v.id LIMIT ?")
                .params(apres, nombre)
                .query(AControler.class)
                .list();
    }

    /**
     * @param constat what was found in it that refuses it; what was said of one that is taken stays
     * @return whether it was still to be looked at: another instance may have done it
     */
    boolean juger(long version, EtatPiece etat, String constat, LocalDateTime maintenant) {
        return base.sql("UPDATE piece_version SET constat = IF(? = 'REFUSEE', ?, constat), etat = ?, controlee_le = ?,"
                                + " courriel = '' WHERE id = ? AND etat = 'RECUE'")
                        .params(etat.name(), constat, etat.name(), maintenant, version)
                        .update()
                > 0;
    }
}
