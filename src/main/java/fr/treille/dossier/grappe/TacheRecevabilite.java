package fr.treille.dossier.grappe;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Says as each day begins in a région which files are irrecevable. It runs every hour: the régions' days begin at different
 * ones, and nothing waits for it, since the services apply the rule themselves.
 */
@Configuration(proxyBeanMethods = false)
class TacheRecevabilite {

    private static final Logger JOURNAL = LoggerFactory.getLogger(TacheRecevabilite.class);

    /** Five seconds after each hour. */
    static final Schedule CHAQUE_HEURE = Schedules.cron("5 0 * * * *", ZoneOffset.UTC);

    @Bean
    RecurringTask<Void> tacheDeRecevabilite(ConstatRecevabilite constat) {
        return Tasks.recurring("recevabilite", CHAQUE_HEURE).execute((instance, contexte) -> {
            var constates = constat.appliquer();
            if (constates > 0) {
                JOURNAL.info("{} dossiers irrecevables, faute de compléments", constates);
            }
        });
    }
}
