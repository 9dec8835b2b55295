package fr.treille.socle.commun.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.socle.commun.Refus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Rows written on another thread than the one that reads them: all, in order, and no failure of either is lost. */
@Timeout(20)
class SortieAsideTest {

    /** More than may wait. */
    private static final int LIGNES = 5_000;

    private static class Carnet implements Sortie<Integer> {

        final List<Integer> ecrites = new ArrayList<>();
        final List<List<@Nullable Object>> totaux = new ArrayList<>();
        int fermetures;

        @Override
        public void ecrire(Integer ligne) {
            ecrites.add(ligne);
        }

        @Override
        public void totaliser(List<@Nullable Object> valeurs) {
            totaux.add(valeurs);
        }

        @Override
        public void close() {
            fermetures++;
        }
    }

    @Test
    void les_lignes_sont_toutes_ecrites_dans_l_ordre_avant_les_totaux() {
        var carnet = new Carnet() {
            @Override
            public void totaliser(List<@Nullable Object> valeurs) {
                assertThat(ecrites).hasSize(LIGNES);
                super.totaliser(valeurs);
            }
        };
        try (var sortie = new SortieAside<>(carnet)) {
            IntStream.range(0, LIGNES).forEach(sortie::ecrire);
            sortie.totaliser(List.of("Total"));
        }
        assertThat(carnet.ecrites)
                .containsExactlyElementsOf(IntStream.range(0, LIGNES).boxed().toList());
        assertThat(carnet.totaux).containsExactly(List.of("Total"));
        assertThat(carnet.fermetures).isEqualTo(1);
    }

    @Test
    void un_refus_de_qui_ecrit_arrete_qui_lit_et_ferme_le_fichier() {
        var carnet = new Carnet() {
            @Override
            public void ecrire(Integer ligne) {
                if (ligne == 300) {
                    throw new Refus("Trop de lignes.");
                }
                super.ecrire(ligne);
            }
        };
        assertThatThrownBy(() -> {
                    try (var sortie = new SortieAside<>(carnet)) {
                        // for ever: it must be stopped
                        IntStream.iterate(0, rang -> rang + 1).forEach(sortie::ecrire);
                    }
                })
                .isInstanceOf(Refus.class)
                .hasMessage("Trop de lignes.");
        assertThat(carnet.ecrites).hasSize(300);
        assertThat(carnet.totaux).isEmpty();
        assertThat(carnet.fermetures).isEqualTo(1);
    }

    @Test
    void un_refus_des_toutes_dernieres_lignes_est_dit_aussi() {
        var carnet = new Carnet() {
            @Override
            public void ecrire(Integer ligne) {
                throw new Refus("Trop de lignes.");
            }
        };
        try (var sortie = new SortieAside<>(carnet)) {
            sortie.ecrire(1);
            assertThatThrownBy(() -> sortie.totaliser(List.of())).isInstanceOf(Refus.class);
        }
        assertThat(carnet.totaux).isEmpty();
    }

    @Test
    void une_lecture_qui_echoue_ferme_le_fichier_et_reste_la_seule_erreur() {
        var carnet = new Carnet();
        assertThatThrownBy(() -> {
                    try (var sortie = new SortieAside<>(carnet)) {
                        IntStream.range(0, 1000).forEach(sortie::ecrire);
                        throw new IllegalStateException("base perdue");
                    }
                })
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("base perdue")
                .hasNoSuppressedExceptions();
        assertThat(carnet.fermetures).isEqualTo(1);
    }

    @Test
    void qui_lit_attend_quand_trop_de_lignes_attendent() throws Exception {
        var bloque = new CountDownLatch(1);
        var carnet = new Carnet() {
            @Override
            public void ecrire(Integer ligne) {
                try {
                    bloque.await(10, TimeUnit.SECONDS);
                } catch (InterruptedException arret) {
                    throw new IllegalStateException(arret);
                }
                super.ecrire(ligne);
            }
        };
        var donnees = new CountDownLatch(LIGNES);
        try (var sortie = new SortieAside<>(carnet)) {
            var lecture = Thread.ofVirtual()
                    .start(() -> IntStream.range(0, LIGNES).forEach(ligne -> {
                        sortie.ecrire(ligne);
                        donnees.countDown();
                    }));
            assertThat(lecture.join(Duration.ofMillis(300))).isFalse();
            assertThat(donnees.getCount()).isGreaterThan(LIGNES / 2);
            bloque.countDown();
            lecture.join();
            sortie.totaliser(List.of());
        }
        assertThat(carnet.ecrites).hasSize(LIGNES);
    }
}
