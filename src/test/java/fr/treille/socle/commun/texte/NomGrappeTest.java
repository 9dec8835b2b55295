package fr.treille.socle.commun.texte;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A grappe whose name begins by the word is not called « grappe « Grappe … » », in any sentence of the product. */
class NomGrappeTest {

    /** A name put by hand after the word, in Java or in a template. */
    private static final Pattern A_LA_MAIN =
            Pattern.compile("[gG]rappe (?:«[^»\"]{0,7}\" \\+|«[^»\"]{0,7}%s|\" \\+ (?!\\w*(?:NomGrappe|Formats)))");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Vallée enfance     | grappe «\u00A0Vallée enfance\u00A0» | Grappe Vallée enfance
                    Grappe de l’Hers   | «\u00A0Grappe de l’Hers\u00A0»      | Grappe de l’Hers
                    grappe du Lot      | «\u00A0grappe du Lot\u00A0»         | Grappe du Lot
                    GRAPPE 12          | «\u00A0GRAPPE 12\u00A0»             | GRAPPE 12
                    Grappes réunies    | «\u00A0Grappes réunies\u00A0»       | Grappes réunies
                    """)
    void le_mot_n_est_dit_qu_une_fois(String nom, String cite, String titre) {
        assertThat(NomGrappe.cite(nom)).isEqualTo(cite);
        assertThat(NomGrappe.titre(nom)).isEqualTo(titre);
    }

    @Test
    void aucune_phrase_ne_nomme_une_grappe_a_la_main() throws IOException {
        List<String> fautes = new ArrayList<>();
        try (Stream<Path> sources =
                Stream.concat(Files.walk(Path.of("src/main/java")), Files.walk(Path.of("reports")))) {
            for (var source : sources.filter(Files::isRegularFile)
                    .filter(fichier -> !fichier.endsWith("NomGrappe.java"))
                    .toList()) {
                var trouve = A_LA_MAIN.matcher(Files.readString(source));
                while (trouve.find()) {
                    fautes.add(source + " : " + trouve.group());
                }
            }
        }
        assertThat(fautes).isEmpty();
    }
}
