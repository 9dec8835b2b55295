package fr.treille.referentiel.financement;

import static fr.treille.referentiel.financement.Situation.ACQUISITION;
import static fr.treille.referentiel.financement.Situation.EVOLUTION;
import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.socle.commun.Montant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What petits OG may get beside the forfaits: asked for, capped, explained. */
class SupplementsTest {

    private static final Bareme BAREME_2025 = Baremes.bareme2025();

    @Test
    void l_equipement_est_plafonne_pour_chaque_essms_et_non_mis_en_commun() {
        var essms = new ArrayList<>(Baremes.petits(EVOLUTION, 15));
        essms.set(0, essms.getFirst().equipe(Montant.euros(150_000)));
        essms.set(1, essms.get(1).equipe(Montant.euros(9_500)));
        var lignes = calculer(essms, Supplements.AUCUN).lignes();
        assertThat(lignes).hasSize(3);
        assertThat(Lisible.de(lignes.get(1).enClair()))
                .isEqualTo("Équipement, ESSMS 0 (" + Baremes.finess(0)
                        + ") : demandé 150 000 €, plafonné à 10 000 € par ESSMS");
        assertThat(lignes.get(1).total()).isEqualTo(Montant.euros(10_000));
        assertThat(lignes.get(1).situation()).isEqualTo(EVOLUTION);
        assertThat(lignes.get(1).unite()).isEqualTo(Unite.ESSMS);
        assertThat(lignes.get(1).rangs()).isNull();
        assertThat(Lisible.de(lignes.get(1).regle()))
                .isEqualTo("Barème 2025 : équipement d’un ESSMS de petit OG, au plus 10 000 € par ESSMS");
        assertThat(Lisible.de(lignes.get(2).explication()))
                .isEqualTo("demandé 9 500 €, dans la limite de 10 000 € par ESSMS");
        assertThat(lignes.get(2).total()).isEqualTo(Montant.euros(9_500));
        assertThat(lignes.get(2).source()).isEqualTo("AAP 2025, financement");
    }

    @Test
    void demander_juste_le_plafond_est_dans_sa_limite() {
        var lignes = calculer(Baremes.equipes(Baremes.petits(EVOLUTION, 1), 10_000), Supplements.AUCUN)
                .lignes();
        assertThat(lignes.getLast().explication()).contains("dans la limite");
    }

    @Test
    void l_equipement_d_un_grand_og_n_est_pas_finance_et_sa_ligne_dit_pourquoi() {
        var financement = calculer(Baremes.equipes(Baremes.essms(EVOLUTION, 1, 0), 5_000), Supplements.AUCUN);
        assertThat(Lisible.lignes(financement).getLast())
                .endsWith("demandé 5 000 €, non financé : son OG n’est pas un petit OG");
        assertThat(financement.total()).isEqualTo(Montant.euros(5_000));
        assertThat(financement.manques()).isEmpty();
    }

    @Test
    void ce_que_le_bareme_ne_paie_pas_est_dit() {
        var bareme = new Bareme("Barème nu", BAREME_2025.tranches(), null, null, null);
        var demande = new Demande(
                Baremes.equipes(Baremes.petits(ACQUISITION, 1), 5_000),
                new Supplements(Montant.euros(5_000), Montant.euros(50_000), null, true),
                Map.of());
        var financement = Baremes.calculer(bareme, Baremes.CHOIX_2025, demande);
        assertThat(Lisible.lignes(financement).subList(2, 5))
                .containsExactly(
                        "Équipement, ESSMS 0 (" + Baremes.finess(0) + ") : demandé 5 000 €, non financé par ce barème",
                        "AMOA des petits OG : demandé 50 000 €, non financé par ce barème",
                        "Passation du marché, petits OG en acquisition : non financé par ce barème");
        assertThat(Lisible.de(financement.lignes().get(2).regle()))
                .isEqualTo("Barème nu : équipement d’un ESSMS de petit OG");
        assertThat(financement.total()).isEqualTo(Montant.euros(21_000));
    }

