package fr.treille.socle.commun.temps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.socle.commun.Refus;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is understood of a day that is typed. */
class DateTapeeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/10/2025",
                "31/10/25",
                "31-10-2025",
                "31.10.25",
                "31 10 2025",
                "31102025",
                "311025",
                " 31/10/2025 ",
                "31 / 10 / 2025",
                "2025-10-31"
            })
    void une_date_se_tape_comme_on_l_ecrit(String texte) {
        assertThat(DateTapee.lire(texte)).isEqualTo(LocalDate.of(2025, 10, 31));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-10-2025", "1/10/25", "01.10.2025", "1 10 2025"})
    void un_jour_d_un_chiffre_se_lit_quand_il_est_separe(String texte) {
        assertThat(DateTapee.lire(texte)).isEqualTo(LocalDate.of(2025, 10, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "1012025,se lit de plusieurs façons",
        "31/10/202,a 3 chiffres",
        "31/10/5,a 1 chiffre.",
        "31/10/20255,a 5 chiffres",
        "31/10,n’est pas une date",
        "demain,n’est pas une date",
        "31/10-2025,n’est pas une date",
        "32/13/2025,Le calendrier n’a pas",
        "29/02/2025,Le calendrier n’a pas",
        "31092025,Le calendrier n’a pas",
        "2025-02-30,Le calendrier n’a pas"
    })
    void ce_qui_ne_se_lit_pas_d_une_seule_facon_est_refuse_avec_des_mots(String texte, String mots) {
        assertThatThrownBy(() -> DateTapee.lire(texte))
                .isInstanceOf(Refus.class)
                .hasMessageContaining(mots)
                .hasMessageContaining(texte);
    }

    @Property
    void tout_jour_se_relit_de_chaque_facon_de_l_ecrire(@ForAll @IntRange(max = 36_000) int rang) {
        var jour = LocalDate.of(2000, 1, 1).plusDays(rang);
        for (var forme : new String[] {"dd/MM/uuuu", "d-M-uuuu", "d.M.uu", "ddMMuuuu", "ddMMuu", "uuuu-MM-dd"}) {
            assertThat(DateTapee.lire(DateTimeFormatter.ofPattern(forme).format(jour)))
                    .isEqualTo(jour);
        }
    }
}
