package fr.treille.socle.piece;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Whether a PDF would fill the memory of who reads it: the streams of such a file are counted as they inflate, one after the
 * other, without keeping any of it. Ways of packing several times over, or that cannot be counted so, are taken for it.
 */
final class GonflementPdf {

    /** Bytes of one stream: a scanned page of A4 in colours at 300 dots an inch is 26 millions. */
    private static final long UN_FLUX = 64_000_000;

    /** Bytes of all of them. */
    private static final long ENSEMBLE = 400_000_000;

    private static final byte[] FLUX = "stream".getBytes(StandardCharsets.US_ASCII);

    private static final Pattern EMPILES = Pattern.compile(
            "/LZWDecode|/RunLengthDecode|/Fl(?:ate(?:Decode)?)?\\s*/Fl(?:ate(?:Decode)?)?|/Filter[^>]{0,80}#");

    private GonflementPdf() {}

    static boolean excessif(byte[] octets) {
        if (EMPILES.matcher(new String(octets, StandardCharsets.ISO_8859_1)).find()) {
            return true;
        }
        long total = 0;
        for (int rang = 0; rang < octets.length - FLUX.length; rang++) {
            if (mot(octets, rang)) {
                var flux = gonfle(octets, apres(octets, rang + FLUX.length));
                total += flux;
                if (flux > UN_FLUX || total > ENSEMBLE) {
                    return true;
                }
            }
        }
        return false;
    }

    /** « stream », and not the end of « endstream ». */
    private static boolean mot(byte[] octets, int rang) {
        for (int lettre = 0; lettre < FLUX.length; lettre++) {
            if (octets[rang + lettre] != FLUX[lettre]) {
                return false;
            }
        }
        return rang < 3 || octets[rang - 1] != 'd';
    }

    private static int apres(byte[] octets, int rang) {
        var debut = rang;
        while (debut < octets.length && (octets[debut] == '\r' || octets[debut] == '\n')) {
            debut++;
        }
        return debut;
    }

    /** Bytes that come of what is there, until it is no more deflated or past the bound. */
    private static long gonfle(byte[] octets, int debut) {
        var inflateur = new Inflater();
        var tampon = new byte[64 * 1024];
        long total = 0;
        try {
            inflateur.setInput(octets, debut, octets.length - debut);
            for (int lus = inflateur.inflate(tampon); lus > 0 && total <= UN_FLUX; lus = inflateur.inflate(tampon)) {
                total += lus;
            }
        } catch (DataFormatException autre) {
            // packed otherwise, or not at all
            return total;
        } finally {
            inflateur.end();
        }
        return total;
    }
}
