package fr.treille.socle.commun;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Those that bear the same name are told apart, and the others are left as they are. */
class HomonymesTest {

    private record Lieu(String nom, String commune, String numero) {}

    @Test
    void un_nom_seul_reste_seul() {
        assertThat(noms(new Lieu("Les Genêts", "Auch", "1"), new Lieu("Les Tilleuls", "Auch", "2")))
                .containsExactlyInAnyOrderEntriesOf(Map.of("1", "Les Genêts", "2", "Les Tilleuls"));
    }

    @Test
    void des_homonymes_se_distinguent_par_leur_commune_accents_et_capitales_mis_a_part() {
        assertThat(noms(
                        new Lieu("RESIDENCE LES GENETS", "Auch", "1"),
                        new Lieu("Résidence Les Genêts", "Condom", "2"),
                        new Lieu("Autre", "Auch", "3")))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "1", "RESIDENCE LES GENETS, Auch",
                        "2", "Résidence Les Genêts, Condom",
                        "3", "Autre"));
    }

    @Test
    void dans_la_meme_commune_ou_sans_commune_le_numero_les_distingue() {
        assertThat(noms(new Lieu("SESSAD", "Auch", "1"), new Lieu("SESSAD", "Auch", "2"), new Lieu("SESSAD", "", "3")))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("1", "SESSAD, Auch, 1", "2", "SESSAD, Auch, 2", "3", "SESSAD, 3"));
    }

    private static Map<String, String> noms(Lieu... lieux) {
        return Homonymes.noms(List.of(lieux), Lieu::nom, Lieu::commune, Lieu::numero);
    }
}
