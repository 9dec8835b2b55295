package fr.treille.socle.courrier.envoi;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.Optional;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that sends messages: one row of {@code scheduled_tasks} for each that waits. */
@Configuration(proxyBeanMethods = false)
class TacheEnvoi {

    private static final String NOM = "courriel";
    private static final Duration APRES_INCIDENT = Duration.ofSeconds(30);

    /**
     * The job of a message.
     *
     * @param essai number of tries already made: a new series is another instance, so that it never collides with what
     *     may be left of the former
     */
    static TaskInstance<Void> instance(long message, int essai) {
        return new TaskInstance<>(NOM, message + "." + essai);
    }

    @Bean
    Task<Void> tacheCourriel(Expedition expedition) {
        return Tasks.custom(NOM, Void.class)
                .onFailure(
                        (fin, suite) -> suite.reschedule(fin, fin.getTimeDone().plus(APRES_INCIDENT)))
                .onDeadExecution((fin, suite) ->
                        poursuivre(expedition.reprendre(message(fin.getExecution().taskInstance)), fin, suite))
                .execute((instance, contexte) -> {
                    var attente = expedition.expedier(message(instance));
                    return (fin, suite) -> poursuivre(attente, fin, suite);
                });
    }

    private static void poursuivre(Optional<Duration> attente, ExecutionComplete fin, ExecutionOperations<Void> suite) {
        attente.ifPresentOrElse(delai -> suite.reschedule(fin, fin.getTimeDone().plus(delai)), suite::stop);
    }

    private static long message(TaskInstance<?> instance) {
        return Long.parseLong(instance.getId().substring(0, instance.getId().indexOf('.')));
    }

    /**
     * Starts the scheduler once everything is there, and pauses it with the context: a context that tests keep aside
     * leaves the messages of the others alone.
     */
    @Bean
    DbSchedulerStarter demarrageDesTaches(Scheduler planificateur) {
        return new Demarrage(planificateur);
    }

    private static final class Demarrage implements DbSchedulerStarter, SmartLifecycle {

        private final Scheduler planificateur;
        private boolean actif;

        Demarrage(Scheduler planificateur) {
            this.planificateur = planificateur;
        }

        @Override
        public void doStart() {
            start();
        }

        @Override
        public void start() {
            if (planificateur.getSchedulerState().isStarted()) {
                planificateur.resume();
            } else {
                planificateur.start();
            }
            actif = true;
        }

        @Override
        public void stop() {
            planificateur.pause();
            actif = false;
        }

        @Override
        public boolean isRunning() {
            return actif;
        }
    }
}
