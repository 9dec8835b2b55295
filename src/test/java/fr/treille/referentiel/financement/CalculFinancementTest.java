package fr.treille.referentiel.financement;

import static fr.treille.referentiel.financement.Baremes.CHOIX_2025;
import static fr.treille.referentiel.financement.Baremes.heures;
import static fr.treille.referentiel.financement.Baremes.saad;
import static fr.treille.referentiel.financement.Situation.ACQUISITION;
import static fr.treille.referentiel.financement.Situation.EVOLUTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The forfaits of a project, worked out by hand from the calls' scales. */
class CalculFinancementTest {

    private static final Bareme BAREME = Baremes.bareme2025();

    @Test
    void une_ligne_par_tranche_dit_son_calcul() {
        var financement = forfaits(Baremes.essms(ACQUISITION, 46, 0));
        assertThat(Lisible.lignes(financement))
                .containsExactly(
                        "Usage, 1er au 49e ESSMS en acquisition : 46 × 7 000 € = 322 000 €",
                        "Logiciel, 1er au 49e ESSMS en acquisition : 46 × 14 000 € = 644 000 €");
        assertThat(Lisible.de(financement.explication()))
                .startsWith("Usage, 1er au 49e ESSMS en acquisition : 46 × 7 000 € = 322 000 €\nLogiciel")
                .endsWith("\nTotal : 966 000 €");
        assertThat(financement.manques()).isEmpty();
    }

    @Test
    void chaque_ligne_dit_sa_situation_ses_rangs_sa_regle_et_sa_source() {
        var ligne = forfaits(Baremes.essms(ACQUISITION, 46, 0)).lignes().getFirst();
        assertThat(ligne.situation()).isEqualTo(ACQUISITION);
        assertThat(ligne.rangs()).isEqualTo(new LigneFinancement.Rangs(1, 46));
        assertThat(ligne.rangs().enClair()).isEqualTo("1 à 46");
        assertThat(new LigneFinancement.Rangs(50, 50).enClair()).isEqualTo("50");
        assertThat(ligne.unite()).isEqualTo(Unite.ESSMS);
        assertThat(ligne.quantite()).isEqualTo(46);
        assertThat(ligne.montantUnitaire()).isEqualTo(Montant.euros(7_000));
        assertThat(Lisible.de(ligne.prorataEnClair())).isEqualTo("100 %");
        assertThat(Lisible.de(ligne.regle()))
                .isEqualTo("Barème 2025 : Usage, 1er au 49e ESSMS en acquisition, 7 000 € par ESSMS");
        assertThat(ligne.source()).isEqualTo("AAP 2025, financement");
    }

    @ParameterizedTest
    @CsvSource({"49, 49, 0", "50, 49, 1", "51, 49, 2"})
    void a_partir_du_cinquantieme_le_forfait_est_reduit(int essms, int pleins, int reduits) {
        var financement = forfaits(Baremes.essms(ACQUISITION, essms, 0));
        assertThat(financement.total()).isEqualTo(Montant.euros(pleins * 21_000L + reduits * 5_000L));
        assertThat(forfaits(Baremes.essms(EVOLUTION, essms, 0)).total())
                .isEqualTo(Montant.euros(pleins * 5_000L + reduits * 2_000L));
    }

    @Test
    void le_cinquantieme_a_sa_ligne() {
        assertThat(Lisible.lignes(forfaits(Baremes.essms(ACQUISITION, 50, 0))))
                .contains(
                        "Usage, à partir du 50e ESSMS en acquisition : 1 × 2 000 € = 2 000 €",
                        "Logiciel, à partir du 50e ESSMS en acquisition : 1 × 3 000 € = 3 000 €");
    }

    @Test
    void quarante_neuf_acquisitions_et_quarante_neuf_evolutions_se_comptent_par_situation_ou_ensemble() {
        var essms = new ArrayList<>(Baremes.essms(EVOLUTION, 49, 100));
        essms.addAll(Baremes.essms(ACQUISITION, 49, 0));

        var parSituation = forfaits(essms);
        assertThat(parSituation.total()).isEqualTo(Montant.euros(1_274_000));
        assertThat(Lisible.lectures(parSituation).getFirst())
                .startsWith("Compte des rangs : chaque situation compte ses propres ESSMS");

        var parProjet = calculer(CompteRangs.PAR_PROJET, RangsRejoints.REPART, Demande.forfaits(essms));
        assertThat(parProjet.total()).isEqualTo(Montant.euros(1_127_000));
        assertThat(parProjet.lignes().getLast().rangs()).isEqualTo(new LigneFinancement.Rangs(50, 98));
        assertThat(Lisible.lectures(parProjet).getFirst())
                .startsWith("Compte des rangs : un seul compte pour le projet, les acquisitions d’abord")
                .contains("l’ordre d’ajout ne change pas le montant");
    }

