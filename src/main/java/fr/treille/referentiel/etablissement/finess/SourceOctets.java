package fr.treille.referentiel.etablissement.finess;

import fr.treille.socle.commun.FluxDeplie;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The bytes of a file, unzipped when it is a gzip, with a count of those consumed as stored, and their SHA-256 if asked. */
final class SourceOctets implements Closeable {

    private static final int TAMPON = 1 << 16;

    /** The whole of FINESS+ is under one gigabyte. */
    private static final long DEPLIE_MAXIMUM = 1_500_000_000L;

    private final Compteur compteur;
    private final FluxDeplie deplie;
    private final InputStream flux;

    SourceOctets(Path fichier) throws IOException {
        this(fichier, null);
    }

    /** @param sha what takes in the bytes as they are read, to ask {@link #sha256()} in the end */
    SourceOctets(Path fichier, @Nullable MessageDigest sha) throws IOException {
        this.compteur = new Compteur(Files.newInputStream(fichier), sha);
        try {
            BufferedInputStream brut = new BufferedInputStream(compteur, TAMPON);
            brut.mark(2);
            boolean gzip = brut.read() == 0x1F && brut.read() == 0x8B;
            brut.reset();
            this.deplie = new FluxDeplie(
                    gzip ? new GZIPInputStream(brut, TAMPON) : brut,
                    FluxDeplie.Rapport.EXTRACTION,
                    () -> compteur.octets,
                    DEPLIE_MAXIMUM,
                    () -> FichierFiness.refus("Ce fichier est démesuré une fois décompressé."));
            this.flux = new BufferedInputStream(deplie, TAMPON);
        } catch (IOException | RuntimeException e) {
            compteur.close();
            throw e;
        }
    }

    InputStream flux() {
        return flux;
    }

    /** Bytes read so far, once unzipped. */
    long deplies() {
        return deplie.deplies();
    }

    /** Reads what is left of the file, without unzipping it, and gives the SHA-256 of the whole as stored, in hexadecimal. */
    String sha256() throws IOException {
        compteur.transferTo(OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(Objects.requireNonNull(compteur.sha).digest());
    }

    @Override
    public void close() throws IOException {
        flux.close();
    }

    long octetsLus() {
        return compteur.octets;
    }

    private static final class Compteur extends FilterInputStream {

        private final @Nullable MessageDigest sha;
        private long octets;

        Compteur(InputStream flux, @Nullable MessageDigest sha) {
            super(flux);
            this.sha = sha;
        }

        @Override
        public int read() throws IOException {
            byte[] un = new byte[1];
            return read(un, 0, 1) < 0 ? -1 : un[0] & 0xFF;
        }

        @Override
        public int read(byte[] tampon, int debut, int longueur) throws IOException {
            int lus = super.read(tampon, debut, longueur);
            octets += Math.max(lus, 0);
            if (sha != null && lus > 0) {
                sha.update(tampon, debut, lus);
            }
            return lus;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
