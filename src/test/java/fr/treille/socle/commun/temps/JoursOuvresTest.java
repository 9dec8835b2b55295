package fr.treille.socle.commun.temps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The days on which nobody works, against the lists published for France (service-public.fr, data.gouv.fr). */
class JoursOuvresTest {

    private static final JoursOuvres OCCITANIE = new JoursOuvres("76", Set.of(), false);
    private static final JoursOuvres GRAND_EST = new JoursOuvres("44", Set.of(), false);

    @ParameterizedTest
    @CsvSource({
        "2024, 01-01 04-01 05-01 05-08 05-09 05-20 07-14 08-15 11-01 11-11 12-25",
        "2025, 01-01 04-21 05-01 05-08 05-29 06-09 07-14 08-15 11-01 11-11 12-25",
        "2026, 01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25",
        "2027, 01-01 03-29 05-01 05-06 05-08 05-17 07-14 08-15 11-01 11-11 12-25",
        "2028, 01-01 04-17 05-01 05-08 05-25 06-05 07-14 08-15 11-01 11-11 12-25"
    })
    void les_feries_de_metropole_sont_ceux_de_la_liste_publiee(int annee, String jours) {
        assertThat(feries(OCCITANIE, annee)).isEqualTo(jours);
    }

    @ParameterizedTest
    @CsvSource({
        "44, 57, 04-03 12-26",
        "44, 67, 04-03 12-26",
        "44, 68, 04-03 12-26",
        "44, 54, ''",
        "76, 31, ''",
        "01, 9A, 05-27",
        "02, 9B, 05-22",
        "03, 9C, 06-10",
        "04, 9D, 12-20",
        "06, 9F, 04-27",
        "977, 977, 10-09",
        "978, 978, 05-28",
        "975, 9E, ''"
    })
    void un_territoire_a_de_plus_les_siens(String region, String territoire, String deplus) {
        var ici = new JoursOuvres(region, Set.of(territoire), false);
        var communs = List.of(feries(JoursOuvres.FRANCE, 2026).split(" "));

        assertThat(Arrays.stream(feries(ici, 2026).split(" ")).filter(jour -> !communs.contains(jour)))
                .containsExactlyElementsOf(deplus.isEmpty() ? List.of() : List.of(deplus.split(" ")));
        assertThat(feries(ici, 2026)).contains(communs);
    }

    @Test
    void paques_tombe_le_jour_publie() {
        assertThat(IntStream.rangeClosed(2020, 2038)
                        .mapToObj(annee ->
                                Ferie.LUNDI_DE_PAQUES.en(annee).minusDays(1).toString()))
                .containsExactly(
                        "2020-04-12",
                        "2021-04-04",
                        "2022-04-17",
                        "2023-04-09",
                        "2024-03-31",
                        "2025-04-20",
                        "2026-04-05",
                        "2027-03-28",
                        "2028-04-16",
                        "2029-04-01",
                        "2030-04-21",
                        "2031-04-13",
                        "2032-03-28",
                        "2033-04-17",
                        "2034-04-09",
                        "2035-03-25",
                        "2036-04-13",
                        "2037-04-05",
                        "2038-04-25");
    }

    @Test
    void la_region_choisit_de_travailler_le_lundi_de_pentecote() {
        var lundi = LocalDate.of(2026, 5, 25);

        assertThat(OCCITANIE.remarque(lundi)).isEqualTo("jour férié\u00A0: Lundi de Pentecôte");
        assertThat(new JoursOuvres("76", Set.of(), true).ouvre(lundi)).isTrue();
        assertThat(new JoursOuvres("76", Set.of(), true).ouvre(LocalDate.of(2026, 5, 14)))
                .as("et lui seul")
                .isFalse();
    }

    @Test
    void une_date_dit_ce_qu_elle_est() {
        assertThat(OCCITANIE.remarque(LocalDate.of(2026, 11, 11))).isEqualTo("jour férié\u00A0: Armistice");
        assertThat(OCCITANIE.remarque(LocalDate.of(2026, 6, 13))).isEqualTo("samedi");
        assertThat(OCCITANIE.remarque(LocalDate.of(2026, 11, 1))).isEqualTo("dimanche, jour férié\u00A0: Toussaint");
        assertThat(OCCITANIE.remarque(LocalDate.of(2026, 11, 12))).isEmpty();
        assertThat(OCCITANIE.enClair(LocalDate.of(2026, 11, 11)))
                .isEqualTo("mercredi 11/11/2026, jour férié\u00A0: Armistice");
        assertThat(GRAND_EST.remarque(LocalDate.of(2026, 4, 3)))
                .as("d’une partie de la région")
                .isEqualTo("jour férié en Alsace-Moselle\u00A0: Vendredi saint");
        assertThat(GRAND_EST.dans(Set.of("54")).remarque(LocalDate.of(2026, 4, 3)))
                .isEmpty();
    }

    @Property
    void le_suivant_et_le_precedent_sont_les_plus_proches_ou_l_on_travaille(
            @ForAll @IntRange(min = 0, max = 40_000) int rang) {
        var jour = LocalDate.of(2000, 1, 1).plusDays(rang);
        var suivant = GRAND_EST.suivant(jour);
        var precedent = GRAND_EST.precedent(jour);

        assertThat(GRAND_EST.ouvre(suivant)).isTrue();
        assertThat(GRAND_EST.ouvre(precedent)).isTrue();
        assertThat(precedent).isBeforeOrEqualTo(jour);
        assertThat(suivant).isAfterOrEqualTo(jour).isBefore(jour.plusDays(6));
        if (!precedent.equals(suivant)) {
            assertThat(precedent.plusDays(1).datesUntil(suivant)).noneMatch(GRAND_EST::ouvre);
        }
    }

    private static String feries(JoursOuvres ouvres, int annee) {
        return String.join(
                " ",
                LocalDate.of(annee, 1, 1)
                        .datesUntil(LocalDate.of(annee + 1, 1, 1))
                        .filter(jour -> ouvres.ferie(jour).isPresent())
                        .map(jour -> jour.toString().substring(5))
                        .toList());
    }
}
