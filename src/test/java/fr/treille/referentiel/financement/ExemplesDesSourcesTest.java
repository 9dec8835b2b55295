package fr.treille.referentiel.financement;

import static fr.treille.referentiel.financement.Situation.ACQUISITION;
import static fr.treille.referentiel.financement.Situation.EVOLUTION;
import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.socle.commun.Montant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The worked examples of the 2022 webinar, in k€, on the scale of 2022. */
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
        var demande = new Demande(Baremes.petits(ACQUISITION, 8), Montant.euros(160_000), Montant.euros(100_000));
        assertThat(totaux(CalculFinancement.calculer(Baremes.bareme2022(), demande)))
                .containsExactly(
                        Montant.euros(56_000),
                        Montant.euros(116_000),
                        Montant.euros(160_000),
                        Montant.euros(100_000),
                        Montant.euros(15_000));
        assertThat(CalculFinancement.calculer(Baremes.bareme2022NonReferencee(), demande)
                        .total())
                .isEqualTo(Montant.euros(427_000));
    }

    @Test
    void huit_essms_d_un_petit_og_en_montee_de_version_font_300() {
        var demande = new Demande(Baremes.petits(EVOLUTION, 8), Montant.euros(160_000), Montant.euros(100_000));
        assertThat(CalculFinancement.calculer(Baremes.bareme2022(), demande).total())
                .isEqualTo(Montant.euros(300_000));
    }

    private static Financement calculer(Bareme bareme, Situation situation, int nombre) {
        return CalculFinancement.calculer(bareme, Demande.forfaits(Baremes.essms(situation, nombre, 0)));
    }

    private static List<Montant> totaux(Financement financement) {
        return financement.lignes().stream().map(LigneFinancement::total).toList();
    }
}
