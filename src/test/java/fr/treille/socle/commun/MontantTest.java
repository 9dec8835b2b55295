package fr.treille.socle.commun;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Euros to the cent: rounding, halves, shares and caps. */
class MontantTest {

    @Test
    void un_montant_a_toujours_deux_decimales_arrondies_au_plus_pres() {
        assertThat(Montant.de(new BigDecimal("10.005")).valeur()).isEqualTo(new BigDecimal("10.01"));
        assertThat(Montant.de(new BigDecimal("10.004")).valeur()).isEqualTo(new BigDecimal("10.00"));
        assertThat(Montant.euros(7000)).isEqualTo(Montant.de(new BigDecimal("7000.000")));
    }

    @Test
    void le_centime_impair_va_au_second_versement() {
        var moities = Montant.de(new BigDecimal("100.01")).moities();
        assertThat(moities.premiere()).isEqualTo(Montant.euros(50));
        assertThat(moities.seconde()).isEqualTo(Montant.de(new BigDecimal("50.01")));
    }

    @Test
    void une_quotite_s_applique_au_centime_pres() {
        assertThat(Montant.euros(7000).fois(new BigDecimal("0.8333"))).isEqualTo(Montant.de(new BigDecimal("5833.10")));
    }

    @Test
    void un_montant_est_plafonne() {
        assertThat(Montant.euros(120).plafonneA(Montant.euros(100))).isEqualTo(Montant.euros(100));
        assertThat(Montant.euros(80).plafonneA(Montant.euros(100))).isEqualTo(Montant.euros(80));
    }

    @Property
    void les_deux_moities_font_le_tout(@ForAll @LongRange(max = 999_999_999_999L) long centimes) {
        var montant = Montant.de(BigDecimal.valueOf(centimes, 2));
        var moities = montant.moities();
        assertThat(moities.premiere().plus(moities.seconde())).isEqualTo(montant);
        assertThat(moities.seconde().moins(moities.premiere()))
                .isBetween(Montant.zero(), Montant.de(new BigDecimal("0.01")));
    }

    @Property
    void multiplier_c_est_ajouter_autant_de_fois(
            @ForAll @LongRange(max = 100_000_000) long centimes, @ForAll @IntRange(max = 60) int fois) {
        var montant = Montant.de(BigDecimal.valueOf(centimes, 2));
        var somme = Montant.zero();
        for (int i = 0; i < fois; i++) {
            somme = somme.plus(montant);
        }
        assertThat(montant.fois(fois)).isEqualTo(somme);
    }

    @Property
    void la_base_rend_ce_qu_elle_a_recu(@ForAll @LongRange(max = 999_999_999_999L) long centimes) {
        var montant = Montant.de(BigDecimal.valueOf(centimes, 2));
        var convertisseur = new MontantConverter();
        assertThat(convertisseur.convertToEntityAttribute(convertisseur.convertToDatabaseColumn(montant)))
                .isEqualTo(montant);
    }
}
