package fr.treille.socle.travail;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that does long work: one row of {@code scheduled_tasks} for each that is not over. */
@Configuration(proxyBeanMethods = false)
class TacheTravail {

    private static final String NOM = "travail";
    private static final Duration APRES_INCIDENT = Duration.ofSeconds(30);

    /** @param serie how many times the work was taken up again: each is another instance */
    static TaskInstance<Void> instance(long travail, int serie) {
        return new TaskInstance<>(NOM, travail + "." + serie);
    }

    /** @param conduite asked for late: what it does asks for the scheduler, which asks for its jobs */
    @Bean
    Task<Void> tacheTravaux(ObjectProvider<Conduite> conduite) {
        return Tasks.custom(NOM, Void.class)
                .onFailure(
                        (fin, suite) -> suite.reschedule(fin, fin.getTimeDone().plus(APRES_INCIDENT)))
                // its lots are whole or undone: whoever takes it up goes on where it stopped
                .onDeadExecution((fin, suite) -> suite.reschedule(fin, fin.getTimeDone()))
                .execute((instance, contexte) -> {
                    var fini = conduite.getObject()
                            .conduire(
                                    travail(instance),
                                    () -> contexte.getSchedulerState().isShuttingDown());
                    return (fin, suite) -> {
                        if (fini) {
                            suite.stop();
                        } else {
                            suite.reschedule(fin, fin.getTimeDone());
                        }
                    };
                });
    }

    private static long travail(TaskInstance<?> instance) {
        return Long.parseLong(instance.getId().substring(0, instance.getId().indexOf('.')));
    }
}
