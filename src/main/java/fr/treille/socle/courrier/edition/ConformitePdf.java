package fr.treille.socle.courrier.edition;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfStream;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.zip.DeflaterOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a tagged PDF of OpenPDF both PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1): sRGB output intent, XMP packet with
 * both identifiers and the extension schema that PDF/A asks for {@code pdfuaid}. Its fonts must have no {@code CIDSet}, which
 * OpenPDF writes incomplete and PDF/A-2 makes optional.
 */
final class ConformitePdf {

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
     * Declares both standards in a document that was just opened, its title and author known.
     *
     * @param ecrivain writes the document; its fonts must leave their {@code CIDSet} out
     */
    static void declarer(PdfWriter ecrivain) {
        try {
            ecrivain.getExtraCatalog().put(PdfName.OUTPUTINTENTS, new PdfArray(intention(ecrivain)));
            ecrivain.setXmpMetadata(xmp(ecrivain.getInfo()).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("written to memory", e);
        }
    }

    private static PdfDictionary intention(PdfWriter ecrivain) throws IOException {
        var profil = new PdfStream(PROFIL_SRGB);
        profil.put(PdfName.FILTER, PdfName.FLATEDECODE);
        profil.put(PdfName.N, new PdfNumber(3));
        var intention = new PdfDictionary(PdfName.OUTPUTINTENT);
        intention.put(PdfName.S, PdfName.GTS_PDFA1);
        intention.put(PdfName.OUTPUTCONDITIONIDENTIFIER, new PdfString(SRGB));
        intention.put(PdfName.INFO, new PdfString(SRGB));
        intention.put(PdfName.DESTOUTPUTPROFILE, ecrivain.addToBody(profil).getIndirectReference());
        return intention;
    }

    private static String xmp(PdfDictionary information) {
        var creation = PdfDate.decode(String.valueOf(information.get(PdfName.CREATIONDATE)));
        String date = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                creation.toInstant().atOffset(ZoneOffset.UTC).withNano(0));
        return XMP.formatted(
                echapper(texte(information, PdfName.TITLE)), echapper(texte(information, PdfName.AUTHOR)), date);
    }

    private static @Nullable String texte(PdfDictionary information, PdfName cle) {
        var texte = information.getAsString(cle);
        return texte == null ? null : texte.toUnicodeString();
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
