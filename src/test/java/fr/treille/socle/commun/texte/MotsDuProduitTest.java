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

/** Words that the screens, the mails and the papers keep apart, read in their sources. */
class MotsDuProduitTest {

    private static final Pattern CHAINE = Pattern.compile("\"(?:[^\"\\\\\\n]++|\\\\.)*+\"");

    /** The avis ends the instruction and freezes the amount; the decision is what the agency notifies. */
    @Test
    void un_avis_se_donne_et_une_decision_se_notifie() throws IOException {
        assertThat(
                        phrases(
                                Pattern.compile(
                                        "avis (?:dé)?favorable (?:est |qui vous est )?notifié|reçoit un avis|arrêtée?s? à la décision|avis[^.;»]{0,20} (?:vous )?est notifié")))
                .isEmpty();
    }

    /** « Invité·e » and the like are read badly aloud: the sentence is turned otherwise. */
    @Test
    void aucun_point_median_ne_porte_un_feminin() throws IOException {
        assertThat(phrases(Pattern.compile("\\p{L}·e?s?\\b|\\p{L}·(?:ne|trice|euse|le|ve)s?\\b")))
                .isEmpty();
    }

    /** The strings of the product that have it, those cut over two lines put together. */
    private static List<String> phrases(Pattern cherche) throws IOException {
        List<String> fautes = new ArrayList<>();
        try (Stream<Path> sources =
                Stream.concat(Files.walk(Path.of("src/main/java")), Files.walk(Path.of("reports")))) {
            for (var source : sources.filter(Files::isRegularFile).toList()) {
                var texte = Files.readString(source).replaceAll("\"\\s*\\+\\s*\"", "");
                CHAINE.matcher(texte)
                        .results()
                        .map(resultat -> resultat.group())
                        .filter(phrase -> cherche.matcher(phrase).find())
                        .forEach(phrase -> fautes.add(source + " : " + phrase));
            }
        }
        return fautes;
    }
}
