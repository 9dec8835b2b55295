package fr.treille.referentiel.etablissement.finess;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** The bytes of a file, unzipped when it is a gzip, with a count of those consumed as stored. */
final class SourceOctets {

    private static final int TAMPON = 1 << 16;

    private final Compteur compteur;
    private final InputStream flux;

    SourceOctets(Path fichier) throws IOException {
        this.compteur = new Compteur(Files.newInputStream(fichier));
        try {
            BufferedInputStream brut = new BufferedInputStream(compteur, TAMPON);
            brut.mark(2);
            boolean gzip = brut.read() == 0x1F && brut.read() == 0x8B;
            brut.reset();
            this.flux = gzip ? new BufferedInputStream(new GZIPInputStream(brut, TAMPON), TAMPON) : brut;
        } catch (IOException | RuntimeException e) {
            compteur.close();
            throw e;
        }
    }

    InputStream flux() {
        return flux;
    }

    long octetsLus() {
        return compteur.octets;
    }

    private static final class Compteur extends FilterInputStream {

        private long octets;

        Compteur(InputStream flux) {
            super(flux);
        }

        @Override
        public int read() throws IOException {
            int lu = super.read();
            octets += lu < 0 ? 0 : 1;
            return lu;
        }

        @Override
        public int read(byte[] tampon, int debut, int longueur) throws IOException {
            int lus = super.read(tampon, debut, longueur);
            octets += Math.max(lus, 0);
            return lus;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
