package fr.treille.socle.piece;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The bytes of pieces, by the number of their version. Nothing else names their table: whoever reads a content gets it from
 * {@link Pieces#lire}, or is the antivirus.
 */
@Component
class CoffrePieces {

    private final JdbcClient base;

    CoffrePieces(JdbcClient base) {
        this.base = base;
    }

    void ranger(long version, byte[] octets) {
        base.sql("INSERT INTO piece_contenu (version_id, contenu) VALUES (?, ?)")
                .params(version, octets)
                .update();
    }

    Optional<byte[]> sortir(long version) {
        return base.sql("SELECT contenu FROM piece_contenu WHERE version_id = ?")
                .param(version)
                .query((rs, rang) -> rs.getBytes(1))
                .optional();
    }

    void vider(long version) {
        base.sql("DELETE FROM piece_contenu WHERE version_id = ?")
                .param(version)
                .update();
    }
}
