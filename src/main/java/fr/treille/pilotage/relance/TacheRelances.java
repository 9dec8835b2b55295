package fr.treille.pilotage.relance;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Looks every hour whether a région's run is due: régions have different hours, and what an installation that was down has
 * missed is done when it is back.
 */
@Configuration(proxyBeanMethods = false)
class TacheRelances {

    /** @param passage looked for at work only: it writes messages, which need the scheduler */
    @Bean
    Task<Void> tachePassageRelances(ObjectProvider<PassageRelances> passage) {
        var heures =
                IntStream.range(0, 24).mapToObj(heure -> LocalTime.of(heure, 5)).toArray(LocalTime[]::new);
        return Tasks.recurring("relances", Schedules.daily(ZoneOffset.UTC, heures))
                .execute((instance, contexte) -> passage.getObject().passer());
    }
}
