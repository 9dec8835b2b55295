package fr.treille.socle.compte.connexion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.socle.commun.Refus;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Passwords are computed few at once, whatever the crowd. */
class EncodeurBorneTest {

    private final CountDownLatch fini = new CountDownLatch(1);
    private final AtomicInteger ensemble = new AtomicInteger();
    private final AtomicInteger auPlus = new AtomicInteger();

    /** Computes until told to end. */
    private final PasswordEncoder lent = new PasswordEncoder() {
        @Override
        public @Nullable String encode(@Nullable CharSequence clair) {
            return "" + clair;
        }

        @Override
        public boolean matches(@Nullable CharSequence clair, @Nullable String garde) {
            auPlus.accumulateAndGet(ensemble.incrementAndGet(), Math::max);
            try {
                fini.await();
            } catch (InterruptedException arret) {
                throw new IllegalStateException(arret);
            }
            ensemble.decrementAndGet();
            return true;
        }
    };

    @Test
    void pas_plus_de_calculs_a_la_fois_que_de_places() throws ExecutionException, InterruptedException {
        var borne = new EncodeurBorne(lent, 2, 50, Duration.ofMinutes(1));
        var essais = new CompletableFuture<?>[12];
        for (int rang = 0; rang < essais.length; rang++) {
            essais[rang] =
                    CompletableFuture.supplyAsync(() -> borne.matches("essai", "garde"), Thread::startVirtualThread);
        }
        while (ensemble.get() < 2) {
            Thread.onSpinWait();
        }
        fini.countDown();
        CompletableFuture.allOf(essais).get();
        assertThat(auPlus).hasValue(2);
        for (var essai : essais) {
            assertThat(essai.get()).isEqualTo(true);
        }
    }

    @Test
    void qui_attendrait_trop_est_refuse_et_la_place_rendue_sert_de_nouveau()
            throws ExecutionException, InterruptedException {
        var borne = new EncodeurBorne(lent, 1, 50, Duration.ofMillis(20));
        var premier = CompletableFuture.supplyAsync(() -> borne.matches("essai", "garde"), Thread::startVirtualThread);
        while (ensemble.get() < 1) {
            Thread.onSpinWait();
        }
        assertThatThrownBy(() -> borne.matches("essai", "garde"))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("Réessayez dans une minute");
        assertThatThrownBy(() -> borne.encode("essai")).isInstanceOf(Refus.class);
        fini.countDown();
        assertThat(premier.get()).isTrue();
        assertThat(borne.encode("essai")).isEqualTo("essai");
    }

    @Test
    void personne_n_attend_de_plus_quand_la_file_est_pleine() throws ExecutionException, InterruptedException {
        var borne = new EncodeurBorne(lent, 1, 0, Duration.ofMinutes(1));
        var premier = CompletableFuture.supplyAsync(() -> borne.matches("essai", "garde"), Thread::startVirtualThread);
        while (ensemble.get() < 1) {
            Thread.onSpinWait();
        }
        assertThatThrownBy(() -> borne.matches("essai", "garde")).isInstanceOf(Refus.class);
        fini.countDown();
        assertThat(premier.get()).isTrue();
    }
}
