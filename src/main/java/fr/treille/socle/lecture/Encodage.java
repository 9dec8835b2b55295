package fr.treille.socle.lecture;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a text file, and how they were encoded. Nothing in such a file says it: of the encodings that a French Excel
 * offers, the one in which the text is most like French is kept. Detectors by frequency (ICU's among them) know none of those of
 * MS-DOS and of the Macintosh, and a table has too few words for them.
 *
 * @param nom « UTF-8 », « MS-DOS (850) »
 */
record Encodage(String nom, String texte) {

    private record Candidat(String nom, Charset jeu) {}

    /** In the order in which they are preferred; 850 reads the French of 437 as well. */
    private static final List<Candidat> CANDIDATS = List.of(
            new Candidat("UTF-8", StandardCharsets.UTF_8),
            new Candidat("Windows-1252", Charset.forName("windows-1252")),
            new Candidat("MS-DOS (850)", Charset.forName("IBM850")),
            new Candidat("Macintosh", Charset.forName("x-MacRoman")));

    private static final int EXAMINES = 1 << 18;
    private static final int DEBUT = 4096;
    private static final String MINUSCULES = "àâäçéèêëîïôöùûüÿœæñ";
    private static final String MAJUSCULES = "ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆÑ";
    /** Signs of French texts that stand inside of words or of numbers. */
    private static final String DEDANS = "’\u00A0\u202F·–";

    private static final String SIGNES = DEDANS + "«»°—…€²³•‘“”ªº";

    /** Reads all of it, whatever is in it. */
    static Encodage lire(byte[] octets) {
        var large = large(octets);
        if (large != null) {
            return new Encodage("UTF-16", new String(octets, large));
        }
        try {
            var juste = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets));
            return new Encodage("UTF-8", juste.toString());
        } catch (CharacterCodingException autre) {
            return plusFrancais(octets);
        }
    }

    /** Which UTF-16 it is, by its mark or, without one, by its null bytes: one of two in the words of a table. */
    static @Nullable Charset large(byte[] octets) {
        int debut = octets.length < 2 ? 0 : (octets[0] & 0xFF) << 8 | octets[1] & 0xFF;
        if (debut == 0xFFFE || debut == 0xFEFF) {
            return debut == 0xFFFE ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        int examines = Math.min(octets.length, DEBUT) / 2 * 2;
        var nuls = new int[2];
        for (int i = 0; i < examines; i++) {
            nuls[i % 2] += octets[i] == 0 ? 1 : 0;
        }
        boolean deux = examines >= 8 && octets.length % 2 == 0;
        if (deux && Math.min(nuls[0], nuls[1]) == 0 && Math.max(nuls[0], nuls[1]) > examines / 4) {
            return nuls[1] > 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        return null;
    }

    private static Encodage plusFrancais(byte[] octets) {
        Candidat retenu = CANDIDATS.getFirst();
        int plus = Integer.MIN_VALUE;
        for (var candidat : CANDIDATS) {
            int note = note(new String(octets, 0, Math.min(octets.length, EXAMINES), candidat.jeu()));
            if (note > plus) {
                plus = note;
                retenu = candidat;
            }
        }
        return new Encodage(retenu.nom(), new String(octets, retenu.jeu()));
    }

    /** How much it is like French: « é » between small letters, « É » where a word begins or among capitals. */
    private static int note(String texte) {
        int note = 0;
        for (int i = 0; i < texte.length(); i++) {
            if (texte.charAt(i) >= 0x80) {
                note += note(
                        i > 0 ? texte.charAt(i - 1) : ' ',
                        texte.charAt(i),
                        i + 1 < texte.length() ? texte.charAt(i + 1) : ' ');
            }
        }
        return note;
    }

    private static int note(char avant, char c, char apres) {
        boolean chiffre = Character.isDigit(avant) || Character.isDigit(apres);
        if (MINUSCULES.indexOf(c) >= 0) {
            boolean capitales = Character.isUpperCase(avant) && Character.isUpperCase(apres);
            return chiffre || capitales ? -2 : 3;
        }
        if (MAJUSCULES.indexOf(c) >= 0) {
            return chiffre || Character.isLowerCase(avant) ? -3 : 2;
        }
        if (SIGNES.indexOf(c) >= 0) {
            boolean dansUnMot = Character.isLetter(avant) && Character.isLetter(apres);
            return dansUnMot && DEDANS.indexOf(c) < 0 ? -2 : 1;
        }
        return -3;
    }
}
