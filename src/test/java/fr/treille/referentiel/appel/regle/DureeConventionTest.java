package fr.treille.referentiel.appel.regle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.referentiel.appel.ReglesDEssai;
import fr.treille.socle.commun.Refus;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long the conventions of a call last: never less than what their balance waits for. */
class DureeConventionTest {

    @Test
    void d_ordinaire_une_convention_dure_24_ou_36_mois_et_dit_de_quoi() {
        var regles = ReglesDEssai.regles();

        assertThat(regles.convention()).isEqualTo(new DureeConvention(24, 36, 6));
        assertThat(regles.dureeConvention(TypeProjet.EVOLUTION).enClair())
                .isEqualTo(
                        "24 mois = 9 de repère de déploiement + 3 de mesure + 6 pour les justificatifs et les états de"
                                + " dépenses + 6 de marge");
        assertThat(regles.dureeConvention(TypeProjet.ACQUISITION).marge()).isEqualTo(9);
        assertThat(regles.dureeConvention(TypeProjet.MIXTE)).isEqualTo(regles.dureeConvention(TypeProjet.ACQUISITION));
    }

    @Property
    void la_duree_d_ordinaire_laisse_toujours_une_marge(
            @ForAll @IntRange(min = 1, max = 60) int evolution,
            @ForAll @IntRange(min = 1, max = 60) int acquisition,
            @ForAll @IntRange(min = 1, max = 24) int mesure) {
        var usuelle = DureeConvention.usuelle(evolution, acquisition, mesure);

        usuelle.exigerMarge(evolution, acquisition, mesure);
        assertThat(usuelle.evolutionMois()).isGreaterThanOrEqualTo(evolution + mesure + 12);
        assertThat(usuelle.acquisitionMois()).isGreaterThanOrEqualTo(acquisition + mesure + 12);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // what conventions lasted before: the mark and the measure, and nothing for the statements
                "24|21|6|conventionAcquisitionMois|finit avant son solde : 18 de repère de déploiement + 3 de mesure + 6",
                "24|27|6|conventionAcquisitionMois|Donnez-en 28 au moins, ou le repère devient opposable.",
                "18|36|6|conventionEvolutionMois|Donnez-en 19 au moins",
                "24|36|16|conventionEvolutionMois|Donnez-en 29 au moins",
                "0|36|6|conventionEvolutionMois|à partir de 1",
                "24|-1|6|conventionAcquisitionMois|à partir de 1",
                "24|36|0|etatsMois|à partir de 1"
            })
    void une_duree_trop_courte_pour_les_reperes_est_refusee_sur_son_champ(
            int evolution, int acquisition, int etats, String champ, String message) {
        assertThatThrownBy(() -> new DureeConvention(evolution, acquisition, etats).exigerMarge(9, 18, 3))
                .isInstanceOfSatisfying(Refus.class, refus -> {
                    assertThat(refus.champ()).contains(champ);
                    assertThat(refus.message().replace('\u00A0', ' ')).contains(message);
                });
    }

    @Test
    void un_mois_de_marge_suffit() {
        new DureeConvention(19, 28, 6).exigerMarge(9, 18, 3);
    }

    @Test
    void une_duree_de_plus_de_vingt_ans_est_refusee() {
        assertThatThrownBy(() -> new DureeConvention(24, 241, 6).exigerPlausible())
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("conventionAcquisitionMois"));
    }

    @Test
    void des_regles_ecrites_avant_que_la_duree_soit_dite_prennent_celle_d_ordinaire() {
        var regles = ReglesDEssai.regles();
        var avant = ReglesEcrites.ecrire(regles).replaceFirst("\"convention\":\\{[^}]*\\},?", "");

        assertThat(avant).doesNotContain("etatsMois");
        assertThat(ReglesEcrites.lire(avant)).isEqualTo(regles);
    }

    @Test
    void un_amendement_dit_la_duree_qui_change() {
        var avant = ReglesDEssai.regles();
        var apres = ReglesEcrites.lire(
                ReglesEcrites.ecrire(avant).replace("\"acquisitionMois\":36", "\"acquisitionMois\":40"));

        assertThat(DifferencesRegles.entre(avant, apres)).singleElement().satisfies(difference -> {
            assertThat(difference.champ()).isEqualTo("Convention d’une acquisition");
            assertThat(difference.valeurActuelle()).isEqualTo("40 mois");
        });
    }
}