    @Test
    void la_demande_consolidee_se_compare_a_la_somme_et_ne_s_accorde_pas() {
        var petits = Baremes.petits(EVOLUTION, 2);
        var seule = calculer(petits, equipement(50_000));
        assertThat(seule.total()).isEqualTo(Montant.euros(10_000));
        assertThat(Lisible.lectures(seule).getLast())
                .isEqualTo("La demande d’équipement consolidée est de 50 000 € et aucun ESSMS n’a dit sa part : rien"
                        + " n’en est accordé.");
        var egale = calculer(Baremes.equipes(petits, 8_000), equipement(16_000));
        assertThat(Lisible.lectures(egale).getLast())
                .isEqualTo("La demande d’équipement consolidée, 16 000 €, est la somme de celles des ESSMS.");
        var autre = calculer(Baremes.equipes(petits, 8_000), equipement(20_000));
        assertThat(Lisible.lectures(autre).getLast())
                .isEqualTo("La demande d’équipement consolidée est de 20 000 €, celles des ESSMS font 16 000 € : seules"
                        + " ces dernières sont financées.");
        assertThat(calculer(petits, Supplements.AUCUN).lectures()).hasSize(1);
    }

    @Test
    void en_2022_un_petit_og_suffit_pour_l_amoa() {
        var essms = new ArrayList<>(Baremes.essms(EVOLUTION, 14, 100));
        essms.addAll(Baremes.petits(EVOLUTION, 1));
        var financement = calculer2022(essms, amoa(120_000, null));
        assertThat(Lisible.lignes(financement).getLast())
                .isEqualTo("AMOA des petits OG : demandé 120 000 €, plafonné à 100 000 € par projet");
        assertThat(financement.lignes().getLast().unite()).isEqualTo(Unite.PROJET);
        assertThat(Lisible.de(financement.lignes().getLast().regle()))
                .isEqualTo(
                        "Barème 2022 : AMOA dès qu’un ESSMS du projet est d’un petit OG, au plus 100 000 € par projet");
    }

    @Test
    void en_2025_un_regroupement_de_petits_og_a_l_amoa_sans_appreciation() {
        assertThat(accorde(calculer(Baremes.petits(EVOLUTION, 2), amoa(60_000, null))))
                .isEqualTo(Montant.euros(60_000));
        assertThat(accorde(calculer(Baremes.petits(EVOLUTION, 2), amoa(60_000, false))))
                .isEqualTo(Montant.euros(60_000));
    }

    @Test
    void en_2025_un_regroupement_qui_n_est_pas_tout_petit_est_apprecie() {
        var essms = new ArrayList<>(Baremes.essms(EVOLUTION, 1, 100));
        essms.addAll(Baremes.petits(EVOLUTION, 3));
        var personne = calculer(essms, amoa(60_000, null));
        assertThat(accorde(personne)).isEqualTo(Montant.zero());
        assertThat(Lisible.lignes(personne).getLast())
                .endsWith("non financé : tous les OG du regroupement ne sont pas petits, et personne n’a apprécié s’il"
                        + " est constitué de petits OG");
        assertThat(personne.manques())
                .as("it is not refused: somebody is to say")
                .extracting(Manque::genre)
                .containsExactly(Manque.Genre.AMOA_A_APPRECIER);
        assertThat(calculer(essms, amoa(0, null)).manques())
                .as("0 € is nothing")
                .isEmpty();
        var admise = calculer(essms, amoa(60_000, true));
        assertThat(accorde(admise)).isEqualTo(Montant.euros(60_000));
        assertThat(admise.manques()).isEmpty();
        var refusee = calculer(essms, amoa(60_000, false));
        assertThat(refusee.manques()).isEmpty();
        assertThat(accorde(refusee)).isEqualTo(Montant.zero());
        assertThat(Lisible.lignes(refusee).getLast())
                .endsWith("non financé : le regroupement n’est pas jugé constitué de petits OG");
    }

    @Test
    void sans_petit_og_l_amoa_n_est_jamais_financee() {
        var financement = calculer(Baremes.essms(EVOLUTION, 20, 0), amoa(50_000, true));
        assertThat(financement.total()).isEqualTo(Montant.euros(100_000));
        assertThat(Lisible.lignes(financement).getLast())
                .isEqualTo(
                        "AMOA des petits OG : demandé 50 000 €, non financé : aucun ESSMS du projet n’est d’un petit OG");
        assertThat(accorde(calculer2022(Baremes.essms(EVOLUTION, 20, 0), amoa(50_000, null))))
                .isEqualTo(Montant.zero());
    }

