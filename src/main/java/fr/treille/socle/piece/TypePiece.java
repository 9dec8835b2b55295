package fr.treille.socle.piece;

import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import java.util.List;

/** The kinds of files taken as pieces, told by their content: a name proves nothing. */
public enum TypePiece {
    PDF("PDF", "application/pdf", "pdf"),
    PNG("image PNG", "image/png", "png"),
    JPEG("image JPEG", "image/jpeg", "jpeg", "jpg"),
    XLSX("classeur Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    DOCX("document Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    /** Kept where {@link Accueil#AVEC_RESERVES} says so, refused elsewhere. */
    XLSM("classeur Excel avec des macros", "application/vnd.ms-excel.sheet.macroenabled.12", "xlsm"),
    /** As {@link #XLSM}. */
    DOCM("document Word avec des macros", "application/vnd.ms-word.document.macroenabled.12", "docm"),
    ODS("classeur OpenDocument", "application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ODT("texte OpenDocument", "application/vnd.oasis.opendocument.text", "odt"),
    CSV("texte ou CSV", "text/csv", "csv", "txt", "tsv");

    /** Bytes of the largest file taken. */
    public static final int TAILLE_MAXIMALE = 10_000_000;

    /** What is taken, to say before it is chosen. */
    public static final String ADMIS =
            "PDF, image PNG ou JPEG, Excel, Word ou OpenDocument (XLSX, DOCX, ODS, ODT), CSV\u00A0;"
                    + " "
                    + Formats.taille(TAILLE_MAXIMALE) + " au plus.";

    private final String libelle;
    private final String mime;
    private final List<String> fins;

    TypePiece(String libelle, String mime, String... fins) {
        this.libelle = libelle;
        this.mime = mime;
        this.fins = List.of(fins);
    }

    public String libelle() {
        return libelle;
    }

    public String mime() {
        return mime;
    }

    /** The endings of the names of such files, the usual one first. */
    List<String> fins() {
        return fins;
    }

    /**
     * The kind of a file.
     *
     * @throws Refus on {@code octets} when it is empty, too large, or of no kind that is taken, which it then names
     */
    public static TypePiece de(byte[] octets) {
        return de(octets, Accueil.SANS_RESERVE);
    }

    /** The same, and what holds macros where they are taken. */
    public static TypePiece de(byte[] octets, Accueil accueil) {
        if (octets.length == 0) {
            throw Refus.surChamp("octets", "Ce fichier est vide.");
        }
        if (octets.length > TAILLE_MAXIMALE) {
            throw Refus.surChamp("octets", tropGros());
        }
        var vu = Contenu.de(octets);
        var type = vu.type();
        if (type == null || vu.macros() && accueil == Accueil.SANS_RESERVE) {
            throw Refus.surChamp("octets", "Ce fichier n’est pas d’un type admis" + vu.motif() + " Joignez " + ADMIS);
        }
        return type;
    }

    /** What is said of a file that is too large, before it came or after. */
    public static String tropGros() {
        return "Ce fichier est trop lourd\u00A0: une pièce va jusqu’à " + Formats.taille(TAILLE_MAXIMALE)
                + ". Réduisez-le, ou donnez-le en plusieurs.";
    }
}
