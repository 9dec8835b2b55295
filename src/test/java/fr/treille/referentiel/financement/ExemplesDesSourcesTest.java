package fr.treille.referentiel.financement;

import static fr.treille.referentiel.financement.Situation.ACQUISITION;
import static fr.treille.referentiel.financement.Situation.EVOLUTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.socle.commun.Montant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples of the 2022 webinar, in k€, on the scale of 2022, and the SONS scale. */
class ExemplesDesSourcesTest {

    @Test
    void quarante_six_essms_en_acquisition_referencee_font_989() {
        var financement = calculer(Baremes.bareme2022(), ACQUISITION, 46);
        assertThat(totaux(financement)).containsExactly(Montant.euros(322_000), Montant.euros(667_000));
        assertThat(financement.total()).isEqualTo(Montant.euros(989_000));
    }

    @Test
    void quarante_six_essms_en_acquisition_non_referencee_font_874() {
        var financement = calculer(Baremes.bareme2022NonReferencee(), ACQUISITION, 46);
        assertThat(totaux(financement)).containsExactly(Montant.euros(322_000), Montant.euros(552_000));
        assertThat(financement.total()).isEqualTo(Montant.euros(874_000));
    }

    @Test
    void trente_cinq_essms_en_montee_de_version_font_175() {
        assertThat(calculer(Baremes.bareme2022(), EVOLUTION, 35).total()).isEqualTo(Montant.euros(175_000));
    }

    @Test
    void soixante_douze_essms_en_montee_de_version_font_291() {
        assertThat(calculer(Baremes.bareme2022(), EVOLUTION, 72).total()).isEqualTo(Montant.euros(291_000));
    }

    /** The source prints 1 123 and 973, with 14 ESSMS at the reduced rate; its own rule makes it 15. */
    @Test
    void soixante_quatre_essms_suivent_la_regle_et_non_l_exemple_imprime() {
        var referencee = calculer(Baremes.bareme2022(), ACQUISITION, 64);
        assertThat(totaux(referencee))
                .containsExactly(
                        Montant.euros(343_000), Montant.euros(30_000), Montant.euros(710_500), Montant.euros(45_000));
        assertThat(referencee.total()).isEqualTo(Montant.euros(1_128_500));
        assertThat(calculer(Baremes.bareme2022NonReferencee(), ACQUISITION, 64).total())
                .isEqualTo(Montant.euros(976_000));
    }

    @Test
    void huit_essms_d_un_petit_og_en_acquisition_font_447_ou_427() {
        var demande = huit(ACQUISITION, true);
        var referencee = Baremes.calculer(Baremes.bareme2022(), Baremes.CHOIX_2022, demande);
        assertThat(totaux(referencee).subList(0, 2)).containsExactly(Montant.euros(56_000), Montant.euros(116_000));
        assertThat(totaux(referencee).subList(2, 10)).containsOnly(Montant.euros(20_000));
        assertThat(totaux(referencee).subList(10, 12)).containsExactly(Montant.euros(100_000), Montant.euros(15_000));
        assertThat(referencee.total()).isEqualTo(Montant.euros(447_000));
        assertThat(Baremes.calculer(Baremes.bareme2022NonReferencee(), Baremes.CHOIX_2022, demande)
                        .total())
                .isEqualTo(Montant.euros(427_000));
    }

    @Test
    void huit_essms_d_un_petit_og_en_montee_de_version_font_300() {
        assertThat(Baremes.calculer(Baremes.bareme2022(), Baremes.CHOIX_2022, huit(EVOLUTION, false))
                        .total())
                .isEqualTo(Montant.euros(300_000));
    }

    @ParameterizedTest
    @CsvSource({"35, 43120", "72, 88704", "8, 17520"})
    void le_sons_payait_chaque_essms_d_un_og_par_sa_taille(int essms, long euros) {
        assertThat(BaremeSons.Indication.de("OG", essms, essms).total()).isEqualTo(Montant.euros(euros));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 4000",
        "2, 2920",
        "4, 2920",
        "5, 2190",
        "10, 2190",
        "11, 1643",
        "19, 1643",
        "20, 1232",
        "99, 1232",
        "100, 1133",
        "500, 1133"
    })
    void chaque_palier_du_sons_a_son_prix(int essms, long euros) {
        assertThat(BaremeSons.parEssms(essms)).isEqualTo(Montant.euros(euros));
    }

    @Test
    void le_sons_compte_l_og_entier_et_paie_les_essms_du_projet() {
        var indication = BaremeSons.Indication.de("Les Genêts", 35, 3);
        assertThat(indication)
                .isEqualTo(
                        new BaremeSons.Indication("Les Genêts", 35, 3, Montant.euros(1_232), Montant.euros(3 * 1_232)));
        assertThat(BaremeSons.Indication.de("Mal compté", 0, 2).parEssms()).isEqualTo(Montant.euros(2_920));
        assertThatThrownBy(() -> BaremeSons.parEssms(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Demande huit(Situation situation, boolean marche) {
        return new Demande(
                Baremes.equipes(Baremes.petits(situation, 8), 20_000),
                new Supplements(Montant.euros(160_000), Montant.euros(100_000), null, marche),
                Map.of());
    }

    private static Financement calculer(Bareme bareme, Situation situation, int nombre) {
        return Baremes.calculer(bareme, Baremes.CHOIX_2022, Demande.forfaits(Baremes.essms(situation, nombre, 0)));
    }

    private static List<Montant> totaux(Financement financement) {
        return financement.lignes().stream().map(LigneFinancement::total).toList();
    }
}
