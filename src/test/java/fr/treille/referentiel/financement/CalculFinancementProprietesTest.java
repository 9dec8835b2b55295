package fr.treille.referentiel.financement;

import static fr.treille.referentiel.financement.Situation.ACQUISITION;
import static fr.treille.referentiel.financement.Situation.EVOLUTION;
import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.socle.commun.Montant;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds of any amount, whatever the scale and the project. */
class CalculFinancementProprietesTest {

    private record Profil(Situation situation, int heures, boolean saad, boolean petitOg) {}

    /** The same rule written as one loop over the ESSMS, without tranche nor line. */
    @Property(tries = 300)
    void le_total_est_celui_d_une_boucle_naive(@ForAll("demandes") Demande demande) {
        var rangs = new EnumMap<Situation, Integer>(Situation.class);
        var attendu = BigDecimal.ZERO;
        int petits = 0;
        for (var e : demande.essms()) {
            int rang = rangs.merge(e.situation(), 1, Integer::sum);
            var usage = new BigDecimal(rang >= 50 ? 2_000 : e.situation() == ACQUISITION ? 7_000 : 5_000);
            var logiciel = new BigDecimal(e.situation() == EVOLUTION ? 0 : rang >= 50 ? 3_000 : 14_000);
            var part = e.heures() == null ? BigDecimal.ONE : e.heures().quotite();
            attendu = attendu.add(Montant.de(usage.multiply(part)).valeur())
                    .add(Montant.de(logiciel.multiply(part)).valeur());
            petits += e.petitOg() ? 1 : 0;
        }
        attendu = attendu.add(demande.equipement().valeur().min(new BigDecimal(10_000 * petits)));
        attendu = attendu.add(demande.amoa().valeur().min(new BigDecimal(petits == 0 ? 0 : 100_000)));
        assertThat(calculer(demande).total()).isEqualTo(Montant.de(attendu));
    }

    @Property(tries = 300)
    void le_total_est_la_somme_des_lignes(@ForAll("demandes") Demande demande) {
        var financement = calculer(demande);
        var somme = Montant.zero();
        for (var ligne : financement.lignes()) {
            somme = somme.plus(ligne.total());
        }
        assertThat(financement.total()).isEqualTo(somme);
    }

    @Property(tries = 300)
    void chaque_essms_est_compte_une_fois_par_composante(@ForAll("demandes") Demande demande) {
        int compte = calculer(demande).lignes().stream()
                .filter(l -> l.libelle().startsWith("Usage"))
                .mapToInt(LigneFinancement::quantite)
                .sum();
        assertThat(compte).isEqualTo(demande.essms().size());
    }

    @Property(tries = 300)
    void un_essms_de_plus_ne_diminue_jamais_le_montant(
            @ForAll("demandes") Demande demande, @ForAll Situation situation) {
        var plus = new ArrayList<>(demande.essms());
        plus.add(EssmsDemande.de(Baremes.finess(999_999), "De plus", situation, false));
        assertThat(calculer(new Demande(plus, demande.equipement(), demande.amoa()))
                        .total())
                .isGreaterThan(calculer(demande).total());
    }

    @Property(tries = 300)
    void les_forfaits_d_un_projet_mixte_sont_ceux_de_ses_deux_moities(@ForAll("demandes") Demande demande) {
        var entier = calculer(Demande.forfaits(demande.essms())).total();
        var somme = Montant.zero();
        for (var situation : Situation.values()) {
            var part = demande.essms(situation);
            somme = somme.plus(
                    part.isEmpty()
                            ? Montant.zero()
                            : calculer(Demande.forfaits(part)).total());
        }
        assertThat(entier).isEqualTo(somme);
    }

    @Property(tries = 300)
    void demander_plus_ne_diminue_jamais_le_montant(@ForAll("demandes") Demande demande) {
        var plus = new Demande(
                demande.essms(),
                demande.equipement().plus(Montant.euros(1_000)),
                demande.amoa().plus(Montant.euros(1_000)));
        assertThat(calculer(plus).total())
                .isGreaterThanOrEqualTo(calculer(demande).total());
    }

    private static Financement calculer(Demande demande) {
        return CalculFinancement.calculer(Baremes.bareme2025(), demande);
    }

    @Provide
    Arbitrary<Demande> demandes() {
        var profil = Combinators.combine(
                        Arbitraries.of(Situation.class),
                        Arbitraries.integers().between(0, 3_000),
                        Arbitraries.frequencyOf(
                                Tuple.of(5, Arbitraries.just(false)), Tuple.of(1, Arbitraries.just(true))),
                        Arbitraries.of(true, false))
                .as(Profil::new);
        var montants = Arbitraries.longs().between(0, 300_000).map(Montant::euros);
        return Combinators.combine(profil.list().ofMinSize(1).ofMaxSize(130), montants, montants)
                .as((profils, equipement, amoa) -> new Demande(essms(profils), equipement, amoa));
    }

    private static List<EssmsDemande> essms(List<Profil> profils) {
        return IntStream.range(0, profils.size())
                .mapToObj(i -> {
                    var p = profils.get(i);
                    var heures =
                            p.saad() ? new HeuresSaad(BigDecimal.valueOf(p.heures()), BigDecimal.valueOf(3_000)) : null;
                    return new EssmsDemande(Baremes.finess(i), "ESSMS " + i, p.situation(), heures, p.petitOg());
                })
                .toList();
    }
}
