package fr.treille.dossier.grappe.verrou;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One at a time on a grappe: what is written about it, once for each grappe and in tables of other modules, is written by who holds
 * it. The second of two people at the same moment waits, then reads what the first one wrote and is told of it, in the place of a
 * key that is there twice, or of two rows that each waits for.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class VerrouGrappe {

    private final JdbcClient base;

    VerrouGrappe(JdbcClient base) {
        this.base = base;
    }

    /**
     * Waits for whoever holds it, then holds it until the caller's transaction ends. To be done first: what was read before is
     * what was true before the wait. One that is not there, or not to be seen, is for what reads it next to say.
     */
    public void tenir(long grappeId) {
        base.sql("SELECT id FROM grappe WHERE id = ? FOR UPDATE")
                .param(grappeId)
                .query(Long.class)
                .optional();
    }

    /**
     * The same of many, in one statement and in an order that is always the same: two who take some of them wait for each other
     * and never lock up.
     */
    public void tenir(Collection<Long> grappes) {
        if (!grappes.isEmpty()) {
            // whatever the size of the table: a scan of it would hold every grappe
            base.sql("SELECT id FROM grappe FORCE INDEX (PRIMARY) WHERE id IN (:grappes) ORDER BY id FOR UPDATE")
                    .param("grappes", grappes)
                    .query(Long.class)
                    .list();
        }
    }
}
