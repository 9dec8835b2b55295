package fr.treille.pilotage.relance.recapitulatif;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was told to each agent, by period: once each. */
@Component
class RecapitulatifsDits {

    /**
     * A period told to an agent.
     *
     * @param empreinte of what the message told, « » for a message of before
     */
    record Periode(long agentId, Cadence cadence, LocalDate debut, long messageId, String empreinte) {}

    private final JdbcClient base;

    RecapitulatifsDits(JdbcClient base) {
        this.base = base;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when another run told one of them meanwhile */
    void noter(List<Periode> periodes) {
        var parametres = new ArrayList<Object>();
        periodes.forEach(periode -> Collections.addAll(
                parametres,
                periode.agentId(),
                periode.cadence().name(),
                periode.debut(),
                periode.messageId(),
                periode.empreinte()));
        base.sql("INSERT INTO recapitulatif_envoi (agent_id, cadence, debut, message_id, empreinte) VALUES "
                        + String.join(", ", Collections.nCopies(periodes.size(), "(?, ?, ?, ?, ?)")))
                .params(parametres)
                .update();
    }

    /** The periods that a message tells. */
    List<Periode> periodes(long messageId) {
        return base.sql("SELECT agent_id, cadence, debut, message_id, empreinte FROM recapitulatif_envoi"
                        + " WHERE message_id = ?")
                .param(messageId)
                .query(Periode.class)
                .list();
    }

    /** The région of a message. */
    String region(long messageId) {
        return base.sql("SELECT region_code FROM messages WHERE id = ?")
                .param(messageId)
                .query(String.class)
                .single();
    }

    /** What a message told is told no more. */
    void oublier(long messageId) {
        base.sql("DELETE FROM recapitulatif_envoi WHERE message_id = ?")
                .param(messageId)
                .update();
    }
}
