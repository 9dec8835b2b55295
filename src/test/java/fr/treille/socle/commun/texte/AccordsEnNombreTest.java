package fr.treille.socle.commun.texte;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.socle.commun.Formats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is counted agrees with its number: nobody reads « 1 lignes lues ». */
class AccordsEnNombreTest {

    private static final Pattern COMPTE =
            Pattern.compile("Formats\\.nombre\\(([^;\"]{1,60}?)\\)\\s*\\+\\s*\"(?:\\\\u00A0| )(\\p{Ll}+s)\\b");
    /** Bounds, always of several. */
    private static final Pattern CONSTANTE = Pattern.compile("[\\w.]*\\b[A-Z_]{3,}|longueur");

    private static final Pattern DISTINGUE = Pattern.compile("> 1|== 1|seule");
    /** Words in « s » that never change. */
    private static final Set<String> INVARIABLES = Set.of("mois", "fois", "sans", "dans", "hors");

    @Test
    void zero_et_un_sont_au_singulier_deux_au_pluriel() {
        assertThat(List.of(0L, 1L, 2L, 1742L))
                .extracting(nombre -> Formats.compte(nombre, "grappe choisie", "grappes choisies"))
                .containsExactly(
                        "0\u00A0grappe choisie",
                        "1\u00A0grappe choisie",
                        "2\u00A0grappes choisies",
                        Formats.nombre(1742) + "\u00A0grappes choisies");
        assertThat(Formats.compte(1, "dossier")).isEqualTo("1\u00A0dossier");
        assertThat(Formats.compte(3, "dossier")).isEqualTo("3\u00A0dossiers");
    }

    /** A number of the data followed by a plural of the source, in a sentence that looks at it nowhere. */
    @Test
    void aucun_pluriel_n_est_ecrit_d_avance() throws IOException {
        List<String> fautes = new ArrayList<>();
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (var source : sources.filter(Files::isRegularFile).toList()) {
                var texte = Files.readString(source);
                COMPTE.matcher(texte)
                        .results()
                        .filter(trouve -> !INVARIABLES.contains(trouve.group(2)))
                        .filter(trouve -> !CONSTANTE.matcher(trouve.group(1)).matches())
                        .filter(trouve -> !DISTINGUE
                                .matcher(phraseAvant(texte, trouve.start()))
                                .find())
                        .forEach(trouve -> fautes.add(source + " : " + trouve.group()));
            }
        }
        assertThat(fautes).isEmpty();
    }

    private static String phraseAvant(String texte, int fin) {
        var avant = texte.substring(Math.max(0, fin - 220), fin);
        return avant.substring(Math.max(avant.lastIndexOf(';'), avant.lastIndexOf('{')) + 1);
    }
}
