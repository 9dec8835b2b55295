package fr.treille.referentiel.financement;

import static fr.treille.referentiel.financement.Situation.ACQUISITION;
import static fr.treille.referentiel.financement.Situation.EVOLUTION;
import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.socle.commun.Montant;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** What holds of any amount, whatever the project and the choices of the call. */
class CalculFinancementProprietesTest {

    /** @param heures medico-social hours out of 3 000 of a SAAD, -1 when it is none, -2 when they are not declared */
    private record Profil(Situation situation, int heures, TailleOg og, int equipement) {}

    /** The same rule written as one loop over the ESSMS, without tranche nor line. */
    @Property(tries = 300)
    void le_total_est_celui_d_une_boucle_naive(
            @ForAll("demandes") Demande demande, @ForAll("choix") ChoixFinancement choix) {
        var attendu = BigDecimal.ZERO;
        int avant = 0;
        for (var situation : Situation.values()) {
            var parts = new ArrayList<>(demande.essms().stream()
                    .filter(e -> e.situation() == situation)
                    .map(CalculFinancementProprietesTest::part)
                    .toList());
            parts.sort(Comparator.reverseOrder());
            int rang = choix.compte() == CompteRangs.PAR_PROJET ? avant : 0;
            for (var part : parts) {
                rang++;
                var usage = new BigDecimal(rang >= 50 ? 2_000 : situation == ACQUISITION ? 7_000 : 5_000);
                var logiciel = new BigDecimal(situation == EVOLUTION ? 0 : rang >= 50 ? 3_000 : 14_000);
                var positive = part.max(BigDecimal.ZERO);
                attendu = attendu.add(Montant.de(usage.multiply(positive)).valeur())
                        .add(Montant.de(logiciel.multiply(positive)).valeur());
            }
            avant += parts.size();
        }
        for (var e : demande.essms()) {
            if (e.og() == TailleOg.PETIT) {
                attendu = attendu.add(e.equipement().valeur().min(BigDecimal.valueOf(10_000)));
            }
        }
        assertThat(forfaitsEtEquipement(demande, choix).total()).isEqualTo(Montant.de(attendu));
    }

    private static BigDecimal part(EssmsDemande e) {
        var heures = e.heures();
        return heures != null ? heures.quotite() : e.saad() ? BigDecimal.ONE.negate() : BigDecimal.ONE;
    }

    @Property(tries = 300)
    void aucune_ligne_n_est_negative_et_leur_somme_est_le_total(
            @ForAll("demandes") Demande demande, @ForAll("choix") ChoixFinancement choix) {
        var financement = Baremes.calculer(Baremes.bareme2025(), choix, demande);
        var somme = Montant.zero();
        for (var ligne : financement.lignes()) {
            assertThat(ligne.total().estNegatif()).isFalse();
            somme = somme.plus(ligne.total());
        }
        assertThat(financement.total()).isEqualTo(somme);
    }

    @Property(tries = 300)
    void chaque_ligne_multiplie_a_partir_de_ce_qu_elle_imprime(
            @ForAll("demandes") Demande demande, @ForAll("choix") ChoixFinancement choix) {
        for (var ligne : Baremes.calculer(Baremes.bareme2025(), choix, demande).lignes()) {
            var imprime = new BigDecimal(ligne.prorataEnClair()
                            .replaceAll("[\\s\\u00A0\\u202F%]", "")
                            .replace(',', '.'))
                    .movePointLeft(2);
            assertThat(Montant.de(ligne.montantUnitaire()
                            .valeur()
                            .multiply(BigDecimal.valueOf(ligne.quantite()))
                            .multiply(imprime)))
                    .isEqualTo(ligne.total());
        }
    }

    @Property(tries = 300)
    void l_ordre_d_ajout_ne_change_rien(
            @ForAll("demandes") Demande demande, @ForAll("choix") ChoixFinancement choix, @ForAll long graine) {
        var melange = new ArrayList<>(demande.essms());
        java.util.Collections.shuffle(melange, new Random(graine));
        var autre = new Demande(melange, demande.supplements(), demande.rangsPris());
        assertThat(Baremes.calculer(Baremes.bareme2025(), choix, autre).total())
                .isEqualTo(
                        Baremes.calculer(Baremes.bareme2025(), choix, demande).total());
    }

    @Property(tries = 300)
    void chaque_essms_est_compte_une_fois(
            @ForAll("demandes") Demande demande, @ForAll("choix") ChoixFinancement choix) {
        int compte = Baremes.calculer(Baremes.bareme2025(), choix, demande).lignes().stream()
                .filter(l -> l.libelle().startsWith("Usage") || l.libelle().startsWith("Forfaits"))
                .mapToInt(LigneFinancement::quantite)
                .sum();
        assertThat(compte).isEqualTo(demande.essms().size());
    }

    @Property(tries = 300)
    void un_essms_de_plus_ne_diminue_jamais_le_montant(
            @ForAll("demandes") Demande demande, @ForAll Situation situation, @ForAll("choix") ChoixFinancement choix) {
        var plus = new ArrayList<>(demande.essms());
        plus.add(EssmsDemande.de(Baremes.finess(999_999), "De plus", situation, TailleOg.GRAND));
        assertThat(Baremes.calculer(Baremes.bareme2025(), choix, Demande.forfaits(plus))
                        .total())
                .isGreaterThan(Baremes.calculer(Baremes.bareme2025(), choix, Demande.forfaits(demande.essms()))
                        .total());
    }

