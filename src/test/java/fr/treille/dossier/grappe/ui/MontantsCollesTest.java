package fr.treille.dossier.grappe.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** « FINESS ; montant », as a spreadsheet gives it. */
class MontantsCollesTest {

    private static final String UN = GrappesDEssai.essms(1);
    private static final String DEUX = GrappesDEssai.essms(2);

    @Test
    void des_montants_se_lisent_par_point_virgule_ou_tabulation_avec_ou_sans_centimes() {
        assertThat(MontantsColles.lire("  " + UN + " ; 8 000 €\n\n" + DEUX + "\t12\u202F345,50\n"))
                .isEqualTo(Map.of(UN, Montant.euros(8_000), DEUX, Montant.de(new BigDecimal("12345.5"))));
    }

    @Test
    void le_zero_qu_un_tableur_ote_est_remis() {
        var zero = GrappesDEssai.finess("0100", 1);
        assertThat(MontantsColles.lire(zero.substring(1) + ";10")).containsOnlyKeys(zero);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "310000017", "310000017;", "123456789;10", "x;10", "310000017;dix", "310000017;1;2"})
    void une_ligne_qui_n_en_est_pas_une_est_refusee(String texte) {
        assertThatThrownBy(() -> MontantsColles.lire(texte))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("montants"));
    }

    @Test
    void un_essms_deux_fois_est_refuse_en_le_nommant() {
        assertThatThrownBy(() -> MontantsColles.lire(UN + ";1\n" + UN + ";2")).hasMessageContaining(UN);
    }
}
