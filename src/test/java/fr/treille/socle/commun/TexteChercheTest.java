package fr.treille.socle.commun;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names found as people type them, in memory and by the expression that the database is given. */
class TexteChercheTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Cœur d’Hérault | coeur | true
                    Cœur d’Hérault | d'herault | true
                    Cœur d’Hérault | co | true
                    Cœur d’Hérault | eur | true
                    Coeur d'Herault | cœur d’hérault | true
                    St-Gaudens et Comminges | saint gaudens | true
                    Saint-Gaudens | st gaudens | true
                    SAINT GAUDENS | St.-Gaudens | true
                    St-Gaudens et Comminges | comminges saint | true
                    Ste Livrade | sainte livrade | true
                    Sainte-Livrade | ste | true
                    Saint-Gaudens | sain | true
                    St-Gaudens | sain | true
                    Résidence L’Étoile | l'etoile | true
                    Résidence L’Étoile | 'étoile  résidence ' | true
                    Résidence L’Étoile | l-etoile | true
                    Lætitia | laetitia | true
                    LÆTITIA | lætitia | true
                    Strasbourg | st | true
                    Hôpital de la Forêt | foret hopital | true
                    Cœur d’Hérault | coeur lozere | false
                    Saint-Gaudens | ste gaudens | false
                    Foyer Gaudens | saint gaudens | false
                    L’Étoile | toilette | false
                    """)
    void un_nom_est_trouve_comme_on_le_tape(String nom, String cherche, boolean trouve) {
        assertThat(TexteCherche.contient(nom, cherche)).isEqualTo(trouve);
        assertThat(parMotif(nom, cherche)).isEqualTo(trouve);
    }

    @Test
    void rien_de_cherche_est_trouve_partout() {
        for (var vide : new String[] {"", "  ", "-", "’"}) {
            assertThat(TexteCherche.contient("Les Genêts", vide)).isTrue();
            assertThat(TexteCherche.motif(vide)).isEmpty();
        }
    }

    @Test
    void ce_qui_est_tape_n_est_jamais_une_expression() {
        assertThat(parMotif("Les Genêts", ".*")).isTrue();
        assertThat(parMotif("Les Genêts", "g.z.s")).isFalse();
        assertThat(TexteCherche.motif("(a|b)[c]\\d{2}")).doesNotContain("\\d", "(a", "{2}");
    }

    @Test
    void la_forme_cherchee_dit_les_saints_en_entier() {
        assertThat(TexteCherche.de("EHPAD St-Jean", null, "Stes-Maries", "34"))
                .isEqualTo("EHPAD SAINT JEAN SAINTES MARIES 34");
        assertThat(TexteCherche.de("STADE", "POST", "ST")).isEqualTo("STADE POST SAINT");
    }

    @Property(tries = 5000)
    void la_base_trouve_ce_que_trouve_la_memoire(@ForAll("textes") String nom, @ForAll("textes") String cherche) {
        assertThat(parMotif(nom, cherche))
                .as("« %s » dans « %s »", cherche, nom)
                .isEqualTo(TexteCherche.contient(nom, cherche));
    }

    @Provide
    Arbitrary<String> textes() {
        return Arbitraries.of(
                        "s", "t", "e", "a", "o", "i", "n", "œ", "Æ", "é", "E", "ô", "Ç", "st", "Ste", "saint",
                        "SAINTES", "cœur", " ", "-", "’", "3", "4", "e\u0301", ".")
                .list()
                .ofMinSize(0)
                .ofMaxSize(6)
                .map(morceaux -> String.join("", morceaux));
    }

    private static boolean parMotif(String nom, String cherche) {
        return Pattern.compile(TexteCherche.motif(cherche), Pattern.UNICODE_CASE)
                .matcher(nom)
                .find();
    }
}
