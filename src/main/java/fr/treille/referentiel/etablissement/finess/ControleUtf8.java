package fr.treille.referentiel.etablissement.finess;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Lets bytes through and tells, once they are all read, whether they were strict UTF-8; else they are Windows-1252, as before 2026. */
final class ControleUtf8 extends FilterInputStream {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    /** Longest beginning of a character that may wait for its end. */
    private static final int RESTE = 4;

    private final CharsetDecoder decodeur = strict();
    private final CharBuffer texte = CharBuffer.allocate(1 << 13);
    private ByteBuffer octets = ByteBuffer.allocate(1 << 13);
    private boolean juste = true;

    ControleUtf8(InputStream flux) {
        super(flux);
    }

    private static CharsetDecoder strict() {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read() throws IOException {
        byte[] un = new byte[1];
        return read(un, 0, 1) < 0 ? -1 : un[0] & 0xFF;
    }

    @Override
    public int read(byte[] tampon, int debut, int longueur) throws IOException {
        int lus = super.read(tampon, debut, longueur);
        if (juste && lus != 0) {
            juste = verifier(tampon, debut, lus);
        }
        return lus;
    }

    private boolean verifier(byte[] tampon, int debut, int lus) {
        boolean fin = lus < 0;
        if (!fin) {
            if (octets.capacity() < lus + RESTE) {
                octets = ByteBuffer.allocate(lus + RESTE).put(octets.flip());
            }
            octets.put(tampon, debut, lus);
        }
        octets.flip();
        boolean plein = true;
        while (plein) {
            texte.clear();
            var resultat = decodeur.decode(octets, texte, fin);
            if (resultat.isError()) {
                return false;
            }
            plein = resultat.isOverflow();
        }
        octets.compact();
        return true;
    }

    /** To ask once the end was met. */
    Charset encodage() {
        return juste ? StandardCharsets.UTF_8 : WINDOWS_1252;
    }

    /** A short text read byte for byte as ISO-8859-1, in its right characters. */
    static String lisible(String octets) {
        ByteBuffer brut = ByteBuffer.wrap(octets.getBytes(StandardCharsets.ISO_8859_1));
        try {
            return strict().decode(brut).toString();
        } catch (CharacterCodingException e) {
            return WINDOWS_1252.decode(brut.rewind()).toString();
        }
    }
}
