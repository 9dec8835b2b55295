package fr.treille.referentiel.financement;

import static fr.treille.referentiel.financement.Situation.ACQUISITION;
import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.socle.commun.Montant;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of any amount when a project has ESSMS of both scales of 2022, and some of none. */
class TarifsProprietesTest {

    private static final CalculFinancementProprietesTest MODELE = new CalculFinancementProprietesTest();

    private static Financement calculer(ChoixFinancement choix, Demande demande) {
        return CalculFinancement.calculer(Baremes.tarifs2022(), choix, demande);
    }

    private static Demande forfaits(List<EssmsDemande> essms) {
        return Demande.forfaits(
                essms.stream().map(e -> e.equipe(Montant.zero())).toList());
    }

    /** The same rule written as one loop over the ESSMS. */
    @Property(tries = 300)
    void le_total_est_celui_d_une_boucle_naive(
            @ForAll("demandes") Demande demande, @ForAll("choix") ChoixFinancement choix) {
        var attendu = BigDecimal.ZERO;
        var pris = new int[2];
        for (var situation : Situation.values()) {
            if (choix.compte() == CompteRangs.PAR_SITUATION) {
                pris = new int[2];
            }
            var essms = new ArrayList<>(demande.essms(situation));
            essms.removeIf(e -> e.tarif() == Tarif.HORS_BAREME);
            essms.sort(Comparator.comparing((EssmsDemande e) -> e.part().negate())
                    .thenComparing(e -> e.tarif() == Tarif.NON_REFERENCEE));
            for (var e : essms) {
                var non = e.tarif() == Tarif.NON_REFERENCEE;
                var rang = ++pris[choix.baremes() == RangsBaremes.SEPARES && non ? 1 : 0];
                var usage = rang >= 50 ? 2_000 : situation == ACQUISITION ? 7_000 : 5_000;
                var logiciel = situation == Situation.EVOLUTION
                        ? 0
                        : rang >= 50 ? (non ? 1_000 : 3_000) : non ? 12_000 : 14_500;
                var part = e.part().max(BigDecimal.ZERO);
                attendu = attendu.add(Montant.de(part.multiply(BigDecimal.valueOf(usage)))
                                .valeur())
                        .add(Montant.de(part.multiply(BigDecimal.valueOf(logiciel)))
                                .valeur());
            }
        }
        assertThat(calculer(choix, forfaits(demande.essms())).total()).isEqualTo(Montant.de(attendu));
    }

    @Property(tries = 300)
    void aucune_ligne_n_est_negative_et_leur_somme_est_le_total(
            @ForAll("demandes") Demande demande, @ForAll("choix") ChoixFinancement choix) {
        var financement = calculer(choix, demande);
        var somme = Montant.zero();
        for (var ligne : financement.lignes()) {
            assertThat(ligne.total().estNegatif()).isFalse();
            assertThat(ligne.montantUnitaire().fois(ligne.prorata().multiply(BigDecimal.valueOf(ligne.quantite()))))
                    .isEqualTo(ligne.total());
            somme = somme.plus(ligne.total());
        }
        assertThat(financement.total()).isEqualTo(somme);
        var moities = financement.total().moities();
        assertThat(moities.premiere().plus(moities.seconde())).isEqualTo(financement.total());
    }

    /** A line of ranks counts as many ESSMS as it has ranks: no other scale's stand between them. */
    @Property(tries = 300)
    void les_rangs_d_une_ligne_sont_ceux_des_essms_qu_elle_compte(
            @ForAll("demandes") Demande demande, @ForAll("choix") ChoixFinancement choix) {
        assertThat(calculer(choix, demande).lignes())
                .filteredOn(ligne -> ligne.rangs() != null)
                .allSatisfy(
                        ligne -> assertThat(ligne.rangs().fin() - ligne.rangs().debut() + 1)
                                .isEqualTo(ligne.quantite()));
    }

    @Property(tries = 300)
    void l_ordre_d_ajout_ne_change_rien(
            @ForAll("demandes") Demande demande, @ForAll("choix") ChoixFinancement choix, @ForAll long graine) {
        var melange = new ArrayList<>(demande.essms());
        Collections.shuffle(melange, new Random(graine));
        assertThat(calculer(choix, new Demande(melange, demande.supplements(), demande.rangsPris()))
                        .total())
                .isEqualTo(calculer(choix, demande).total());
    }

