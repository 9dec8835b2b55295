package fr.treille;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.socle.equipe.Role;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Two people of the coordination on the same rows: the second comes while the first is not done, and goes on after it. */
@Component
public class LUnApresLAutre {

    private final TransactionTemplate transaction;
    private final JdbcClient base;
    private final Session session;

    LUnApresLAutre(TransactionTemplate transaction, JdbcClient base, Session session) {
        this.transaction = transaction;
        this.base = base;
        this.session = session;
    }

    /**
     * The second waits in the database for the first, whose transaction ends only then.
     *
     * @param ordre how the statement begins on which the second waits, in lower case
     * @param premiere done before the second comes
     * @param puis done by the first once the second waits
     * @return what the second threw, nothing when it was done
     */
    public Optional<Throwable> faire(String ordre, Runnable premiere, Runnable puis, Runnable seconde)
            throws InterruptedException {
        var partie = new CountDownLatch(1);
        try (var fil = Executors.newSingleThreadExecutor()) {
            var autre = transaction.<Future<?>>execute(etat -> {
                premiere.run();
                var future = fil.submit(() -> {
                    session.ouvrir(Role.COORDINATION_ARS);
                    partie.countDown();
                    seconde.run();
                });
                attendre(partie, future, ordre);
                puis.run();
                return future;
            });
            autre.get();
            return Optional.empty();
        } catch (ExecutionException echec) {
            return Optional.of(echec.getCause());
        }
    }

    private void attendre(CountDownLatch partie, Future<?> seconde, String ordre) {
        var vue = false;
        try {
            partie.await();
            for (var essai = 0; essai < 80 && !seconde.isDone() && !vue; essai++) {
                // what the database tells of its transactions is the same for a tenth of a second after it was read
                Thread.sleep(250);
                vue = bloquee(ordre);
            }
        } catch (InterruptedException interrompu) {
            throw new IllegalStateException(interrompu);
        }
        assertThat(vue).as("%s", seconde).isTrue();
    }

    private boolean bloquee(String ordre) {
        return base.sql("SELECT COUNT(*) FROM information_schema.INNODB_TRX WHERE trx_state = 'LOCK WAIT'"
                                + " AND LOWER(trx_query) LIKE ?")
                        .param(ordre + " %")
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
