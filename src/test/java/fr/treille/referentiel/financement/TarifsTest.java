package fr.treille.referentiel.financement;

import static fr.treille.referentiel.financement.Situation.ACQUISITION;
import static fr.treille.referentiel.financement.Situation.EVOLUTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.treille.referentiel.financement.LigneFinancement.Rangs;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A solution référencée in the lane of some ESSMS only, on the two scales of 2022: each ESSMS is paid by its own. */
class TarifsTest {

    private static final ChoixFinancement SEPARES = new ChoixFinancement(
            CompteRangs.PAR_SITUATION, RangsRejoints.REPART, PorteeAmoa.UN_PETIT_OG, RangsBaremes.SEPARES, "Essai");

    private static List<EssmsDemande> melange(int referencees, int autres) {
        var essms = new ArrayList<>(Baremes.essms(ACQUISITION, referencees, 0));
        Baremes.essms(ACQUISITION, autres, referencees).forEach(e -> essms.add(e.au(Tarif.NON_REFERENCEE)));
        return essms;
    }

    private static Financement calculer(ChoixFinancement choix, List<EssmsDemande> essms) {
        return CalculFinancement.calculer(Baremes.tarifs2022(), choix, Demande.forfaits(essms));
    }

    /** 30 at 21.5 k€ and 16 at 19 k€. */
    @Test
    void trente_referencees_et_seize_non_font_949() {
        var financement = calculer(Baremes.CHOIX_2022, melange(30, 16));

        assertThat(financement.total()).isEqualTo(Montant.euros(949_000));
        assertThat(financement.lignes())
                .extracting(
                        LigneFinancement::libelle,
                        LigneFinancement::rangs,
                        LigneFinancement::unite,
                        LigneFinancement::quantite,
                        LigneFinancement::total,
                        LigneFinancement::source)
                .containsExactly(
                        ligne("Usage, 1er au 49e ESSMS en acquisition", 1, 30, 210_000),
                        ligne("Logiciel, 1er au 49e ESSMS en acquisition", 1, 30, 435_000),
                        ligne("Usage, 1er au 49e ESSMS en acquisition, solution non référencée", 31, 46, 112_000),
                        ligne("Logiciel, 1er au 49e ESSMS en acquisition, solution non référencée", 31, 46, 192_000));
        assertThat(Lisible.de(financement.lignes().getLast().regle()))
                .isEqualTo("Barème 2022, solution non référencée : Logiciel, 1er au 49e ESSMS en acquisition,"
                        + " 12 000 € par ESSMS");
        assertThat(financement.lectures())
                .anyMatch(lecture -> lecture.contains("chacun est payé à son barème")
                        && lecture.contains("à part égale les solutions référencées d’abord"));
    }

    private static org.assertj.core.groups.Tuple ligne(String libelle, int debut, int fin, long euros) {
        return tuple(
                libelle,
                new Rangs(debut, fin),
                Unite.ESSMS,
                fin - debut + 1,
                Montant.euros(euros),
                Baremes.CHOIX_2022.source());
    }

    /** The 64 ESSMS of the sources, 40 of them référencées: ranks 41 to 49 at 19 k€, 50 to 64 at 3 k€; or each its own 49. */
    @Test
    void le_compte_des_rangs_entre_les_deux_baremes_est_un_choix_de_l_appel() {
        var essms = melange(40, 24);
        assertThat(calculer(Baremes.CHOIX_2022, essms).total()).isEqualTo(Montant.euros(860_000 + 171_000 + 45_000));
        var separes = calculer(SEPARES, essms);
        assertThat(separes.total()).isEqualTo(Montant.euros(860_000 + 456_000));
        assertThat(separes.lignes())
                .extracting(LigneFinancement::rangs)
                .containsExactly(new Rangs(1, 40), new Rangs(1, 40), new Rangs(1, 24), new Rangs(1, 24));
        assertThat(separes.lectures()).anyMatch(lecture -> lecture.contains("chaque barème compte ses propres ESSMS"));
    }

    @Test
    void comptes_a_part_les_deux_baremes_suivent_chacun_les_rangs_de_la_grappe_rejointe() {
        for (var compte : CompteRangs.values()) {
            var choix = new ChoixFinancement(
                    compte, RangsRejoints.CONTINUE, PorteeAmoa.UN_PETIT_OG, RangsBaremes.SEPARES, "Essai");
            var demande = new Demande(melange(2, 2), Supplements.AUCUN, Map.of(ACQUISITION, 48));
            // one of each at its full forfait, the other from the 50th on
            assertThat(CalculFinancement.calculer(Baremes.tarifs2022(), choix, demande)
                            .total())
                    .isEqualTo(Montant.euros(21_500 + 5_000 + 19_000 + 3_000));
        }
    }

