package fr.treille.socle.commun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which e-mail addresses are taken, and where a refusal is said. */
class CourrielTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.fr",
                "jeanne.d-arc+dui@association.test",
                "O'Neil@sous.domaine.example",
                "x@xn--bcher-kva.example"
            })
    void une_adresse_ordinaire_est_acceptee(String adresse) {
        assertThat(Courriel.valide(adresse)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nom",
                "nom@",
                "@domaine.fr",
                "nom@domaine",
                "nom@domaine.",
                "nom@.fr",
                "nom@-x.fr",
                "a..b@domaine.fr",
                ".a@domaine.fr",
                "a.@domaine.fr",
                "élise@domaine.fr",
                "nom@domaine.fr ",
                "nom @domaine.fr",
                "a@b@c.fr",
                "a@b.fr,c@d.fr",
                "a@b.fr\nBcc: x@y.fr",
                "nom@192.168.1.1",
                "<a@b.fr>"
            })
    void ce_qui_n_est_pas_une_adresse_est_refuse(String adresse) {
        assertThat(Courriel.valide(adresse)).isFalse();
    }

    @Test
    void les_longueurs_sont_celles_que_prennent_les_serveurs() {
        assertThat(Courriel.valide("a".repeat(64) + "@domaine.fr")).isTrue();
        assertThat(Courriel.valide("a".repeat(65) + "@domaine.fr")).isFalse();
        assertThat(Courriel.valide("a@" + "domaine.".repeat(32) + "fr")).isFalse();
        assertThat(Courriel.valide(null)).isFalse();
    }

    @Test
    void exiger_rend_l_adresse_nette_ou_refuse_sur_le_champ() {
        assertThat(Courriel.exiger(" a@b.fr\t")).isEqualTo("a@b.fr");
        assertThatThrownBy(() -> Courriel.exiger("nom@domaine"))
                .isInstanceOf(Refus.class)
                .hasMessageStartingWith("«\u00A0nom@domaine\u00A0» n’est pas une adresse électronique");
        assertThatThrownBy(() -> Courriel.exiger("courriel", ""))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("courriel"))
                .hasMessage("L’adresse électronique est vide.");
    }
}
