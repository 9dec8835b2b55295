package fr.treille.socle.commun.base;

import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Refuses to start on connections whose batched updates are not counted ({@code useBulkStmts} of the driver, CONJ-920): who
 * changes two rows that somebody else changed meanwhile would win without a word, the version being compared in the statement
 * and the refusal read from the number of its rows. Asked of the connection itself, which has more than one place to be set.
 */
@Component
class LotsComptes implements SmartInitializingSingleton {

    /** Changes nothing, and is one of the statements that the driver may send in bulk. */
    private static final String ESSAI = "UPDATE intention SET resultat = resultat WHERE cle = ? AND 1 = 0";

    private final DataSource base;

    LotsComptes(DataSource base) {
        this.base = base;
    }

    @Override
    public void afterSingletonsInstantiated() {
        exigerComptes(base);
    }

    /** @throws LotsNonComptes when a batch of updates does not say how many rows each changed */
    private static void exigerComptes(DataSource base) {
        var comptes = new JdbcTemplate(base).batchUpdate(ESSAI, List.of(new Object[] {"1"}, new Object[] {"2"}));
        if (Arrays.stream(comptes).anyMatch(compte -> compte < 0)) {
            throw new LotsNonComptes();
        }
    }
}
