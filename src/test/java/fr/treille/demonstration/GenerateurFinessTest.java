package fr.treille.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.demonstration.registre.EtablissementInvente;
import fr.treille.demonstration.registre.GenerateurFiness;
import fr.treille.socle.commun.NumeroFiness;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The invented registry is plausible, and the same for a same seed. */
class GenerateurFinessTest {

    @Test
    void les_numeros_sont_uniques_et_leurs_cles_justes_dans_toute_la_france() {
        Set<String> vus = new HashSet<>();
        new GenerateurFiness(1, 20_000, 0.35, List.of()).pourChaque(organisme -> {
            assertThat(vus.add(organisme.finess())).isTrue();
            assertThat(NumeroFiness.officiel(organisme.finess()).cleJuste()).isTrue();
            organisme.etablissements().forEach(e -> {
                assertThat(vus.add(e.finess())).as(e.finess()).isTrue();
                assertThat(NumeroFiness.officiel(e.finess()).cleJuste()).isTrue();
            });
        });
    }

    @Test
    void le_nombre_demande_est_exact_et_la_graine_decide_de_tout() {
        var premier = new GenerateurFiness(5, 1234, List.of("31", "32")).tous();
        assertThat(premier).isEqualTo(new GenerateurFiness(5, 1234, List.of("31", "32")).tous());
        assertThat(premier).isNotEqualTo(new GenerateurFiness(6, 1234, List.of("31", "32")).tous());
        var etablissements =
                premier.stream().flatMap(o -> o.etablissements().stream()).toList();
        assertThat(etablissements).hasSize(1234);
        assertThat(etablissements).extracting(EtablissementInvente::territoire).containsOnly("31", "32");
    }

    @Test
    void il_y_a_de_petits_organismes_et_de_grands_et_jamais_de_domicile_prive() {
        var tous = new GenerateurFiness(5, 5000, List.of()).tous();
        assertThat(tous).anyMatch(o -> o.etablissements().size() == 1);
        assertThat(tous).anyMatch(o -> o.etablissements().size() > 40);
        assertThat(tous.stream().flatMap(o -> o.etablissements().stream()))
                .extracting(EtablissementInvente::categorie)
                .doesNotContain("236", "238", "462", "340", "341", "342");
    }

    @Test
    void la_part_d_essms_demandee_est_approchee() {
        var tous = new GenerateurFiness(5, 20_000, 0.35, List.of()).tous();
        long essms = tous.stream()
                .flatMap(o -> o.etablissements().stream())
                .filter(e -> e.agregat().startsWith("4"))
                .count();
        assertThat(essms / 20_000.0).isBetween(0.28, 0.42);
    }
}
