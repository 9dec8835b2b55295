package fr.treille.socle.commun.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A field of text does not take more than what {@link fr.treille.socle.commun.Bornes} says its service keeps. */
class ChampsBornesTest {

    private static final Pattern CHAMP = Pattern.compile(
            "(\\w+)\\s*=\\s*(?:[\\w.]+\\((?:\"?\\w+\"?,\\s*)?)?new (?:TextField|TextArea|EmailField)\\(");

    /** Of which nothing is kept as it is typed. */
    private static final Set<String> LIBRES = Set.of(
            // the filters of lists
            "Champs.champ",
            // several texts, one a line, each refused by its service when it is too long
            "DemanderDialog.autres",
            "BilanPoint.zone",
            // read only
            "AgendaDialog.adresse",
            "TexteCompteRendu.autre",
            // a copied table or column, read cell by cell
            "CollerDialog.tableau",
            "CollerFiness.colonne",
            "EquipementsCollesDialog.colonne");

    @Test
    void chaque_champ_de_texte_est_borne_par_ce_que_garde_le_service() {
        assertThat(sources().flatMap(ChampsBornesTest::sansBorne))
                .as("give the field setMaxLength(Bornes.…)")
                .containsExactlyInAnyOrderElementsOf(LIBRES);
    }

    @Test
    void aucune_borne_n_est_un_nombre_ecrit_dans_un_ecran() {
        assertThat(sources()
                        .filter(source -> lire(source).matches("(?s).*setMaxLength\\(\\d+\\).*"))
                        .map(source -> source.getFileName().toString()))
                // digits alone, read as a number
                .containsExactly("ChampNombre.java");
    }

    private static Stream<String> sansBorne(Path source) {
        var texte = lire(source);
        var classe = source.getFileName().toString().replace(".java", "");
        return CHAMP.matcher(texte)
                .results()
                .map(trouve -> trouve.group(1))
                .filter(champ -> !texte.contains(champ + ".setMaxLength("))
                .map(champ -> classe + "." + champ);
    }

    private static Stream<Path> sources() {
        try (var fichiers = Files.walk(Path.of("src/main/java"))) {
            return fichiers
                    .filter(fichier -> fichier.toString().matches(".*[/\\\\]ui[/\\\\].*\\.java"))
                    .toList()
                    .stream();
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
    }

    private static String lire(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
    }
}
