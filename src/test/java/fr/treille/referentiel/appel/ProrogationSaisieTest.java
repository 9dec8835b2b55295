package fr.treille.referentiel.appel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.referentiel.appel.fenetre.Deplacement;
import fr.treille.referentiel.appel.fenetre.EtapeFenetre;
import fr.treille.referentiel.appel.fenetre.EtendueProjets;
import fr.treille.referentiel.appel.fenetre.FenetreFiche;
import fr.treille.socle.commun.Refus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What an extension does to the days of any window, from 2023 to 2029: two 29 February, and every change of hour. */
class ProrogationSaisieTest {

    private static final List<String> ZONES = List.of("Europe/Paris", "Indian/Reunion", "America/Miquelon");

    /** A window whose deadlines are in order, some of them silent. */
    @Provide
    Arbitrary<FenetreFiche> fenetres() {
        return Arbitraries.integers()
                .between(0, 1_500)
                .flatMap(debut -> Arbitraries.integers()
                        .between(-1, 90)
                        .list()
                        .ofSize(7)
                        .map(ecarts -> fenetre(LocalDate.of(2023, 12, 1).plusDays(debut), ecarts)));
    }

    /** @param ecarts days from a deadline to the next, negative where the call is silent; the closing is always there */
    private static FenetreFiche fenetre(LocalDate debut, List<Integer> ecarts) {
        var dates = new ArrayList<LocalDate>();
        var jour = debut;
        for (var ecart : ecarts) {
            jour = jour.plusDays(Math.max(0, ecart));
            dates.add(ecart < 0 && dates.size() != EtapeFenetre.CLOTURE.ordinal() ? null : jour);
        }
        return new FenetreFiche(
                1,
                dates.get(0),
                dates.get(2),
                dates.get(1),
                dates.get(3),
                dates.get(4),
                dates.get(5),
                null,
                dates.get(6),
                EtendueProjets.TOUTES,
                Map.of());
    }

    private static AppelFiche appel(FenetreFiche fenetre) {
        return new AppelFiche(
                1,
                "AAP",
                2025,
                "76",
                StatutAppel.PUBLIE,
                Guichet.REGIONAL,
                null,
                "",
                null,
                "",
                List.of(fenetre),
                new EditionFiche(1, 1, null, "", "", Instant.EPOCH, ReglesDEssai.regles()),
                0);
    }

    private static List<Deplacement> proposes(FenetreFiche fenetre, EtapeFenetre etape, LocalDate nouvelle) {
        return new ProrogationSaisie(
                        etape,
                        nouvelle,
                        Deplacement.suites(fenetre, etape, nouvelle).stream()
                                .collect(Collectors.toMap(Deplacement::etape, Deplacement::nouvelle)),
                        "motif",
                        0)
                .deplacements(appel(fenetre), fenetre);
    }

    @Property(tries = 500)
    void ce_qui_suit_se_deplace_d_autant_de_jours_et_reste_dans_l_ordre(
            @ForAll("fenetres") FenetreFiche fenetre,
            @ForAll EtapeFenetre etape,
            @ForAll @IntRange(min = 1, max = 400) int jours) {
        var ancienne = fenetre.date(etape);
        Assume.that(etape != EtapeFenetre.OUVERTURE && ancienne != null);

        var deplacements = proposes(fenetre, etape, ancienne.plusDays(jours));
        var apres = fenetre.deplacee(ProrogationSaisie.dates(deplacements));

        assertThat(deplacements.getFirst().etape()).isEqualTo(etape);
        assertThat(deplacements).allSatisfy(d -> assertThat(d.jours()).isEqualTo(jours));
        assertThat(apres.jalons()).extracting(FenetreFiche.Jalon::date).isSorted();
        for (var jalon : fenetre.jalons()) {
            var attendu = jalon.etape().compareTo(etape) < 0
                    ? jalon.date()
                    : jalon.date().plusDays(jours);
            assertThat(apres.date(jalon.etape())).isEqualTo(attendu);
        }
        assertThat(apres.jalons()).hasSameSizeAs(fenetre.jalons());
    }

