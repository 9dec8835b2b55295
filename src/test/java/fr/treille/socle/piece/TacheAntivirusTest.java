package fr.treille.socle.piece;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The job that asks the antivirus again. */
class TacheAntivirusTest extends PiecesControlees {

    @Autowired
    Scheduler planificateur;

    @Test
    void la_tache_reprend_ce_qui_attend_et_revient_une_minute_apres() {
        CLAMD.est(FauxClamd.Humeur.RACCROCHE);
        donner(FichiersDEssai.texte("tache;" + marque));
        CLAMD.est(FauxClamd.Humeur.JUSTE);
        planificateur.scheduleIfNotExists(new TaskInstance<Void>("antivirus", "recurring"), Instant.now());

        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> enAttente() == 0);
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(
                                planificateur.getScheduledExecution(TaskInstanceId.of("antivirus", "recurring")))
                        .hasValueSatisfying(suivante -> assertThat(suivante.getExecutionTime())
                                .isBetween(
                                        Instant.now().plusSeconds(20),
                                        Instant.now().plusSeconds(61))));
    }

    private int enAttente() {
        return base.sql("SELECT COUNT(*) FROM piece_version WHERE etat = 'RECUE'")
                .query(Integer.class)
                .single();
    }
}
