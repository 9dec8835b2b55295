package fr.treille.suivi.apport;

import fr.treille.socle.piece.Pieces;
import fr.treille.suivi.mesure.PeriodeSupprimee;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The links of a period go with it; so do the files that came with them, which nobody could read nor take away any more. */
@Component
class FichiersDesLiens {

    private final JdbcClient base;
    private final Pieces pieces;

    FichiersDesLiens(JdbcClient base, Pieces pieces) {
        this.base = base;
        this.pieces = pieces;
    }

    @EventListener
    void effacer(PeriodeSupprimee periode) {
        base.sql("SELECT a.piece_id FROM apport_preuve a JOIN lien_apport l ON l.id = a.lien_id WHERE l.periode_id = ?")
                .param(periode.periodeId())
                .query(Long.class)
                .list()
                .forEach(pieces::effacer);
    }
}
