package fr.treille.usage.apport;

import fr.treille.commun.Formats;
import fr.treille.commun.Refus;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The files that are taken as evidence, known by their content: what a name or a browser says of them proves nothing. */
enum GenrePreuve {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ODT("application/vnd.oasis.opendocument.text", "odt");

    /** Largest file, in bytes. */
    static final int TAILLE_MAXIMALE = 10_000_000;

    private final String type;
    private final String extension;

    GenrePreuve(String type, String extension) {
        this.type = type;
        this.extension = extension;
    }

    String type() {
        return type;
    }

    /** The name that it came with, on one line, with the ending of what it is. */
    String nommer(String nom) {
        var net = nom.replaceAll("^.*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\"<>:|?*]+", " ")
                .strip();
        var sansFin = net.replaceAll("\\.\\w{1,5}$", "");
        var court = sansFin.length() > 150 ? sansFin.substring(0, 150) : sansFin;
        return (court.isBlank() ? "preuve" : court) + "." + extension;
    }

    /** @throws Refus when it is empty, too large, or of another kind */
    static GenrePreuve reconnaitre(byte[] contenu) {
        if (contenu.length == 0) {
            throw new Refus("Ce fichier est vide.");
        }
        if (contenu.length > TAILLE_MAXIMALE) {
            throw new Refus("Ce fichier dépasse " + Formats.taille(TAILLE_MAXIMALE)
                    + "\u00A0: envoyez-le en plusieurs fois," + " ou réduisez-le.");
        }
        var debut = new String(Arrays.copyOf(contenu, Math.min(contenu.length, 4096)), StandardCharsets.ISO_8859_1);
        if (debut.startsWith("%PDF-")) {
            return PDF;
        }
        if (debut.startsWith("\u0089PNG\r\n")) {
            return PNG;
        }
        if (debut.startsWith("\u00FF\u00D8\u00FF")) {
            return JPEG;
        }
        if (debut.startsWith("PK\u0003\u0004")) {
            return bureautique(contenu, debut);
        }
        throw refus();
    }

    private static GenrePreuve bureautique(byte[] contenu, String debut) {
        // OpenDocument says its type first, uncompressed; the others by the names of their parts, wherever they are
        for (var genre : new GenrePreuve[] {ODS, ODT}) {
            if (debut.startsWith("mimetype" + genre.type, 30)) {
                return genre;
            }
        }
        var tout = new String(contenu, StandardCharsets.ISO_8859_1);
        if (tout.contains("vbaProject.bin")) {
            throw new Refus("Ce document contient des macros\u00A0: enregistrez-le sans elles, ou en PDF.");
        }
        if (tout.contains("xl/workbook.xml")) {
            return XLSX;
        }
        if (tout.contains("word/document.xml")) {
            return DOCX;
        }
        throw refus();
    }

    private static Refus refus() {
        return new Refus(
                "Ce fichier n’est pas d’un genre accepté\u00A0: PDF, image (PNG, JPEG), Excel, Word ou OpenDocument.");
    }
}
