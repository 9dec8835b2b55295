package fr.treille.socle.commun;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Counts what comes out of an archive while it is read, and refuses it past its bounds: what an archive says of its own sizes
 * may be a lie. An interrupted thread reads no more. Bounds are an absolute number of bytes, and a ratio to what is stored, which no real table nears.
 */
public final class FluxDeplie extends FilterInputStream {

    /**
     * Most times that a real file is larger once unfolded. Tables of workbooks are 5 to 40 times so, columns of the same number
     * more; extractions in gzip 5 to 20 times. A file that keeps to it costs no more than an honest one of its stored size.
     */
    public enum Rapport {
        CLASSEUR(100),
        EXTRACTION(40);

        private final int fois;

        Rapport(int fois) {
            this.fois = fois;
        }

        /** How many times. */
        public int fois() {
            return fois;
        }
    }

    /** Under which the ratio is not looked at: a small file may be one word repeated. */
    private static final long SANS_RAPPORT = 16_000_000;

    private final Rapport rapport;
    private final LongSupplier stockes;
    private final long maximum;
    private final Supplier<Refus> refus;
    private long deplies;

    /**
     * @param flux what is unfolded
     * @param rapport how many times larger than what is stored it may be
     * @param stockes how many stored bytes that came from so far, or in all
     * @param maximum bytes at most
     * @param refus what is thrown by the reading that passes a bound
     */
    public FluxDeplie(InputStream flux, Rapport rapport, LongSupplier stockes, long maximum, Supplier<Refus> refus) {
        super(flux);
        this.rapport = rapport;
        this.stockes = stockes;
        this.maximum = maximum;
        this.refus = refus;
    }

    /** Bytes read so far. */
    public long deplies() {
        return deplies;
    }

    @Override
    public int read() throws IOException {
        int lu = super.read();
        compter(lu < 0 ? 0 : 1);
        return lu;
    }

    @Override
    public int read(byte[] tampon, int debut, int longueur) throws IOException {
        int lus = super.read(tampon, debut, longueur);
        compter(Math.max(lus, 0));
        return lus;
    }

    /** By reading: what is passed over is unfolded as well. */
    @Override
    public long skip(long nombre) throws IOException {
        return readNBytes((int) Math.min(nombre, 1 << 16)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void compter(int lus) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("lecture abandonnée");
        }
        deplies += lus;
        if (deplies > maximum
                || deplies > SANS_RAPPORT && deplies / rapport.fois() > Math.max(1, stockes.getAsLong())) {
            throw refus.get();
        }
    }
}
