package fr.treille.socle.piece.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** What is read of a file whose size is not known, or is a lie. */
class LimitesDeReceptionTest {

    private static final int MAXIMUM = 100_000;
    private static final int MORCEAU = 64 * 1024;

    private final DepotFichier depot = DepotFichier.enMemoire(MAXIMUM, "", "", (nom, octets) -> {});
    private final Reception<byte[]> memoire = new Reception.EnMemoire(depot, (nom, octets) -> {});
    private final Reception.SurDisque disque = new Reception.SurDisque(depot, (nom, fichier) -> {});

    /** Never ends, and counts what is taken of it. */
    private static final class SansFin extends InputStream {

        private long lus;

        @Override
        public int read() {
            lus++;
            return 'a';
        }

        @Override
        public int read(byte[] octets, int debut, int longueur) {
            lus += longueur;
            return longueur;
        }
    }

    @Test
    void un_fichier_sans_fin_n_est_lu_que_jusqu_a_la_limite() throws IOException {
        var flux = new SansFin();
        assertThat(memoire.lire(flux, MAXIMUM)).isNull();
        assertThat(flux.lus).isLessThanOrEqualTo(MAXIMUM + MORCEAU);
        var autre = new SansFin();
        assertThat(disque.lire(autre, MAXIMUM)).isNull();
        assertThat(autre.lus).isLessThanOrEqualTo(MAXIMUM + MORCEAU);
    }

    @Test
    void la_limite_elle_meme_passe_entiere() throws IOException {
        var juste = new byte[MAXIMUM];
        juste[MAXIMUM - 1] = 7;
        assertThat(memoire.lire(new ByteArrayInputStream(juste), MAXIMUM)).isEqualTo(juste);
        assertThat(memoire.lire(new ByteArrayInputStream(new byte[MAXIMUM + 1]), MAXIMUM))
                .isNull();
        var fichier = disque.lire(new ByteArrayInputStream(juste), MAXIMUM);
        assertThat(fichier).hasBinaryContent(juste);
        Files.delete(fichier);
    }

    @Test
    void un_envoi_coupe_n_est_pas_pris_pour_un_fichier() {
        var coupe = new SequenceInputStream(new ByteArrayInputStream(new byte[10]), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("cut");
            }
        });
        assertThatThrownBy(() -> disque.lire(coupe, MAXIMUM)).isInstanceOf(IOException.class);
    }

    @Test
    void le_serveur_connait_la_limite_de_l_ecran() {
        assertThat(memoire.getFileSizeMax()).isEqualTo(MAXIMUM);
        assertThat(memoire.getRequestSizeMax()).isBetween((long) MAXIMUM, MAXIMUM + 100_000L);
    }
}