    @Test
    void le_forfait_de_marche_est_demande_et_jamais_donne_de_soi_meme() {
        var essms = new ArrayList<>(Baremes.essms(ACQUISITION, 40, 100));
        essms.addAll(Baremes.petits(ACQUISITION, 1));
        assertThat(calculer2022(essms, Supplements.AUCUN).lignes())
                .noneMatch(l -> l.libelle().startsWith("Passation"));
        var demande = calculer2022(essms, marche());
        assertThat(accorde(demande)).isEqualTo(Montant.euros(15_000));
        assertThat(Lisible.lignes(demande).getLast())
                .isEqualTo(
                        "Passation du marché, petits OG en acquisition : demandé 15 000 €, dans la limite de 15 000 €"
                                + " par projet");
        var sans = new ArrayList<>(Baremes.essms(ACQUISITION, 40, 100));
        sans.addAll(Baremes.petits(EVOLUTION, 1));
        assertThat(Lisible.lignes(calculer2022(sans, marche())).getLast())
                .endsWith("non financé : aucun ESSMS de petit OG n’est en acquisition");
    }

    @Test
    void un_og_a_verifier_n_obtient_rien_et_ce_qui_en_depend_le_dit() {
        var essms = List.of(og(0, TailleOg.A_VERIFIER).equipe(Montant.euros(5_000)), og(1, TailleOg.GRAND));
        var tout = new Supplements(Montant.euros(5_000), Montant.euros(60_000), null, true);
        var financement = calculer2022(essms, tout);
        assertThat(financement.total()).isEqualTo(Montant.euros(2 * 21_500));
        assertThat(Lisible.lignes(financement).subList(2, 5))
                .allMatch(
                        l -> l.endsWith("en attente : la taille de l’OG n’est pas vérifiée, l’extraction FINESS n’étant"
                                + " pas nationale"));
        assertThat(financement.manques()).extracting(Manque::genre).containsOnly(Manque.Genre.PETIT_OG_A_VERIFIER);
        assertThat(Lisible.manques(financement))
                .containsExactly(
                        attente("l’équipement de ESSMS 0 (" + Baremes.finess(0) + ")"),
                        attente("l’AMOA"),
                        attente("le forfait de passation du marché"));
    }

    @Test
    void un_petit_og_confirme_suffit_quand_le_reste_est_a_verifier() {
        var essms = List.of(og(0, TailleOg.PETIT), og(1, TailleOg.A_VERIFIER));
        assertThat(calculer2022(essms, new Supplements(Montant.zero(), Montant.euros(60_000), null, true))
                        .manques())
                .isEmpty();
        var regroupement = calculer(essms, amoa(60_000, null));
        assertThat(accorde(regroupement)).isEqualTo(Montant.zero());
        assertThat(Lisible.manques(regroupement)).containsExactly(attente("l’AMOA"));
        assertThat(accorde(calculer(essms, amoa(60_000, true)))).isEqualTo(Montant.euros(60_000));
        var seul = calculer(List.of(og(0, TailleOg.A_VERIFIER)), amoa(60_000, true));
        assertThat(Lisible.manques(seul)).containsExactly(attente("l’AMOA"));
    }

    @Test
    void sans_rien_de_demande_un_og_a_verifier_ne_retient_rien() {
        assertThat(calculer(List.of(og(0, TailleOg.A_VERIFIER)), Supplements.AUCUN)
                        .manques())
                .isEmpty();
    }

    private static String attente(String quoi) {
        return "La taille d’un OG dont dépend " + quoi + " n’est pas vérifiée : confirmez-la avec un motif.";
    }

    private static EssmsDemande og(int i, TailleOg taille) {
        return EssmsDemande.de(Baremes.finess(i), "ESSMS " + i, ACQUISITION, taille);
    }

    private static Supplements equipement(long euros) {
        return new Supplements(Montant.euros(euros), Montant.zero(), null, false);
    }

    private static Supplements amoa(long euros, @org.jspecify.annotations.Nullable Boolean admise) {
        return new Supplements(Montant.zero(), Montant.euros(euros), admise, false);
    }

    private static Supplements marche() {
        return new Supplements(Montant.zero(), Montant.zero(), null, true);
    }

    private static Montant accorde(Financement financement) {
        return Objects.requireNonNull(financement.lignes().getLast()).total();
    }

    private static Financement calculer(List<EssmsDemande> essms, Supplements supplements) {
        return Baremes.calculer(BAREME_2025, Baremes.CHOIX_2025, new Demande(essms, supplements, Map.of()));
    }

    private static Financement calculer2022(List<EssmsDemande> essms, Supplements supplements) {
        return Baremes.calculer(Baremes.bareme2022(), Baremes.CHOIX_2022, new Demande(essms, supplements, Map.of()));
    }
}
