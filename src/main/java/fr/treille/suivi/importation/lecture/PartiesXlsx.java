package fr.treille.suivi.importation.lecture;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Finds the part of a workbook's archive that holds a sheet. */
final class PartiesXlsx {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private PartiesXlsx() {}

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
            var xml = fabrique().createXMLStreamReader(flux);
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
            var xml = fabrique().createXMLStreamReader(flux);
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

    private static XMLInputFactory fabrique() {
        var fabrique = XMLInputFactory.newFactory();
        fabrique.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        fabrique.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return fabrique;
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