    @Test
    void les_rangs_d_une_grappe_rejointe_continuent_ou_repartent_par_choix_de_l_appel() {
        var demande = new Demande(
                Baremes.essms(ACQUISITION, 10, 0), Supplements.AUCUN, Map.of(ACQUISITION, 45, EVOLUTION, 3));

        var repart = calculer(CompteRangs.PAR_SITUATION, RangsRejoints.REPART, demande);
        assertThat(repart.total()).isEqualTo(Montant.euros(210_000));
        assertThat(Lisible.lectures(repart))
                .contains("Le projet rejoint une grappe financée de 45 ESSMS en acquisition et 3 en évolution : par"
                        + " choix de l’appel, les rangs commencent de nouveau au premier.");

        var continue_ = calculer(CompteRangs.PAR_SITUATION, RangsRejoints.CONTINUE, demande);
        assertThat(continue_.total()).isEqualTo(Montant.euros(4 * 21_000 + 6 * 5_000));
        assertThat(continue_.lignes().getFirst().rangs()).isEqualTo(new LigneFinancement.Rangs(46, 49));
        assertThat(Lisible.lectures(continue_).getLast()).endsWith("à la suite de ceux de la grappe rejointe.");

        assertThat(calculer(CompteRangs.PAR_PROJET, RangsRejoints.CONTINUE, demande)
                        .total())
                .isEqualTo(Montant.euros(21_000 + 9 * 5_000));
    }

    @Test
    void un_saad_est_finance_au_prorata_de_ses_heures_sur_sa_propre_ligne() {
        var essms = new ArrayList<>(Baremes.essms(ACQUISITION, 1, 0));
        essms.add(saad(7, ACQUISITION, heures(8_000, 12_000)));
        var financement = forfaits(essms);
        var saad = "SAAD SAAD 7 (" + Baremes.finess(7) + ")";
        assertThat(Lisible.lignes(financement))
                .containsExactly(
                        "Usage, 1er au 49e ESSMS en acquisition : 1 × 7 000 € = 7 000 €",
                        "Usage, 2e ESSMS en acquisition, " + saad
                                + " : 7 000 € × 8 000 h ÷ 12 000 h (66,666667 %) = 4 666,67 €, heures vérifiées par l’ARS",
                        "Logiciel, 1er au 49e ESSMS en acquisition : 1 × 14 000 € = 14 000 €",
                        "Logiciel, 2e ESSMS en acquisition, " + saad
                                + " : 14 000 € × 8 000 h ÷ 12 000 h (66,666667 %) = 9 333,33 €, heures vérifiées par"
                                + " l’ARS");
        var ligne = financement.lignes().get(1);
        assertThat(ligne.prorata()).isEqualTo(new BigDecimal("0.66666667"));
        assertThat(ligne.rangs()).isEqualTo(new LigneFinancement.Rangs(2, 2));
        assertThat(Lisible.de(ligne.regle())).endsWith("7 000 € par ESSMS, au prorata des heures médico-sociales");
        assertThat(financement.total()).isEqualTo(Montant.euros(35_000));
        assertThat(financement.manques()).isEmpty();
    }

