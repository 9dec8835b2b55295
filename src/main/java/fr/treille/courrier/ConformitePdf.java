package fr.treille.courrier;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Makes a tagged PDF out of OpenPDF both PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1): sRGB output intent, XMP packet with
 * both identifiers and the extension schema that PDF/A asks for {@code pdfuaid}, and no {@code CIDSet} in the font
 * descriptors, since OpenPDF writes it incomplete and PDF/A-2 makes it optional.
 */
final class ConformitePdf {

    private static final COSName CID_SET = COSName.getPDFName("CIDSet");
    private static final String SRGB = "sRGB IEC61966-2.1";
    /** The sRGB profile that every JDK carries, deflated once: it is the same in all documents. */
    private static final byte[] PROFIL_SRGB =
            deflater(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());

    private static final String XMP = """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
             <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
              <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" pdfaid:part="2" pdfaid:conformance="A"/>
              <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1"/>
              <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
               <dc:format>application/pdf</dc:format>
               <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
               <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
               <dc:language><rdf:Bag><rdf:li>fr-FR</rdf:li></rdf:Bag></dc:language>
              </rdf:Description>
              <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
               <xmp:CreatorTool>Treille</xmp:CreatorTool>
               <xmp:CreateDate>%3$s</xmp:CreateDate>
               <xmp:ModifyDate>%3$s</xmp:ModifyDate>
              </rdf:Description>
              <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
                xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
               <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
                <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
                <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
                <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
                <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
                 <pdfaProperty:name>part</pdfaProperty:name>
                 <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
                 <pdfaProperty:category>internal</pdfaProperty:category>
                 <pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>
                </rdf:li></rdf:Seq></pdfaSchema:property>
               </rdf:li></rdf:Bag></pdfaExtension:schemas>
              </rdf:Description>
             </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="w"?>""";

    private ConformitePdf() {}

    /**
     * @param pdf a tagged PDF as the exporter wrote it
     * @return the same document with what the two standards ask
     */
    static byte[] appliquer(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            retirerCidSet(document);
            var catalogue = document.getDocumentCatalog();
            catalogue
                    .getCOSObject()
                    .setItem(COSName.OUTPUT_INTENTS, new COSArray(java.util.List.of(intention(document))));
            var metadonnees = new PDMetadata(document);
            metadonnees.importXMPMetadata(xmp(document.getDocumentInformation()).getBytes(StandardCharsets.UTF_8));
            catalogue.setMetadata(metadonnees);
            var sortie = new ByteArrayOutputStream(pdf.length + 8192);
            document.save(sortie);
            return sortie.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("PDF illisible en sortie d’édition", e);
        }
    }

    private static void retirerCidSet(PDDocument document) throws IOException {
        for (var page : document.getPages()) {
            COSDictionary polices = page.getCOSObject().getCOSDictionary(COSName.RESOURCES) == null
                    ? null
                    : page.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
            if (polices == null) {
                continue;
            }
            for (COSName nom : polices.keySet()) {
                COSDictionary police = polices.getCOSDictionary(nom);
                COSArray descendants = police == null ? null : police.getCOSArray(COSName.DESCENDANT_FONTS);
                if (descendants != null && dictionnaire(descendants.get(0)) instanceof COSDictionary cid) {
                    COSDictionary descripteur = cid.getCOSDictionary(COSName.FONT_DESC);
                    if (descripteur != null) {
                        descripteur.removeItem(CID_SET);
                    }
                }
            }
        }
    }

    private static @Nullable COSBase dictionnaire(COSBase base) {
        return base instanceof COSObject reference ? reference.getObject() : base;
    }

    private static COSDictionary intention(PDDocument document) throws IOException {
        COSStream profil = document.getDocument().createCOSStream();
        profil.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        profil.setInt(COSName.N, 3);
        try (var sortie = profil.createRawOutputStream()) {
            sortie.write(PROFIL_SRGB);
        }
        COSDictionary intention = new COSDictionary();
        intention.setItem(COSName.TYPE, COSName.OUTPUT_INTENT);
        intention.setItem(COSName.S, COSName.GTS_PDFA1);
        intention.setString(COSName.OUTPUT_CONDITION_IDENTIFIER, SRGB);
        intention.setString(COSName.INFO, SRGB);
        intention.setItem(COSName.DEST_OUTPUT_PROFILE, profil);
        return intention;
    }

    private static String xmp(PDDocumentInformation information) {
        Calendar creation = information.getCreationDate();
        String date = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                creation.toInstant().atOffset(ZoneOffset.UTC).withNano(0));
        return XMP.formatted(echapper(information.getTitle()), echapper(information.getAuthor()), date);
    }

    private static String echapper(@Nullable String texte) {
        return texte == null
                ? ""
                : texte.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static byte[] deflater(byte[] octets) {
        var sortie = new ByteArrayOutputStream();
        try (var flux = new DeflaterOutputStream(sortie)) {
            flux.write(octets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sortie.toByteArray();
    }
}
