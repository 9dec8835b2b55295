package fr.treille.socle.courrier.edition;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What veraPDF says of a PDF. */
public final class VerificateurPdf {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private VerificateurPdf() {}

    /** What breaks PDF/A-2a or PDF/UA-1, with the clause; empty when the document is compliant to both. */
    public static List<String> manquements(byte[] pdf) throws Exception {
        return java.util.stream.Stream.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)
                .flatMap(norme -> manquements(pdf, norme).stream())
                .toList();
    }

    private static List<String> manquements(byte[] pdf, PDFAFlavour norme) {
        try (var analyse = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), norme);
                var verification = Foundries.defaultInstance().createValidator(norme, false)) {
            var resultat = verification.validate(analyse);
            var manquements = resultat.getTestAssertions().stream()
                    .filter(a -> a.getStatus() == TestAssertion.Status.FAILED)
                    .map(a -> norme + " " + a.getRuleId().getClause() + " : " + a.getMessage() + " – "
                            + a.getLocation().getContext())
                    .toList();
            return resultat.isCompliant() || !manquements.isEmpty() ? manquements : List.of(norme + " non conforme");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
