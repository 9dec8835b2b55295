package fr.treille.socle.equipe.affectation.regle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.socle.commun.Refus;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Overlapping and shared days of two periods, their ends included. */
class PeriodeTest {

    private static final LocalDate ORIGINE = LocalDate.of(2025, 1, 1);
    private static final int JOURS = 60;

    @Provide
    Arbitrary<Periode> periodes() {
        var debut = Arbitraries.integers().between(0, JOURS);
        var duree = Arbitraries.integers().between(0, 20).injectNull(.3);
        return Combinators.combine(debut, duree).as((d, longueur) -> {
            var du = ORIGINE.plusDays(d);
            return new Periode(du, longueur == null ? null : du.plusDays(longueur));
        });
    }

    /** Day by day, well past the last start. */
    private static boolean unJourCommun(Periode une, Periode autre) {
        return ORIGINE.datesUntil(ORIGINE.plusDays(2 * JOURS)).anyMatch(j -> une.contient(j) && autre.contient(j));
    }

    @Property
    void deux_periodes_se_chevauchent_quand_un_jour_est_dans_les_deux(
            @ForAll("periodes") Periode une, @ForAll("periodes") Periode autre) {
        assertThat(une.chevauche(autre)).isEqualTo(unJourCommun(une, autre)).isEqualTo(autre.chevauche(une));
    }

    @Property
    void la_partie_commune_a_exactement_les_jours_des_deux(
            @ForAll("periodes") Periode une,
            @ForAll("periodes") Periode autre,
            @ForAll @IntRange(max = 2 * JOURS) int rang) {
        var jour = ORIGINE.plusDays(rang);
        assertThat(une.commune(autre).filter(p -> p.contient(jour)).isPresent())
                .isEqualTo(une.contient(jour) && autre.contient(jour));
    }

    @Property
    void qui_finit_la_veille_ne_chevauche_pas_qui_commence(@ForAll("periodes") Periode une) {
        assertThat(new Periode(ORIGINE.minusDays(1), une.du().minusDays(1)).chevauche(une))
                .isFalse();
        assertThat(new Periode(ORIGINE.minusDays(1), une.du()).chevauche(une)).isTrue();
    }

    @Example
    void une_periode_ne_finit_pas_avant_de_commencer() {
        assertThatThrownBy(() -> new Periode(ORIGINE, ORIGINE.minusDays(1)))
                .isInstanceOf(Refus.class)
                .hasMessage("La fin, le 31/12/2024, précède le début, le 01/01/2025\u00A0: donnez une fin à partir du"
                        + " 01/01/2025.")
                .extracting(refus -> ((Refus) refus).champ().orElse(""))
                .isEqualTo("au");
        assertThat(new Periode(ORIGINE, ORIGINE).contient(ORIGINE)).isTrue();
    }

    @Example
    void une_periode_se_dit_en_clair() {
        assertThat(new Periode(ORIGINE, null).enClair()).isEqualTo("depuis le 01/01/2025");
        assertThat(new Periode(ORIGINE, ORIGINE.plusDays(30)).enClair()).isEqualTo("du 01/01/2025 au 31/01/2025");
    }
}
