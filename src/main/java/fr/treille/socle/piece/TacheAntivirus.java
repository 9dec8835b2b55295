package fr.treille.socle.piece;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Asks the antivirus again, every minute, of the pieces that wait for it. */
@Configuration(proxyBeanMethods = false)
class TacheAntivirus {

    private static final Duration PERIODE = Duration.ofMinutes(1);

    /** @param controle looked for at work only: it writes messages, which need the scheduler */
    @Bean
    Task<Void> tacheControleDesPieces(ObjectProvider<ControlePieces> controle) {
        return Tasks.recurring("antivirus", Schedules.fixedDelay(PERIODE))
                .execute((instance, contexte) -> controle.getObject().passer());
    }
}
