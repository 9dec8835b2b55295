package fr.treille.referentiel.appel.regle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.socle.commun.Refus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExigenceCiblesTest {

    private static void refuser(LectureCibles lecture, @Nullable Integer part) {
        assertThatThrownBy(() -> new ExigenceCibles(lecture, part))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("part"));
    }

    @Test
    void une_part_va_avec_sa_lecture() {
        refuser(LectureCibles.PART, null);
        refuser(LectureCibles.PART, 0);
        refuser(LectureCibles.PART, 100);
        refuser(LectureCibles.CHACUN, 80);
        refuser(LectureCibles.ENSEMBLE, 80);
    }

    @Test
    void une_part_s_arrondit_a_l_essms_de_plus() {
        assertThat(new ExigenceCibles(LectureCibles.PART, 80).requis(15)).isEqualTo(12);
        assertThat(new ExigenceCibles(LectureCibles.PART, 80).requis(16)).isEqualTo(13);
        assertThat(new ExigenceCibles(LectureCibles.PART, 1).requis(4)).isOne();
        assertThat(ExigenceCibles.CHACUN.requis(16)).isEqualTo(16);
    }

    @Test
    void la_convention_dit_le_choix_de_l_appel() {
        assertThat(ExigenceCibles.CHACUN.clause()).isEqualTo("dans chacun des ESSMS de l’annexe 1");
        assertThat(new ExigenceCibles(LectureCibles.ENSEMBLE, null).clause())
                .isEqualTo("sur l’ensemble des ESSMS de l’annexe 1");
        assertThat(new ExigenceCibles(LectureCibles.PART, 80).clause())
                .isEqualTo("dans au moins 80\u00A0% des ESSMS de l’annexe 1");
    }
}
