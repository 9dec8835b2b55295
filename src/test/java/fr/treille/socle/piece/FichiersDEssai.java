package fr.treille.socle.piece;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.jspecify.annotations.Nullable;

/** Small files of every kind, made as programs make them. */
public final class FichiersDEssai {

    /** The one that every antivirus finds, and that does nothing; in two, for none to find it here. */
    public static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";

    private static final String CLASSEUR = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private FichiersDEssai() {}

    public static byte[] texte(String texte) {
        return texte.getBytes(StandardCharsets.UTF_8);
    }

    /** A PDF by its beginning, which differs from others by what it says. */
    public static byte[] pdf(String texte) {
        return texte("%PDF-1.7 " + texte);
    }

    /** A true one, that is drawn: that many pages, the first of which has a dark square. */
    public static byte[] vraiPdf(int pages) {
        return vraiPdf(pages, null);
    }

    /** @param motDePasse to open it, null for none; « » for one that opens to all, and is not to be copied */
    public static byte[] vraiPdf(int pages, @Nullable String motDePasse) {
        var octets = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            for (int rang = 0; rang < pages; rang++) {
                document.addPage(new PDPage(PDRectangle.A4));
            }
            try (var dessin = new PDPageContentStream(document, document.getPage(0))) {
                dessin.setNonStrokingColor(0f);
                dessin.addRect(100, 400, 300, 300);
                dessin.fill();
            }
            if (motDePasse != null) {
                var droits = new AccessPermission();
                droits.setCanExtractContent(false);
                document.protect(new StandardProtectionPolicy("propriétaire", motDePasse, droits));
            }
            document.save(octets);
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
        return octets.toByteArray();
    }

    /** A true PDF of a few hundred kilobytes whose page fills a gigabyte once read. */
    public static byte[] pdfQuiGonfle() {
        var octets = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            var flux = new PDStream(document);
            try (var sortie = flux.createOutputStream(COSName.FLATE_DECODE)) {
                var blancs = " ".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
                for (int fois = 0; fois < 300; fois++) {
                    sortie.write(blancs);
                }
            }
            page.setContents(flux);
            document.save(octets);
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
        return octets.toByteArray();
    }

    /** Names and texts of the entries of an archive, in their order. */
    public static byte[] archive(String... entrees) {
        var octets = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(octets)) {
            for (int i = 0; i < entrees.length; i += 2) {
                var contenu = texte(entrees[i + 1]);
                var entree = new ZipEntry(entrees[i]);
                if (entrees[i].equals("mimetype")) {
                    var somme = new CRC32();
                    somme.update(contenu);
                    entree.setMethod(ZipEntry.STORED);
                    entree.setSize(contenu.length);
                    entree.setCrc(somme.getValue());
                }
                zip.putNextEntry(entree);
                zip.write(contenu);
            }
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
        return octets.toByteArray();
    }

    static String types(String partie, String type) {
        return "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"" + partie + "\" ContentType=\"" + type + "\"/></Types>";
    }

    static String liens(String cible) {
        return "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                + " Target=\"" + cible + "\"/></Relationships>";
    }

    public static byte[] classeur(String... autres) {
        var entrees = new String[6 + autres.length];
        entrees[0] = "[Content_Types].xml";
        entrees[1] = types("/xl/workbook.xml", CLASSEUR);
        entrees[2] = "_rels/.rels";
        entrees[3] = liens("xl/workbook.xml");
        entrees[4] = "xl/workbook.xml";
        entrees[5] = "<workbook/>";
        System.arraycopy(autres, 0, entrees, 6, autres.length);
        return archive(entrees);
    }

    /** As some writers put it together: its types last. */
    static byte[] classeurRenverse() {
        return archive(
                "xl/workbook.xml",
                "<workbook/>",
                "_rels/.rels",
                liens("xl/workbook.xml"),
                "[Content_Types].xml",
                types("/xl/workbook.xml", CLASSEUR));
    }

    public static byte[] classeurAMacros() {
        return archive(
                "[Content_Types].xml",
                types("/xl/workbook.xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml"),
                "_rels/.rels",
                liens("xl/workbook.xml"),
                "xl/workbook.xml",
                "<workbook/>",
                "xl/vbaProject.bin",
                "x");
    }

    static byte[] document() {
        return archive(
                "[Content_Types].xml",
                types(
                        "/word/document.xml",
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"),
                "_rels/.rels",
                liens("word/document.xml"),
                "word/document.xml",
                "<document/>");
    }

    static byte[] openDocument(String genre, String... autres) {
        var entrees = new String[4 + autres.length];
        entrees[0] = "mimetype";
        entrees[1] = "application/vnd.oasis.opendocument." + genre;
        entrees[2] = "content.xml";
        entrees[3] = "<document/>";
        System.arraycopy(autres, 0, entrees, 4, autres.length);
        return archive(entrees);
    }
}
