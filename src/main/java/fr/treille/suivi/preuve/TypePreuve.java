package fr.treille.suivi.preuve;

import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The kinds of files taken as evidence, told by their content: a name proves nothing. */
public enum TypePreuve {
    PDF("PDF", "application/pdf"),
    PNG("image PNG", "image/png"),
    JPEG("image JPEG", "image/jpeg"),
    XLSX("classeur Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    DOCX("document Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ODS("classeur OpenDocument", "application/vnd.oasis.opendocument.spreadsheet"),
    ODT("texte OpenDocument", "application/vnd.oasis.opendocument.text"),
    CSV("texte ou CSV", "text/csv");

    /** Bytes of the largest file taken. */
    public static final int TAILLE_MAXIMALE = 10_000_000;

    /** Bytes before the name of a file in an archive, then in its directory, where each begins with that signature. */
    private static final int ENTETE = 30;

    private static final int REPERTOIRE = 46;
    private static final int SIGNATURE = 0x02014b50;

    private final String libelle;
    private final String mime;

    TypePreuve(String libelle, String mime) {
        this.libelle = libelle;
        this.mime = mime;
    }

    public String libelle() {
        return libelle;
    }

    public String mime() {
        return mime;
    }

    /**
     * The kind of a file.
     *
     * @throws Refus when it is empty, too large, or of no kind that is taken
     */
    public static TypePreuve de(byte[] octets) {
        if (octets.length == 0) {
            throw Refus.surChamp("octets", "Ce fichier est vide.");
        }
        if (octets.length > TAILLE_MAXIMALE) {
            throw Refus.surChamp(
                    "octets",
                    "Ce fichier fait " + Formats.taille(octets.length)
                            + "\u00A0: une preuve va jusqu’à "
                            + Formats.taille(TAILLE_MAXIMALE) + ".");
        }
        var type = reconnaitre(octets);
        if (type == null) {
            throw Refus.surChamp(
                    "octets",
                    "Ce fichier n’est pas d’un type admis. Joignez un PDF, une image PNG ou JPEG, un classeur ou un"
                            + " document (XLSX, DOCX, ODS, ODT), ou un fichier CSV.");
        }
        return type;
    }

    private static @Nullable TypePreuve reconnaitre(byte[] octets) {
        if (commence(octets, '%', 'P', 'D', 'F', '-')) {
            return PDF;
        }
        if (commence(octets, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return PNG;
        }
        if (commence(octets, 0xFF, 0xD8, 0xFF)) {
            return JPEG;
        }
        return commence(octets, 'P', 'K', 3, 4) ? archive(octets) : texte(octets) ? CSV : null;
    }

    private static boolean commence(byte[] octets, int... debut) {
        if (octets.length < debut.length) {
            return false;
        }
        for (int i = 0; i < debut.length; i++) {
            if ((octets[i] & 0xFF) != debut[i]) {
                return false;
            }
        }
        return true;
    }

    /** An office file is an archive that holds its own part; one with macros holds more, and is not taken. */
    private static @Nullable TypePreuve archive(byte[] octets) {
        var noms = noms(octets);
        if (noms.stream().anyMatch(nom -> nom.endsWith("vbaProject.bin"))) {
            return null;
        }
        if (noms.contains("xl/workbook.xml")) {
            return XLSX;
        }
        if (noms.contains("word/document.xml")) {
            return DOCX;
        }
        // OpenDocument begins with its own type, as it is
        var debut = new String(octets, 0, Math.min(octets.length, 200), StandardCharsets.ISO_8859_1);
        return Stream.of(ODS, ODT)
                .filter(type -> debut.startsWith("mimetype" + type.mime + "PK", ENTETE) && noms.contains("content.xml"))
                .findFirst()
                .orElse(null);
    }

    /** The names in its directory, which is read as it is: some writers make archives that cannot be read as they come. */
    private static Set<String> noms(byte[] octets) {
        var noms = new HashSet<String>();
        var lus = ByteBuffer.wrap(octets).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i + REPERTOIRE <= octets.length; i++) {
            if (lus.getInt(i) == SIGNATURE) {
                int longueur = Short.toUnsignedInt(lus.getShort(i + 28));
                if (i + REPERTOIRE + longueur <= octets.length) {
                    noms.add(new String(octets, i + REPERTOIRE, longueur, StandardCharsets.UTF_8));
                }
            }
        }
        return noms;
    }

    /** UTF-8 without control characters; a page of HTML is text too, and is not taken. */
    private static boolean texte(byte[] octets) {
        try {
            var texte = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets));
            return texte.chars().allMatch(c -> c >= ' ' || c == '\n' || c == '\r' || c == '\t')
                    && !texte.toString().stripLeading().startsWith("<");
        } catch (CharacterCodingException autre) {
            return false;
        }
    }
}
