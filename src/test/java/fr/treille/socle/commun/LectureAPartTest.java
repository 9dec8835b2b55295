package fr.treille.socle.commun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A file is looked through away from who waits, for a bounded time. */
class LectureAPartTest {

    @Test
    void ce_que_la_lecture_trouve_ou_refuse_est_rendu_a_qui_attend() throws IOException {
        assertThat(LectureAPart.lire(() -> Thread.currentThread().getName())).startsWith("lecture-");
        assertThatThrownBy(() -> LectureAPart.lire(() -> {
                    throw new Refus("abîmé");
                }))
                .isInstanceOf(Refus.class)
                .hasMessage("abîmé");
        assertThatThrownBy(() -> LectureAPart.lire(() -> {
                    throw new IOException("coupé");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("coupé");
    }

    @Test
    void une_lecture_sans_fin_est_refusee_et_rend_son_fil() throws InterruptedException {
        var arretee = new CountDownLatch(1);
        var sansFin = new FluxDeplie(
                zeros(), FluxDeplie.Rapport.CLASSEUR, () -> Long.MAX_VALUE, Long.MAX_VALUE, () -> new Refus("jamais"));
        assertThatThrownBy(() -> LectureAPart.lire(
                        () -> {
                            try {
                                return sansFin.transferTo(OutputStream.nullOutputStream());
                            } finally {
                                arretee.countDown();
                            }
                        },
                        Duration.ofMillis(200)))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("trop long à lire");
        assertThat(arretee.await(30, TimeUnit.SECONDS)).isTrue();
    }

    private static InputStream zeros() {
        return new InputStream() {
            @Override
            public int read() {
                return 0;
            }

            @Override
            public int read(byte[] tampon, int debut, int longueur) {
                return longueur;
            }
        };
    }
}
