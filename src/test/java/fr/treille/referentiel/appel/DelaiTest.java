package fr.treille.referentiel.appel;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.referentiel.appel.fenetre.EtendueProjets;
import fr.treille.referentiel.appel.fenetre.FenetreFiche;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** « À minuit » includes the whole day, in the zone of the région, on the two days whose length changes too. */
class DelaiTest {

    /** Of the régions: mainland and Corse, then overseas. */
    private static final Set<String> FUSEAUX = Set.of(
            "Europe/Paris",
            "America/Guadeloupe",
            "America/Martinique",
            "America/Cayenne",
            "America/Miquelon",
            "Indian/Reunion",
            "Indian/Mayotte",
            "Pacific/Noumea",
            "Pacific/Tahiti",
            "Pacific/Wallis");

    @Provide
    static Arbitrary<ZoneId> fuseaux() {
        return Arbitraries.of(FUSEAUX).map(ZoneId::of);
    }

    /** Any day, the days of a change of hour and those around them more often. */
    @Provide
    static Arbitrary<LocalDate> jours() {
        var changements = Arbitraries.of(
                        LocalDate.of(2025, 3, 30),
                        LocalDate.of(2025, 10, 26),
                        LocalDate.of(2025, 3, 9),
                        LocalDate.of(2025, 11, 2),
                        LocalDate.of(2024, 2, 29),
                        LocalDate.of(2025, 12, 31))
                .flatMap(jour -> Arbitraries.integers().between(-1, 1).map(jour::plusDays));
        var tous = Arbitraries.integers()
                .between(0, 3650)
                .map(rang -> LocalDate.of(2020, 1, 1).plusDays(rang));
        return Arbitraries.oneOf(changements, tous);
    }

    private static FenetreFiche fenetre(LocalDate cloture, LocalDate plusTot) {
        return new FenetreFiche(
                1, null, cloture, plusTot, null, null, null, null, null, EtendueProjets.TOUTES, Map.of());
    }

    @Property(tries = 3000)
    void la_derniere_seconde_est_dans_les_delais_et_la_suivante_ne_l_est_pas(
            @ForAll("fuseaux") ZoneId fuseau, @ForAll("jours") LocalDate cloture) {
        var fenetre = fenetre(cloture, null);
        var minuit = cloture.plusDays(1).atStartOfDay(fuseau).toInstant();

        var derniere = minuit.minusSeconds(1).atZone(fuseau);
        assertThat(derniere.toLocalTime()).hasToString("23:59:59");
        assertThat(fenetre.horsDelai(derniere.toLocalDate(), false)).isFalse();
        assertThat(fenetre.horsDelai(minuit.atZone(fuseau).toLocalDate(), false))
                .isTrue();
        // the first second of the last day too, whatever its length
        assertThat(fenetre.horsDelai(cloture.atStartOfDay(fuseau).toLocalDate(), false))
                .isFalse();
    }

    @Property
    void la_cloture_des_projets_sur_plusieurs_regions_ne_touche_qu_eux(
            @ForAll("fuseaux") ZoneId fuseau, @ForAll("jours") LocalDate plusTot) {
        var fenetre = fenetre(plusTot.plusDays(12), plusTot);
        var minuit = plusTot.plusDays(1).atStartOfDay(fuseau);

        assertThat(fenetre.horsDelai(minuit.minusSeconds(1).toLocalDate(), true))
                .isFalse();
        assertThat(fenetre.horsDelai(minuit.toLocalDate(), true)).isTrue();
        assertThat(fenetre.horsDelai(minuit.toLocalDate(), false)).isFalse();
    }

    @Example
    void le_meme_instant_est_dans_les_delais_en_guyane_et_hors_delai_a_paris() {
        var fenetre = fenetre(LocalDate.of(2025, 6, 13), null);
        var instant = java.time.Instant.parse("2025-06-13T22:00:00Z");

        assertThat(fenetre.horsDelai(LocalDate.ofInstant(instant, ZoneId.of("Europe/Paris")), false))
                .isTrue();
        assertThat(fenetre.horsDelai(LocalDate.ofInstant(instant, ZoneId.of("America/Cayenne")), false))
                .isFalse();
    }
}
