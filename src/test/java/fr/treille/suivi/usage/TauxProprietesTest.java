package fr.treille.suivi.usage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.suivi.mesure.MesureFiche;
import fr.treille.suivi.mesure.SourceMesure;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A rate of several is the sum of the numerators over the sum of what remains of the denominators, never a mean. */
class TauxProprietesTest {

    @Provide
    Arbitrary<MesureFiche> mesures() {
        var entiers = Arbitraries.integers().between(0, 500);
        return Combinators.combine(entiers, entiers.injectNull(0.1), entiers)
                .as((numerateur, denominateur, reduction) -> new MesureFiche(
                        1,
                        "310000017",
                        "MSSANTE",
                        numerateur,
                        denominateur,
                        denominateur == null ? 0 : Math.min(reduction, denominateur),
                        "",
                        "",
                        SourceMesure.SAISIE,
                        false,
                        1));
    }

    private static Taux somme(List<MesureFiche> mesures) {
        return mesures.stream().map(Taux::de).reduce(Taux.AUCUN, Taux::plus);
    }

    @Property
    void le_taux_est_la_somme_des_numerateurs_sur_la_somme_des_denominateurs_reduits(
            @ForAll List<@From("mesures") MesureFiche> mesures) {
        long numerateurs = 0;
        long denominateurs = 0;
        for (var mesure : mesures) {
            var denominateur = mesure.denominateur();
            if (denominateur != null && denominateur > mesure.reduction()) {
                numerateurs += mesure.numerateur();
                denominateurs += denominateur - mesure.reduction();
            }
        }
        assertThat(somme(mesures)).isEqualTo(new Taux(numerateurs, denominateurs));
    }

    @Property
    void regrouper_autrement_ne_change_rien(
            @ForAll List<@From("mesures") MesureFiche> unes, @ForAll List<@From("mesures") MesureFiche> autres) {
        var toutes = Stream.concat(autres.stream(), unes.stream()).toList();
        assertThat(somme(unes).plus(somme(autres))).isEqualTo(somme(toutes));
    }

    @Property
    void un_seuil_affiche_est_un_seuil_atteint(
            @ForAll @IntRange(max = 3000) int numerateur,
            @ForAll @IntRange(min = 1, max = 3000) int denominateur,
            @ForAll @IntRange(min = 1, max = 100) int seuil) {
        var taux = new Taux(numerateur, denominateur);
        var part = BigDecimal.valueOf(seuil, 2);
        assertThat(taux.atteint(part)).isEqualTo(taux.valeur().orElseThrow().compareTo(part) >= 0);
        assertThat(taux.atteint(part)).isEqualTo(taux.manque(part) == 0);
        assertThat(new Taux(numerateur + taux.manque(part), denominateur).atteint(part))
                .isTrue();
    }

    @Example
    void la_moyenne_des_taux_aurait_dit_le_contraire() {
        var petit = new Taux(9, 10);
        var grand = new Taux(500, 1000);
        assertThat(petit.plus(grand).enClair()).isEqualTo("50,3\u00A0%");
        assertThat(petit.plus(grand).atteint(new BigDecimal("0.7"))).isFalse();
    }

    @Example
    void sans_denominateur_il_n_y_a_pas_de_taux() {
        assertThat(Taux.AUCUN.enClair()).isEqualTo("pas de taux");
        assertThat(Taux.AUCUN.atteint(new BigDecimal("0.01"))).isFalse();
        assertThat(new Taux(1399, 2000).enClair()).isEqualTo("69,9\u00A0%");
    }
}
