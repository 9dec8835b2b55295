package fr.treille.socle.lecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes by hand workbooks that a spreadsheet would not write any more, or not without being asked. */
public final class ClasseurDEssai {

    private static final String ENTETE = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String TABLEUR = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, String> feuilles = new LinkedHashMap<>();
    private final List<String> formats = new ArrayList<>();
    private String proprietes = "";

    /** A sheet, in the XML of its lines and of what follows them. */
    public ClasseurDEssai feuille(String nom, String lignes) {
        feuilles.put(nom, lignes);
        return this;
    }

    /** Its days are counted from 1904, written as that tool writes « true ». */
    public ClasseurDEssai depuis1904(String vrai) {
        proprietes = "<workbookPr date1904=\"" + vrai + "\"/>";
        return this;
    }

    /** Gives it a format of numbers; the first one is that of the cells {@code s="1"}. */
    public ClasseurDEssai format(String code) {
        formats.add(code);
        return this;
    }

    /** A cell with a number, in the format of that rank, from 1. */
    public static String nombre(String adresse, String valeur, int format) {
        return "<c r=\"" + adresse + "\" s=\"" + format + "\"><v>" + valeur + "</v></c>";
    }

    /** A cell with words. */
    public static String mot(String adresse, String texte) {
        return "<c r=\"" + adresse + "\" t=\"inlineStr\"><is><t>" + texte + "</t></is></c>";
    }

    /** A cell with a number. */
    public static String nombre(String adresse, String valeur) {
        return "<c r=\"" + adresse + "\"><v>" + valeur + "</v></c>";
    }

    /** A line of that number. */
    public static String ligne(int numero, String... cellules) {
        return "<row r=\"" + numero + "\">" + String.join("", cellules) + "</row>";
    }

    /** Writes it. */
    public Path ecrire(Path fichier) {
        try (var zip = new ZipOutputStream(Files.newOutputStream(fichier))) {
            var liste = new StringBuilder();
            var liens = new StringBuilder();
            var types = new StringBuilder();
            int rang = 0;
            for (var feuille : feuilles.entrySet()) {
                rang++;
                liste.append(
                        "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(feuille.getKey(), rang, rang));
                liens.append("<Relationship Id=\"rId%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                        .formatted(rang, RELATIONS, rang));
                types.append(("<Override PartName=\"/xl/worksheets/sheet%d.xml\" ContentType=\"application/vnd."
                                + "openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>")
                        .formatted(rang));
                partie(
                        zip,
                        "xl/worksheets/sheet" + rang + ".xml",
                        "<worksheet" + TABLEUR + "><sheetData>"
                                + feuille.getValue().replace("<mergeCells", "</sheetData><mergeCells")
                                + (feuille.getValue().contains("<mergeCells") ? "" : "</sheetData>") + "</worksheet>");
            }
            partie(
                    zip,
                    "xl/workbook.xml",
                    "<workbook" + TABLEUR + " xmlns:r=\"" + RELATIONS + "\">" + proprietes + "<sheets>" + liste
                            + "</sheets></workbook>");
            partie(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + liens
                            + "</Relationships>");
            if (!formats.isEmpty()) {
                types.append("<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-"
                        + "officedocument.spreadsheetml.styles+xml\"/>");
                partie(zip, "xl/styles.xml", styles());
            }
            partie(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-"
                            + "officedocument.spreadsheetml.sheet.main+xml\"/>" + types + "</Types>");
            return fichier;
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
    }

    private String styles() {
        var codes = new StringBuilder();
        var cellules = new StringBuilder("<xf numFmtId=\"0\"/>");
        for (int rang = 0; rang < formats.size(); rang++) {
            var code = formats.get(rang).replace("&", "&amp;").replace("\"", "&quot;");
            codes.append("<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>".formatted(164 + rang, code));
            cellules.append("<xf numFmtId=\"%d\"/>".formatted(164 + rang));
        }
        return "<styleSheet" + TABLEUR + "><numFmts>" + codes + "</numFmts><cellXfs>" + cellules
                + "</cellXfs></styleSheet>";
    }

    private static void partie(ZipOutputStream zip, String nom, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(nom));
        zip.write((ENTETE + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