    @Test
    void un_saad_sans_heures_n_a_aucun_montant_et_le_dit() {
        var essms = new ArrayList<>(Baremes.essms(ACQUISITION, 1, 0));
        essms.add(saad(7, ACQUISITION, null));
        var financement = forfaits(essms);
        assertThat(financement.total()).isEqualTo(Montant.euros(21_000));
        assertThat(Lisible.lignes(financement).getLast())
                .isEqualTo("Forfaits, 2e ESSMS en acquisition, SAAD SAAD 7 (" + Baremes.finess(7)
                        + ") : en attente de la déclaration des heures");
        var ligne = financement.lignes().getLast();
        assertThat(ligne.total()).isEqualTo(Montant.zero());
        assertThat(Lisible.de(ligne.regle()))
                .isEqualTo("Barème 2025 : forfaits des SAAD au prorata de leurs heures médico-sociales");
        assertThat(ligne.rangs()).isEqualTo(new LigneFinancement.Rangs(2, 2));
        assertThat(financement.manques()).extracting(Manque::genre).containsExactly(Manque.Genre.HEURES_NON_DECLAREES);
        assertThatThrownBy(financement::exigerComplet)
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("favorable"))
                .hasMessageContaining("n’a pas déclaré ses heures");
        forfaits(Baremes.essms(ACQUISITION, 1, 0)).exigerComplet();
        assertThat(Lisible.manques(financement))
                .containsExactly("Le SAAD SAAD 7 (" + Baremes.finess(7)
                        + ") n’a pas déclaré ses heures : ses forfaits ne se calculent pas.");
    }

    @Test
    void des_heures_declarees_comptent_et_restent_a_verifier() {
        var e = new EssmsDemande(
                Baremes.finess(7),
                "Aide",
                EVOLUTION,
                Tarif.REFERENCEE,
                true,
                heures(1, 2),
                false,
                TailleOg.GRAND,
                Montant.zero());
        var financement = forfaits(List.of(e));
        assertThat(financement.total()).isEqualTo(Montant.euros(2_500));
        assertThat(financement.lignes().getFirst().explication()).endsWith(", heures déclarées, à vérifier par l’ARS");
        assertThat(financement.manques()).extracting(Manque::genre).containsExactly(Manque.Genre.HEURES_NON_VERIFIEES);
        assertThat(Lisible.manques(financement))
                .containsExactly(
                        "Les heures du SAAD Aide (" + Baremes.finess(7) + ") ne sont pas vérifiées par l’ARS.");
    }

    /** 59 whole forfaits and a SAAD at 10 %: by order of addition, 1 065 100 or 1 079 500 €. */
    @Test
    void la_part_la_plus_forte_prend_le_premier_rang_quel_que_soit_l_ordre_d_ajout() {
        var saad = saad(900, ACQUISITION, heures(10, 100));
        var dernier = new ArrayList<>(Baremes.essms(ACQUISITION, 59, 0));
        var premier = new ArrayList<EssmsDemande>(List.of(saad));
        premier.addAll(dernier);
        dernier.add(saad);
        assertThat(forfaits(dernier).total()).isEqualTo(Montant.euros(1_079_500));
        assertThat(forfaits(premier).total()).isEqualTo(Montant.euros(1_079_500));
        assertThat(forfaits(premier).lignes()).isEqualTo(forfaits(dernier).lignes());
    }

    @Test
    void sans_heures_un_saad_prend_le_dernier_rang_apres_celui_qui_n_a_que_du_confort() {
        var essms = List.of(
                saad(1, ACQUISITION, null),
                saad(2, ACQUISITION, heures(0, 100)),
                saad(3, ACQUISITION, heures(100, 100)),
                Baremes.essms(ACQUISITION, 1, 4).getFirst());
        var lignes = forfaits(essms).lignes();
        assertThat(lignes.stream()
                        .filter(l ->
                                l.libelle().startsWith("Usage") || l.libelle().startsWith("Forfaits")))
                .extracting(l -> l.rangs() == null ? 0 : l.rangs().debut(), l -> l.total())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, Montant.euros(7_000)),
                        org.assertj.core.groups.Tuple.tuple(2, Montant.euros(7_000)),
                        org.assertj.core.groups.Tuple.tuple(3, Montant.zero()),
                        org.assertj.core.groups.Tuple.tuple(4, Montant.zero()));
    }

    @ParameterizedTest
    @EnumSource(Situation.class)
    void une_situation_que_le_bareme_ignore_est_refusee(Situation ignoree) {
        var connue = ignoree == ACQUISITION ? EVOLUTION : ACQUISITION;
        var bareme = new Bareme(
                "Une seule", List.of(Baremes.tranche(connue, Composante.USAGE, 1, null, 5_000)), null, null, null);
        assertThatThrownBy(() -> Baremes.calculer(bareme, CHOIX_2025, Demande.forfaits(Baremes.essms(ignoree, 1, 0))))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("«\u00A0Une seule\u00A0» ne finance pas les ESSMS en " + ignoree.libelle() + ".");
    }

    @Test
    void une_ligne_qui_ne_multiplie_pas_n_existe_pas() {
        assertThatThrownBy(() -> new LigneFinancement(
                        "Fausse",
                        null,
                        null,
                        Unite.PROJET,
                        1,
                        Montant.euros(7_000),
                        BigDecimal.ONE,
                        Montant.euros(5_600),
                        "",
                        "",
                        ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Fausse");
        var lignes = forfaits(Baremes.essms(ACQUISITION, 1, 0)).lignes();
        assertThatThrownBy(() -> new Financement(lignes, Montant.euros(1), List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Financement.de(lignes).total()).isEqualTo(Montant.euros(21_000));
    }

    private static Financement forfaits(List<EssmsDemande> essms) {
        return Baremes.calculer(BAREME, CHOIX_2025, Demande.forfaits(essms));
    }

    private static Financement calculer(CompteRangs compte, RangsRejoints rejoints, Demande demande) {
        return Baremes.calculer(
                BAREME,
                new ChoixFinancement(compte, rejoints, PorteeAmoa.PETITS_OG, RangsBaremes.ENSEMBLE, "Essai"),
                demande);
    }
}