    @Test
    void un_projet_tout_entier_non_reference_garde_ses_lignes_et_son_bareme() {
        var non = Baremes.essms(ACQUISITION, 46, 0).stream()
                .map(e -> e.au(Tarif.NON_REFERENCEE))
                .toList();
        var financement = calculer(Baremes.CHOIX_2022, non);

        assertThat(financement)
                .isEqualTo(Baremes.calculer(
                        Baremes.bareme2022NonReferencee(),
                        Baremes.CHOIX_2022,
                        Demande.forfaits(Baremes.essms(ACQUISITION, 46, 0))));
        assertThat(financement.total()).isEqualTo(Montant.euros(874_000));
    }

    @Test
    void ce_qu_aucun_bareme_ne_paie_a_sa_ligne_et_ne_prend_pas_de_rang() {
        var essms = new ArrayList<>(Baremes.essms(ACQUISITION, 49, 1));
        essms.addFirst(Baremes.essms(ACQUISITION, 1, 0).getFirst().au(Tarif.HORS_BAREME));
        var financement = calculer(Baremes.CHOIX_2022, essms);

        assertThat(financement.total()).isEqualTo(Montant.euros(49 * 21_500));
        assertThat(Lisible.lignes(financement).getLast())
                .isEqualTo(
                        "Forfaits, ESSMS 0 (" + Baremes.finess(0) + ") : non financé : sa solution n’est pas référencée"
                                + " dans son couloir, et l’appel n’en finance pas d’autre en acquisition pour son secteur");
        assertThat(financement.lignes().getLast().rangs()).isNull();
        assertThat(financement.lignes().getLast().explication().length()).isLessThanOrEqualTo(250);
        assertThat(financement.manques()).isEmpty();
    }

    @Test
    void les_supplements_suivent_le_bareme_de_chacun() {
        var tarifs = new Tarifs(
                Baremes.bareme2022(),
                new Bareme(
                        "Barème d’essai",
                        Baremes.bareme2022NonReferencee().tranches(),
                        Montant.euros(5_000),
                        Montant.euros(30_000),
                        null));
        var essms = Baremes.equipes(Baremes.petits(ACQUISITION, 3), 20_000);
        var demandes = new Supplements(Montant.euros(60_000), Montant.euros(100_000), null, true);
        var un = List.of(
                essms.get(0),
                essms.get(1).au(Tarif.NON_REFERENCEE),
                essms.get(2).au(Tarif.HORS_BAREME));
        var financement = CalculFinancement.calculer(tarifs, Baremes.CHOIX_2022, new Demande(un, demandes, Map.of()));

        assertThat(Lisible.lignes(financement))
                .contains(
                        "Équipement, ESSMS 0 (" + Baremes.finess(0)
                                + ") : demandé 20 000 €, dans la limite de 20 000 € par ESSMS",
                        "Équipement, ESSMS 1 (" + Baremes.finess(1)
                                + ") : demandé 20 000 €, plafonné à 5 000 € par ESSMS",
                        "Équipement, ESSMS 2 (" + Baremes.finess(2)
                                + ") : demandé 20 000 €, non financé : sa solution n’est pas de celles que l’appel finance"
                                + " pour lui");
        assertThat(financement.total()).isEqualTo(Montant.euros(21_500 + 19_000 + 20_000 + 5_000 + 100_000 + 15_000));

        var aucun = essms.stream().map(e -> e.au(Tarif.NON_REFERENCEE)).toList();
        assertThat(CalculFinancement.calculer(tarifs, Baremes.CHOIX_2022, new Demande(aucun, demandes, Map.of()))
                        .total())
                .as("the project has none of the first scale: the second one caps its AMOA and pays no tender")
                .isEqualTo(Montant.euros(3 * 24_000 + 30_000));
        var hors = essms.stream().map(e -> e.au(Tarif.HORS_BAREME)).toList();
        assertThat(CalculFinancement.calculer(tarifs, Baremes.CHOIX_2022, new Demande(hors, demandes, Map.of()))
                        .total())
                .as("nobody that a scale pays opens a right to anything")
                .isEqualTo(Montant.zero());
    }

    @Test
    void une_situation_que_son_bareme_ignore_est_refusee_avec_le_nom_du_bareme() {
        var essms = List.of(Baremes.essms(EVOLUTION, 1, 0).getFirst().au(Tarif.NON_REFERENCEE));
        assertThatThrownBy(() -> calculer(Baremes.CHOIX_2022, essms))
                .isInstanceOf(Refus.class)
                .hasMessage(
                        "«\u00A0Barème 2022, solution non référencée\u00A0» ne finance pas les ESSMS en évolution.");
        assertThat(Baremes.bareme2022NonReferencee().finance(EVOLUTION)).isFalse();
        assertThat(Baremes.bareme2022().finance(EVOLUTION)).isTrue();
    }
}
