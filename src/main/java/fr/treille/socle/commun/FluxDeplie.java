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

    /** Most times that a real file is larger once unfolded: tables are 5 to 40 times so. */
    private static final int RAPPORT_MAXIMUM = 100;

    /** Under which the ratio is not looked at: a small file may be one word repeated. */
    private static final long SANS_RAPPORT = 16_000_000;

    private final LongSupplier stockes;
    private final long maximum;
    private final Supplier<Refus> refus;
    private long deplies;

    /**
     * @param flux what is unfolded
     * @param stockes how many stored bytes that came from so far, or in all
     * @param maximum bytes at most
     * @param refus what is thrown by the reading that passes a bound
     */
    public FluxDeplie(InputStream flux, LongSupplier stockes, long maximum, Supplier<Refus> refus) {
        super(flux);
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
                || deplies > SANS_RAPPORT && deplies / RAPPORT_MAXIMUM > Math.max(1, stockes.getAsLong())) {
            throw refus.get();
        }
    }
}
