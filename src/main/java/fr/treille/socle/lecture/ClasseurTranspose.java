package fr.treille.socle.lecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * Makes of a workbook one that the reader of the cells understands: of Strict Open XML, which « Enregistrer sous » of Excel offers,
 * the usual names, and of days in words ({@code t="d"}) words.
 */
final class ClasseurTranspose {

    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private static final String USUEL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String FEUILLES = "xl/worksheets/";

    private ClasseurTranspose() {}

    /**
     * Writes the copy, with what is read of a workbook alone.
     *
     * @param zip a workbook that {@link MesureXlsx} has let pass
     * @return a temporary file, to be deleted by the caller
     * @throws IOException when it cannot be read; nothing is left then
     */
    static Path copier(ZipFile zip) throws IOException {
        var copie = Files.createTempFile("treille-classeur-", ".xlsx");
        boolean faite = false;
        try (var ecrite = new ZipOutputStream(Files.newOutputStream(copie))) {
            ecrite.setLevel(Deflater.BEST_SPEED);
            for (var partie : zip.stream().filter(ClasseurTranspose::lue).toList()) {
                ecrite.putNextEntry(new ZipEntry(partie.getName()));
                try (var flux = MesureXlsx.borner(zip.getInputStream(partie))) {
                    transposer(partie.getName(), flux, ecrite);
                }
                ecrite.closeEntry();
            }
            faite = true;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        } finally {
            if (!faite) {
                Files.deleteIfExists(copie);
            }
        }
        return copie;
    }

    private static boolean lue(ZipEntry partie) {
        var nom = partie.getName();
        boolean feuille = nom.startsWith(FEUILLES) && nom.endsWith(".xml");
        return feuille
                || nom.equals("[Content_Types].xml")
                || nom.matches("xl/(_rels/workbook\\.xml\\.rels|workbook\\.xml|styles\\.xml|sharedStrings\\.xml)");
    }

    private static void transposer(String nom, InputStream flux, OutputStream ecrite)
            throws IOException, XMLStreamException {
        if (nom.startsWith(FEUILLES)) {
            feuille(PartiesXlsx.lecteur(flux), ecrite);
        } else if (nom.equals("xl/workbook.xml")) {
            var texte = new String(flux.readAllBytes(), StandardCharsets.UTF_8);
            ecrite.write(texte.replace(STRICT, USUEL).getBytes(StandardCharsets.UTF_8));
        } else {
            flux.transferTo(ecrite);
        }
    }

    /** Elements and attributes by their local names, which are all that the reader looks at. */
    private static void feuille(XMLStreamReader xml, OutputStream ecrite) throws IOException, XMLStreamException {
        var copie = XMLOutputFactory.newFactory().createXMLStreamWriter(ecrite, "UTF-8");
        copie.writeStartDocument("UTF-8", "1.0");
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> element(xml, copie);
                case XMLStreamConstants.END_ELEMENT -> copie.writeEndElement();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> copie.writeCharacters(xml.getText());
                default -> {}
            }
        }
        copie.flush();
    }

    private static void element(XMLStreamReader xml, XMLStreamWriter copie) throws IOException, XMLStreamException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("lecture abandonnée");
        }
        copie.writeStartElement(xml.getLocalName());
        boolean cellule = xml.getLocalName().equals("c");
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            var prefixe = xml.getAttributePrefix(i);
            var valeur = xml.getAttributeValue(i);
            if (prefixe == null || prefixe.isEmpty()) {
                boolean jour = cellule
                        && valeur.equals("d")
                        && xml.getAttributeLocalName(i).equals("t");
                copie.writeAttribute(xml.getAttributeLocalName(i), jour ? "str" : valeur);
            }
        }
    }
}
