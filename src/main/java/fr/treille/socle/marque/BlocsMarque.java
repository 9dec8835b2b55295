package fr.treille.socle.marque;

import fr.treille.socle.commun.Refus;
import fr.treille.socle.piece.PieceContenu;
import fr.treille.socle.piece.Pieces;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The pictures, for whatever prints documents of an agency; whoever prints checks who asks. */
@Component
@Transactional(readOnly = true)
public class BlocsMarque {

    private final JdbcClient base;
    private final Pieces pieces;

    BlocsMarque(JdbcClient base, Pieces pieces) {
        this.base = base;
        this.pieces = pieces;
    }

    /**
     * A PNG, null when the agency gave none or it waits for the antivirus: its name is printed then.
     *
     * @param regionCode INSEE code of its région
     */
    public byte @Nullable [] image(String regionCode) {
        return base.sql("SELECT piece_id FROM blocs_marque WHERE region_code = ?")
                .param(regionCode)
                .query(Long.class)
                .optional()
                .filter(piece -> pieces.fiche(piece).lisible())
                .map(piece -> lire(piece).octets())
                .orElse(null);
    }

    /** @throws Refus when it cannot be read, as {@link Pieces#lire(long)} */
    PieceContenu lire(long piece) {
        return pieces.lire(piece);
    }
}