    /** A day is a day, of 23, 24 or 25 hours: its last instant moves to the last instant of the new one. */
    @Property(tries = 300)
    void le_nouveau_dernier_jour_va_jusqu_a_minuit_des_deux_cotes_d_un_changement_d_heure(
            @ForAll("fenetres") FenetreFiche fenetre, @ForAll @IntRange(min = 1, max = 400) int jours) {
        var nouvelle = fenetre.clotureDepot().plusDays(jours);
        var apres = fenetre.deplacee(ProrogationSaisie.dates(proposes(fenetre, EtapeFenetre.CLOTURE, nouvelle)));
        for (var nom : ZONES) {
            var zone = ZoneId.of(nom);
            var minuit = nouvelle.plusDays(1).atStartOfDay(zone).toInstant();
            assertThat(apres.ouverte(LocalDate.ofInstant(minuit.minusMillis(1), zone)))
                    .isTrue();
            assertThat(apres.ouverte(LocalDate.ofInstant(minuit, zone))).isFalse();
        }
    }

    @Property(tries = 500)
    void une_prorogation_ne_raccourcit_jamais_et_ne_derange_jamais_l_ordre(
            @ForAll("fenetres") FenetreFiche fenetre,
            @ForAll EtapeFenetre etape,
            @ForAll @IntRange(min = -200, max = 200) int jours,
            @ForAll @IntRange(min = -200, max = 200) int suite) {
        var ancienne = fenetre.date(etape);
        Assume.that(ancienne != null);
        var suites = new EnumMap<EtapeFenetre, LocalDate>(EtapeFenetre.class);
        fenetre.jalons().stream()
                .filter(jalon -> jalon.etape().compareTo(etape) > 0)
                .forEach(jalon -> suites.put(jalon.etape(), jalon.date().plusDays(suite)));
        var saisie = new ProrogationSaisie(etape, ancienne.plusDays(jours), suites, "motif", 0);
        try {
            var deplacements = saisie.deplacements(appel(fenetre), fenetre);
            assertThat(deplacements).allSatisfy(d -> assertThat(d.nouvelle()).isAfter(d.ancienne()));
            assertThat(fenetre.deplacee(ProrogationSaisie.dates(deplacements)).jalons())
                    .extracting(FenetreFiche.Jalon::date)
                    .isSorted();
        } catch (Refus refus) {
            assertThat(refus.champ().orElseThrow()).matches("etape|nouvelle|suites\\.[A-Z_]+");
            assertThat(etape == EtapeFenetre.OUVERTURE || jours <= 0 || suite < jours)
                    .isTrue();
        }
    }

    @Example
    void autour_du_29_fevrier_et_des_changements_d_heure() {
        var fenetre = fenetre(LocalDate.of(2024, 1, 1), List.of(0, 0, 58, 1, 31, 209, 1));
        // 2024: 28/02, 29/02, the last Sundays of March and of October
        assertThat(fenetre.clotureDepot()).isEqualTo("2024-02-28");
        var apres = fenetre.deplacee(
                ProrogationSaisie.dates(proposes(fenetre, EtapeFenetre.CLOTURE, LocalDate.of(2024, 3, 1))));
        assertThat(apres.jalons())
                .extracting(FenetreFiche.Jalon::date)
                .containsExactly(
                        LocalDate.of(2024, 1, 1),
                        LocalDate.of(2024, 1, 1),
                        LocalDate.of(2024, 3, 1),
                        LocalDate.of(2024, 3, 2),
                        LocalDate.of(2024, 4, 2),
                        LocalDate.of(2024, 10, 28),
                        LocalDate.of(2024, 10, 29));
        assertThat(ChronoUnit.DAYS.between(LocalDate.of(2024, 10, 26), LocalDate.of(2024, 10, 28)))
                .isEqualTo(2);
        assertThatThrownBy(() -> proposes(fenetre, EtapeFenetre.CLOTURE, LocalDate.of(2024, 2, 28)))
                .hasMessageContaining("donnez une date après le 28/02/2024");
    }
}
