package fr.treille.socle.lecture;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads what a workbook says of itself, and finds the part of its archive that holds a sheet. */
final class PartiesXlsx {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final String STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private static final Set<String> VRAI = Set.of("1", "true", "on");

    /**
     * What the workbook itself says.
     *
     * @param strict whether it is Strict Open XML, whose names are others (ISO/IEC 29500-1)
     * @param depuis1904 whether its days are counted from 1904
     */
    record Classeur(boolean strict, boolean depuis1904) {}

    private PartiesXlsx() {}

    static Classeur classeur(ZipFile zip) throws IOException {
        boolean strict = false;
        boolean depuis1904 = false;
        try (var flux = MesureXlsx.borner(zip.getInputStream(zip.getEntry("xl/workbook.xml")))) {
            var xml = lecteur(flux);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                strict |= STRICT.equals(xml.getNamespaceURI());
                if (xml.getLocalName().equals("workbookPr")) {
                    var dit = xml.getAttributeValue(null, "date1904");
                    depuis1904 = dit != null && VRAI.contains(dit.toLowerCase(Locale.ROOT));
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return new Classeur(strict, depuis1904);
    }

    static @Nullable ZipEntry feuille(ZipFile zip, String nom) throws IOException {
        var relation = attributs(zip, "xl/workbook.xml", "sheet", "name").get(nom);
        var cible = relation == null
                ? null
                : attributs(zip, "xl/_rels/workbook.xml.rels", "Relationship", "Id")
                        .get(relation);
        if (cible == null) {
            return null;
        }
        return zip.getEntry(cible.startsWith("/") ? cible.substring(1) : "xl/" + cible);
    }

    /** For each element, its key attribute and where it leads: a relation's identifier, or its target. */
    private static Map<String, String> attributs(ZipFile zip, String partie, String element, String cle)
            throws IOException {
        var trouves = new HashMap<String, String>();
        var entree = zip.getEntry(partie);
        if (entree == null) {
            return trouves;
        }
        try (var flux = MesureXlsx.borner(zip.getInputStream(entree))) {
            var xml = lecteur(flux);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals(element)) {
                    var mene = element.equals("sheet") ? identifiant(xml) : xml.getAttributeValue(null, "Target");
                    var nom = xml.getAttributeValue(null, cle);
                    if (nom != null && mene != null) {
                        trouves.put(nom, mene);
                    }
                }
            }
        } catch (XMLStreamException e) {
            // the reader of the cells says what is wrong
            trouves.clear();
        }
        return trouves;
    }

    /** A part as the list of types of its archive tells it. */
    record Type(String nom, String genre) {}

    /** All of the list of types, in its order; what cannot be read of it tells nothing. */
    static List<Type> types(InputStream flux) {
        var types = new ArrayList<Type>();
        try {
            var xml = lecteur(flux);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Override")) {
                    var nom = xml.getAttributeValue(null, "PartName");
                    var genre = xml.getAttributeValue(null, "ContentType");
                    types.add(new Type(nom == null ? "" : nom, genre == null ? "" : genre));
                }
            }
        } catch (XMLStreamException e) {
            types.clear();
        }
        return types;
    }

    static XMLStreamReader lecteur(InputStream flux) throws XMLStreamException {
        var fabrique = XMLInputFactory.newFactory();
        fabrique.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        fabrique.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        fabrique.setProperty(XMLInputFactory.IS_COALESCING, true);
        return fabrique.createXMLStreamReader(flux);
    }

    private static @Nullable String identifiant(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("id")) {
                return xml.getAttributeValue(i);
            }
        }
        return xml.getAttributeValue(RELATIONS, "id");
    }
}
