package fr.treille.socle.courrier.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every template gives a PDF that is both PDF/A-2a and PDF/UA-1. */
class ConformitePdfTest {

    private static final Editique EDITIQUE = new Editique();

    static Stream<Arguments> documents() {
        return Stream.of(
                document("favorable", e -> e.rendre(Exemples.favorable())),
                document("favorable sans remarque", e -> e.rendre(Exemples.favorable(List.of(), List.of()))),
                document("favorable sur plusieurs pages", e -> e.rendre(Exemples.favorableLongue(60))),
                document("favorable avec logo", e -> e.rendre(Exemples.favorableAvecLogo())),
                document(
                        "convention avec logo",
                        e -> e.rendre(Exemples.convention(15, Exemples.emetteurAvecLogo(300, 92)))),
                document("défavorable", e -> e.rendre(Exemples.defavorable())),
                document("convention, 1 ESSMS", e -> e.rendre(Exemples.convention(1))),
                document("convention, 46 ESSMS", e -> e.rendre(Exemples.convention(46))),
                document("convention, 300 ESSMS", e -> e.rendre(Exemples.convention(300))));
    }

    private static Arguments document(String nom, Function<Editique, byte[]> rendu) {
        return Arguments.of(nom, rendu);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void verapdf_declare_le_document_conforme_a_pdf_a_2a_et_a_pdf_ua_1(String nom, Function<Editique, byte[]> rendu)
            throws Exception {
        assertThat(VerificateurPdf.manquements(rendu.apply(EDITIQUE))).isEmpty();
    }
}
