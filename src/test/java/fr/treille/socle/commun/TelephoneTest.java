package fr.treille.socle.commun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A telephone number as one types it, and as it is kept. */
class TelephoneTest {

    @ParameterizedTest
    @CsvSource({
        "0561000000,05 61 00 00 00",
        "05.61.00.00.00,05 61 00 00 00",
        "05-61-00-00-00,05 61 00 00 00",
        "05 61 00 00 00,05 61 00 00 00",
        "+33561000000,+33 5 61 00 00 00",
        "+33 (0)5 61 00 00 00,+33 5 61 00 00 00",
        "0033 5 61 00 00 00,+33 5 61 00 00 00",
        "3919,39 19",
        "+262 0692 123456,+262 692 12 34 56",
        "+262692123456,+262 692 12 34 56",
        "+590690123456,+590 690 12 34 56",
        "+594694123456,+594 694 12 34 56",
        "+596696123456,+596 696 12 34 56",
        "+508412345,+508 41 23 45",
        "+687123456,+687 12 34 56",
        "+68940123456,+689 40 12 34 56",
        "+681721234,+681 72 12 34",
        "+32 2 123 45 67,+322 123 456 7"
    })
    void un_numero_se_tape_comme_on_veut_et_s_ecrit_d_une_facon(String saisi, String ecrit) {
        assertThat(Telephone.exiger("telephone", saisi)).isEqualTo(ecrit);
        assertThat(Telephone.exiger("telephone", ecrit)).isEqualTo(ecrit);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "05 61",
                "05610000001",
                "0061000000a",
                "0000000000",
                "+33 5 61",
                "+330",
                "+262 392 12 34 56",
                "+1234567890123456",
                "1"
            })
    void ce_qui_n_est_pas_un_numero_est_refuse_sur_son_champ(String saisi) {
        assertThatThrownBy(() -> Telephone.exiger("telephone", saisi))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("telephone"))
                .hasMessageContaining(saisi)
                .hasMessageContaining("05 61 00 00 00");
    }

    @Test
    void rien_n_est_pas_une_faute() {
        assertThat(Telephone.exiger("telephone", " ")).isEmpty();
    }

    @Property
    void ce_qui_est_ecrit_tient_dans_sa_borne_et_se_relit(
            @ForAll @CharRange(from = '0', to = '9') @StringLength(min = 3, max = 16) String chiffres) {
        for (var saisi : new String[] {chiffres, "+" + chiffres}) {
            Telephone.lire(saisi).ifPresent(ecrit -> {
                assertThat(ecrit.length()).isLessThanOrEqualTo(Bornes.TELEPHONE);
                assertThat(Telephone.lire(ecrit)).contains(ecrit);
            });
        }
    }
}