    /** 49 whole, then the reduced rate: the difference between n and n+1 is the rate of the (n+1)th. */
    @Property(tries = 300)
    void la_tranche_change_au_cinquantieme(
            @ForAll @IntRange(min = 1, max = 120) int nombre, @ForAll Situation situation) {
        var avant = forfaits(Baremes.essms(situation, nombre, 0));
        var apres = forfaits(Baremes.essms(situation, nombre + 1, 0));
        int plein = situation == ACQUISITION ? 21_000 : 5_000;
        int reduit = situation == ACQUISITION ? 5_000 : 2_000;
        assertThat(apres.moins(avant)).isEqualTo(Montant.euros(nombre + 1 >= 50 ? reduit : plein));
    }

    @Property(tries = 300)
    void les_deux_versements_font_le_montant(@ForAll("demandes") Demande demande) {
        var total = Baremes.calculer(Baremes.bareme2025(), Baremes.CHOIX_2025, demande)
                .total();
        var moities = total.moities();
        assertThat(moities.premiere().plus(moities.seconde())).isEqualTo(total);
        assertThat(moities.premiere()).isLessThanOrEqualTo(moities.seconde());
    }

    @Property(tries = 300)
    void comptes_par_situation_les_forfaits_d_un_projet_mixte_sont_ceux_de_ses_deux_parts(
            @ForAll("demandes") Demande demande) {
        var somme = Montant.zero();
        for (var situation : Situation.values()) {
            var part = demande.essms(situation);
            somme = somme.plus(part.isEmpty() ? Montant.zero() : forfaits(part));
        }
        assertThat(forfaits(demande.essms())).isEqualTo(somme);
    }

    @Property(tries = 300)
    void demander_plus_ne_diminue_jamais_le_montant(
            @ForAll("demandes") Demande demande, @ForAll("choix") ChoixFinancement choix) {
        var s = demande.supplements();
        var plus = new Demande(
                demande.essms().stream()
                        .map(e -> e.equipe(e.equipement().plus(Montant.euros(1_000))))
                        .toList(),
                new Supplements(s.equipementConsolide(), s.amoa().plus(Montant.euros(1_000)), true, true),
                demande.rangsPris());
        assertThat(Baremes.calculer(Baremes.bareme2025(), choix, plus).total())
                .isGreaterThanOrEqualTo(
                        Baremes.calculer(Baremes.bareme2025(), choix, demande).total());
    }

    private static Montant forfaits(List<EssmsDemande> essms) {
        return Baremes.calculer(
                        Baremes.bareme2025(),
                        Baremes.CHOIX_2025,
                        Demande.forfaits(essms.stream()
                                .map(e -> e.equipe(Montant.zero()))
                                .toList()))
                .total();
    }

    private static Financement forfaitsEtEquipement(Demande demande, ChoixFinancement choix) {
        return Baremes.calculer(Baremes.bareme2025(), choix, new Demande(demande.essms(), Supplements.AUCUN, Map.of()));
    }

    @Provide
    Arbitrary<ChoixFinancement> choix() {
        return Combinators.combine(
                        Arbitraries.of(CompteRangs.class),
                        Arbitraries.of(RangsRejoints.class),
                        Arbitraries.of(PorteeAmoa.class),
                        Arbitraries.of(RangsBaremes.class))
                .as((compte, rejoints, amoa, baremes) ->
                        new ChoixFinancement(compte, rejoints, amoa, baremes, "Essai"));
    }

    @Provide
    Arbitrary<Demande> demandes() {
        var heures = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.just(-1)),
                Tuple.of(1, Arbitraries.just(-2)),
                Tuple.of(2, Arbitraries.integers().between(0, 3_000)));
        var profil = Combinators.combine(
                        Arbitraries.of(Situation.class),
                        heures,
                        Arbitraries.of(TailleOg.class),
                        Arbitraries.frequencyOf(
                                Tuple.of(2, Arbitraries.just(0)),
                                Tuple.of(1, Arbitraries.integers().between(0, 30_000))))
                .as(Profil::new);
        var montants = Arbitraries.longs().between(0, 300_000).map(Montant::euros);
        var supplements = Combinators.combine(
                        montants, montants, Arbitraries.of(true, false).injectNull(0.3), Arbitraries.of(true, false))
                .as(Supplements::new);
        var pris = Arbitraries.integers()
                .between(0, 80)
                .map(nombre -> nombre == 0 ? Map.<Situation, Integer>of() : Map.of(ACQUISITION, nombre, EVOLUTION, 2));
        return Combinators.combine(profil.list().ofMinSize(1).ofMaxSize(130), supplements, pris)
                .as((profils, s, p) -> new Demande(essms(profils), s, p));
    }

    private static List<EssmsDemande> essms(List<Profil> profils) {
        return IntStream.range(0, profils.size())
                .mapToObj(i -> {
                    var p = profils.get(i);
                    return new EssmsDemande(
                            Baremes.finess(i),
                            "ESSMS " + i,
                            p.situation(),
                            Tarif.REFERENCEE,
                            p.heures() != -1,
                            p.heures() < 0 ? null : Baremes.heures(p.heures(), 3_000),
                            p.heures() % 2 == 0,
                            p.og(),
                            Montant.euros(p.equipement()));
                })
                .toList();
    }
}
