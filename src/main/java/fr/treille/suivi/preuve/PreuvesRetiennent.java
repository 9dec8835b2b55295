package fr.treille.suivi.preuve;

import fr.treille.socle.commun.Refus;
import fr.treille.suivi.mesure.PeriodeSupprimee;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A period that has evidence stays, since evidence does, taken back or not. */
@Component
class PreuvesRetiennent {

    private final JdbcClient base;

    PreuvesRetiennent(JdbcClient base) {
        this.base = base;
    }

    @EventListener
    void retenir(PeriodeSupprimee periode) {
        var preuves = base.sql("SELECT COUNT(*) FROM preuve WHERE periode_id = ?")
                .param(periode.periodeId())
                .query(Long.class)
                .single();
        if (preuves > 0) {
            throw new Refus(
                    "Cette période a des preuves, qui se gardent même retirées\u00A0: corrigez plutôt ses dates.");
        }
    }
}
