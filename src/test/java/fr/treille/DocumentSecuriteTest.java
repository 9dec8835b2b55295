package fr.treille;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the security page says is still so: each requirement once, each state known, each class and test there. */
class DocumentSecuriteTest {

    private static final Path PAGE = Path.of("src/docs/securite.md");

    /** The sections of ASVS 5.0.0 and how many requirements of levels 1 and 2 each has: they come before those of level 3. */
    private static final String SECTIONS = """
            1.1:2 1.2:9 1.3:11 1.4:3 1.5:2
            2.1:3 2.2:3 2.3:4 2.4:1
            3.2:2 3.3:4 3.4:6 3.5:5 3.7:2
            4.1:3 4.2:1 4.3:2 4.4:4
            5.1:1 5.2:3 5.3:2 5.4:3
            6.1:3 6.2:12 6.3:4 6.4:4 6.5:5 6.6:3 6.8:4
            7.1:3 7.2:4 7.3:2 7.4:5 7.5:2 7.6:2
            8.1:2 8.2:3 8.3:1 8.4:1
            9.1:3 9.2:4
            10.1:2 10.2:2 10.3:4 10.4:11 10.5:5 10.6:2 10.7:3
            11.1:2 11.2:3 11.3:3 11.4:4 11.5:1 11.6:1
            12.1:3 12.2:2 12.3:4
            13.1:1 13.2:5 13.3:2 13.4:5
            14.1:2 14.2:4 14.3:3
            15.1:3 15.2:3 15.3:7
            16.1:1 16.2:5 16.3:4 16.4:3 16.5:3
            17.1:1 17.2:4 17.3:2
            """;

    /** As the standard counts its own levels 1 and 2. */
    private static final int EXIGENCES = 253;

    private static final Pattern LIGNE =
            Pattern.compile("^\\| (\\d+\\.\\d+\\.\\d+) \\| ([^|]+) \\| ([^|]+) \\| (.+) \\|$", Pattern.MULTILINE);
    private static final Pattern CLASSE = Pattern.compile("`([A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*)`");
    private static final Pattern FICHIER = Pattern.compile("`(src/[^`]+)`|\\]\\((?!https?:)([^)#]+)\\)");
    private static final Pattern EPREUVE = Pattern.compile("`[A-Za-z]+(?:Test|Parcours)`");
    private static final Set<String> ETATS = Set.of("oui", "installation", "sans objet", "non");

    /** Of libraries, which the page names to say who does it. */
    private static final Set<String> D_AILLEURS = Set.of("SecureRandom", "JdbcClient", "JwtTimestampValidator");

    private record Exigence(String numero, String etat, String texte) {}

    private final String page;
    private final List<Exigence> exigences;

    DocumentSecuriteTest() throws IOException {
        page = Files.readString(PAGE);
        exigences = LIGNE.matcher(page)
                .results()
                .map(ligne -> new Exigence(ligne.group(1), ligne.group(3), ligne.group(4)))
                .toList();
    }

    @Test
    void chaque_exigence_y_est_une_fois_et_dans_l_ordre() {
        var attendues = Stream.of(SECTIONS.split("\\s+"))
                .map(section -> section.split(":"))
                .flatMap(section -> IntStream.rangeClosed(1, Integer.parseInt(section[1]))
                        .mapToObj(rang -> section[0] + "." + rang))
                .toList();
        assertThat(attendues).hasSize(EXIGENCES);
        assertThat(exigences).extracting(Exigence::numero).isEqualTo(attendues);
    }

    @Test
    void chaque_etat_est_connu_et_le_bilan_les_compte() {
        var comptes = exigences.stream().collect(Collectors.groupingBy(Exigence::etat, Collectors.counting()));
        assertThat(comptes.keySet()).isEqualTo(ETATS);
        assertThat(page)
                .contains("**Bilan** : " + exigences.size() + " exigences ; " + comptes.get("oui") + " oui, "
                        + comptes.get("installation") + " installation, " + comptes.get("sans objet")
                        + " sans objet, " + comptes.get("non") + " non.");
    }

    @Test
    void ce_qui_est_tenu_dit_ce_qui_l_eprouve_ou_que_rien_ne_le_fait() {
        assertThat(exigences)
                .filteredOn(exigence -> exigence.etat().equals("oui"))
                .allSatisfy(
                        exigence -> assertThat(EPREUVE.matcher(exigence.texte()).find())
                                .as("%s : %s", exigence.numero(), exigence.texte())
                                .isNotEqualTo(exigence.texte().endsWith("sans test")));
    }

    @Test
    void chaque_classe_et_chaque_fichier_nommes_existent() throws IOException {
        var connues = Stream.concat(classes("src/main/java"), classes("src/test/java"))
                .collect(Collectors.toSet());
        connues.addAll(D_AILLEURS);
        assertThat(CLASSE.matcher(page).results().map(nom -> nom.group(1)))
                .hasSizeGreaterThan(200)
                .allMatch(connues::contains);
        Function<MatchResult, Path> fichier =
                trouve -> trouve.group(1) == null ? PAGE.resolveSibling(trouve.group(2)) : Path.of(trouve.group(1));
        assertThat(FICHIER.matcher(page).results().map(fichier)).isNotEmpty().allMatch(Files::exists);
    }

    private static Stream<String> classes(String racine) throws IOException {
        try (var fichiers = Files.walk(Path.of(racine))) {
            return fichiers
                    .map(chemin -> chemin.getFileName().toString())
                    .filter(nom -> nom.endsWith(".java"))
                    .map(nom -> nom.replace(".java", ""))
                    .toList()
                    .stream();
        }
    }
}
