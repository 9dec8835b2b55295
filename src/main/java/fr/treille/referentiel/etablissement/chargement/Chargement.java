package fr.treille.referentiel.etablissement.chargement;

import fr.treille.referentiel.etablissement.finess.LecteurFiness;
import fr.treille.socle.commun.Refus;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports one opened file. The whole of it is one transaction: a cancellation or a failure leaves the tables as they were. Nobody
 * is hindered meanwhile, since the file is first read into temporary tables and written last.
 */
@Component
public class Chargement {

    private static final String VERROU = "treille.import_finess";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    Chargement(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * Imports what the reader gives.
     *
     * @param importId the import's row, already committed
     * @param chercherAbsents false when the file is older than what is known: its silence means nothing
     * @param ecrire what to do of the result, in the same transaction
     * @throws Refus when another import is running, when the file breaks off, or when somebody cancels
     */
    public void executer(
            LecteurFiness lecteur,
            long importId,
            boolean chercherAbsents,
            Avancement avancement,
            Consumer<Bilan> ecrire) {
        transaction.executeWithoutResult(etat -> {
            verrouiller();
            try {
                ecrire.accept(new Passage(jdbc, lecteur, importId, avancement).faire(chercherAbsents));
            } finally {
                jdbc.execute("DROP TEMPORARY TABLE IF EXISTS attente_et, attente_ej, attente_geo");
                jdbc.queryForObject("SELECT RELEASE_LOCK(?)", Integer.class, VERROU);
            }
        });
    }

    /** Whether an import runs now, on this instance or on another one. */
    public boolean enCours() {
        return Boolean.FALSE.equals(jdbc.queryForObject("SELECT IS_FREE_LOCK(?)", Boolean.class, VERROU));
    }

    private void verrouiller() {
        if (!Boolean.TRUE.equals(jdbc.queryForObject("SELECT GET_LOCK(?, 0)", Boolean.class, VERROU))) {
            throw new Refus("Un autre import de fichier FINESS est en cours\u00A0: attendez sa fin ou annulez-le.");
        }
    }
}
