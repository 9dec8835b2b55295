package fr.treille.referentiel.financement;

import static fr.treille.referentiel.financement.Situation.ACQUISITION;
import static fr.treille.referentiel.financement.Situation.EVOLUTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Amounts worked out by hand from the calls' scales. */
class CalculFinancementTest {

    private static final Bareme BAREME = Baremes.bareme2025();

    @Test
    void une_ligne_par_tranche_dit_son_calcul() {
        var financement = forfaits(Baremes.essms(ACQUISITION, 46, 0));
        assertThat(enClair(financement))
                .containsExactly(
                        "Usage, 1er au 49e ESSMS en acquisition : 46 × 7 000 € = 322 000 €",
                        "Logiciel, 1er au 49e ESSMS en acquisition : 46 × 14 000 € = 644 000 €");
        assertThat(lisible(financement.explication())).endsWith("\nTotal : 966 000 €");
    }

    @Test
    void a_partir_du_cinquantieme_le_forfait_est_reduit() {
        var financement = forfaits(Baremes.essms(ACQUISITION, 50, 0));
        assertThat(enClair(financement))
                .contains(
                        "Usage, à partir du 50e ESSMS en acquisition : 1 × 2 000 € = 2 000 €",
                        "Logiciel, à partir du 50e ESSMS en acquisition : 1 × 3 000 € = 3 000 €");
        assertThat(financement.total()).isEqualTo(Montant.euros(49 * 21_000 + 5_000));
    }

    @Test
    void un_projet_mixte_compte_chaque_situation_a_part() {
        var essms = new ArrayList<>(Baremes.essms(ACQUISITION, 30, 0));
        essms.addAll(Baremes.essms(EVOLUTION, 30, 100));
        assertThat(enClair(forfaits(essms)))
                .containsExactly(
                        "Usage, 1er au 49e ESSMS en acquisition : 30 × 7 000 € = 210 000 €",
                        "Logiciel, 1er au 49e ESSMS en acquisition : 30 × 14 000 € = 420 000 €",
                        "Usage, 1er au 49e ESSMS en évolution : 30 × 5 000 € = 150 000 €");
    }

    @Test
    void un_saad_est_finance_au_prorata_de_ses_heures_sur_sa_propre_ligne() {
        var essms = new ArrayList<>(Baremes.essms(ACQUISITION, 1, 0));
        var heures = new HeuresSaad(new BigDecimal("8000"), new BigDecimal("12000"));
        essms.add(new EssmsDemande(Baremes.finess(7), "Les Tilleuls", ACQUISITION, heures, false));
        var financement = forfaits(essms);
        assertThat(enClair(financement))
                .containsExactly(
                        "Usage, 1er au 49e ESSMS en acquisition : 1 × 7 000 € = 7 000 €",
                        "Usage, 2e ESSMS en acquisition, SAAD Les Tilleuls (" + Baremes.finess(7)
                                + ") : 7 000 € × 8 000 h ÷ 12 000 h (66,67 %) = 4 666,67 €",
                        "Logiciel, 1er au 49e ESSMS en acquisition : 1 × 14 000 € = 14 000 €",
                        "Logiciel, 2e ESSMS en acquisition, SAAD Les Tilleuls (" + Baremes.finess(7)
                                + ") : 14 000 € × 8 000 h ÷ 12 000 h (66,67 %) = 9 333,33 €");
        assertThat(financement.total()).isEqualTo(Montant.euros(35_000));
    }

    @Test
    void les_supplements_sont_plafonnes_et_le_disent() {
        var essms = new ArrayList<>(Baremes.petits(EVOLUTION, 8));
        essms.addAll(Baremes.essms(EVOLUTION, 10, 100));
        var financement =
                CalculFinancement.calculer(BAREME, new Demande(essms, Montant.euros(120_000), Montant.euros(120_000)));
        assertThat(enClair(financement))
                .endsWith(
                        "Équipement des petits OG : demandé 120 000 €, plafonné à 80 000 € (8 × 10 000 €)",
                        "AMOA des petits OG : demandé 120 000 €, plafonné à 100 000 € par projet");
        assertThat(financement.total()).isEqualTo(Montant.euros(90_000 + 180_000));
    }

    @Test
    void sous_le_plafond_le_devis_est_accorde() {
        var demande = new Demande(Baremes.petits(EVOLUTION, 8), Montant.euros(12_345), Montant.zero());
        var financement = CalculFinancement.calculer(BAREME, demande);
        assertThat(enClair(financement))
                .endsWith("Équipement des petits OG : demandé 12 345 €, dans la limite de 80 000 € (8 × 10 000 €)");
        assertThat(financement.total()).isEqualTo(Montant.euros(52_345));
    }

    @Test
    void sans_petit_og_les_supplements_ne_sont_pas_finances() {
        var demande = new Demande(Baremes.essms(EVOLUTION, 20, 0), Montant.euros(50_000), Montant.euros(50_000));
        var financement = CalculFinancement.calculer(BAREME, demande);
        assertThat(financement.total()).isEqualTo(Montant.euros(100_000));
        assertThat(enClair(financement))
                .endsWith(
                        "AMOA des petits OG : demandé 50 000 €, non financé : aucun ESSMS du projet n’est d’un petit OG");
    }

    @Test
    void un_bareme_sans_supplement_le_dit() {
        var bareme = new Bareme("Barème nu", BAREME.tranches(), null, null, null);
        var demande = new Demande(Baremes.petits(EVOLUTION, 1), Montant.euros(50_000), Montant.zero());
        assertThat(enClair(CalculFinancement.calculer(bareme, demande)))
                .endsWith("Équipement des petits OG : demandé 50 000 €, non financé par ce barème");
    }

    @Test
    void une_situation_que_le_bareme_ignore_est_refusee() {
        var bareme = new Bareme(
                "Évolutions seules",
                List.of(Baremes.tranche(EVOLUTION, Composante.USAGE, 1, null, 5_000)),
                null,
                null,
                null);
        assertThatThrownBy(() -> CalculFinancement.calculer(bareme, Demande.forfaits(Baremes.essms(ACQUISITION, 1, 0))))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("ne finance pas les ESSMS en acquisition");
    }

    private static Financement forfaits(List<EssmsDemande> essms) {
        return CalculFinancement.calculer(BAREME, Demande.forfaits(essms));
    }

    private static List<String> enClair(Financement financement) {
        return financement.lignes().stream().map(l -> lisible(l.enClair())).toList();
    }

    /** The no-break spaces as ordinary ones: the formats have their own tests. */
    private static String lisible(String texte) {
        return texte.replace('\u00A0', ' ').replace('\u202F', ' ');
    }
}