    @Property(tries = 300)
    void un_essms_de_plus_ne_diminue_jamais_le_montant_d_une_situation(
            @ForAll("demandes") Demande demande,
            @ForAll("acquisitions") EssmsDemande deplus,
            @ForAll RangsBaremes baremes) {
        var choix = new ChoixFinancement(
                CompteRangs.PAR_SITUATION, RangsRejoints.REPART, PorteeAmoa.PETITS_OG, baremes, "Essai");
        var plus = new ArrayList<>(demande.essms());
        plus.add(deplus);
        assertThat(calculer(choix, forfaits(plus)).total())
                .isGreaterThanOrEqualTo(
                        calculer(choix, forfaits(demande.essms())).total());
    }

    /** By one count for both scales: what is better covered is never paid less. */
    @Property(tries = 300)
    void une_solution_qui_devient_referencee_ne_diminue_jamais_le_montant(
            @ForAll("demandes") Demande demande, @ForAll CompteRangs compte) {
        var choix = new ChoixFinancement(
                compte, RangsRejoints.REPART, PorteeAmoa.PETITS_OG, RangsBaremes.ENSEMBLE, "Essai");
        var avant = calculer(choix, forfaits(demande.essms())).total();
        var essms = new ArrayList<>(demande.essms());
        for (int rang = 0; rang < essms.size(); rang++) {
            if (essms.get(rang).tarif() == Tarif.NON_REFERENCEE) {
                essms.set(rang, essms.get(rang).au(Tarif.REFERENCEE));
                break;
            }
        }
        assertThat(calculer(choix, forfaits(essms)).total()).isGreaterThanOrEqualTo(avant);
    }

    /** Of whole forfaits, one count: the tier changes at the 50th whatever the share of each scale. */
    @Property(tries = 200)
    void le_tarif_change_au_cinquantieme_quelle_que_soit_la_part_de_chaque_bareme(
            @ForAll @IntRange(min = 1, max = 70) int referencees, @ForAll @IntRange(min = 1, max = 70) int autres) {
        var essms = new ArrayList<>(Baremes.essms(ACQUISITION, referencees, 0));
        Baremes.essms(ACQUISITION, autres, referencees).forEach(e -> essms.add(e.au(Tarif.NON_REFERENCEE)));
        var total = calculer(Baremes.CHOIX_2022, Demande.forfaits(essms)).total();
        var pleines = Math.min(referencees, 49);
        var pleinesAutres = Math.min(autres, 49 - pleines);
        assertThat(total)
                .isEqualTo(Montant.euros(21_500L * pleines
                        + 5_000L * (referencees - pleines)
                        + 19_000L * pleinesAutres
                        + 3_000L * (autres - pleinesAutres)));
    }

    @Provide
    Arbitrary<ChoixFinancement> choix() {
        return MODELE.choix()
                .map(c -> new ChoixFinancement(c.compte(), RangsRejoints.REPART, c.amoa(), c.baremes(), c.source()));
    }

    /** Those of one scale, spread over both and none; no scale pays an upgrade whose solution is not référencée. */
    @Provide
    Arbitrary<Demande> demandes() {
        return Combinators.combine(MODELE.demandes(), Arbitraries.longs()).as((demande, graine) -> {
            var hasard = new Random(graine);
            return new Demande(
                    demande.essms().stream()
                            .map(e -> e.au(tarif(e, hasard.nextInt(8))))
                            .toList(),
                    demande.supplements(),
                    Map.of());
        });
    }

    private static Tarif tarif(EssmsDemande essms, int tirage) {
        if (tirage == 0) {
            return Tarif.HORS_BAREME;
        }
        return tirage < 5
                ? Tarif.REFERENCEE
                : essms.situation() == ACQUISITION ? Tarif.NON_REFERENCEE : Tarif.HORS_BAREME;
    }

    @Provide
    Arbitrary<EssmsDemande> acquisitions() {
        return Combinators.combine(
                        Arbitraries.of(Tarif.class), Arbitraries.integers().between(-1, 3_000))
                .as((tarif, heures) -> heures < 0
                        ? Baremes.essms(ACQUISITION, 1, 5_000).getFirst().au(tarif)
                        : Baremes.saad(5_000, ACQUISITION, Baremes.heures(heures, 3_000))
                                .au(tarif));
    }
}
