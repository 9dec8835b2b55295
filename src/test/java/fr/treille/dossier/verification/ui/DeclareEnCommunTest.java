package fr.treille.dossier.verification.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.dossier.verification.redondance.Aide;
import fr.treille.dossier.verification.redondance.ChampDeclare;
import fr.treille.dossier.verification.redondance.Place;
import fr.treille.referentiel.financement.Situation;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What several ESSMS declare alike is shown; of what they do not, nothing is. */
class DeclareEnCommunTest {

    private static Place place(String dui, Boolean version, Aide aide, String objet) {
        return new Place(1, "310000021", "Foyer", Situation.ACQUISITION, "", dui, version, aide, objet, 1);
    }

    @Test
    void d_un_seul_tout_se_voit() {
        assertThat(DeclareEnCommun.de(List.of(place("Orme", true, Aide.FSE, "Formation"))))
                .isEqualTo(new DeclareEnCommun(Set.of(), "Orme", true, Aide.FSE, "Formation"));
    }

    @Test
    void d_aucun_rien_ne_se_voit_et_rien_n_est_mele() {
        assertThat(DeclareEnCommun.de(List.of())).isEqualTo(new DeclareEnCommun(Set.of(), "", null, null, ""));
    }

    @Test
    void ce_qui_differe_est_mele_qu_il_soit_dit_ou_non() {
        assertThat(DeclareEnCommun.de(List.of(
                        place("Orme", null, null, ""),
                        place("Orme", false, null, ""),
                        place("Orme", null, Aide.FEDER, "Serveurs"))))
                .isEqualTo(new DeclareEnCommun(
                        Set.of(ChampDeclare.VERSION_SEGUR, ChampDeclare.AIDE, ChampDeclare.AIDE_OBJET),
                        "Orme",
                        null,
                        null,
                        ""));
    }
}
