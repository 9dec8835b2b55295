package fr.treille.suivi.importation.lecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes by hand workbooks that a spreadsheet would not write any more, or not without being asked. */
public final class ClasseurDEssai {

    private static final String ENTETE = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String TABLEUR = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, String> feuilles = new LinkedHashMap<>();

    /** A sheet, in the XML of its lines and of what follows them. */
    public ClasseurDEssai feuille(String nom, String lignes) {
        feuilles.put(nom, lignes);
        return this;
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
                    "<workbook" + TABLEUR + " xmlns:r=\"" + RELATIONS + "\"><sheets>" + liste + "</sheets></workbook>");
            partie(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + liens
                            + "</Relationships>");
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

    private static void partie(ZipOutputStream zip, String nom, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(nom));
        zip.write((ENTETE + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
