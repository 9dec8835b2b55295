package fr.treille.socle.commun;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How dates, numbers and due dates are written on screens and letters, whatever the machine's locale. */
class FormatsTest {

    @Test
    void les_dates_s_ecrivent_a_la_francaise() {
        assertThat(Formats.date(LocalDate.of(2025, 6, 3))).isEqualTo("03/06/2025");
        assertThat(Formats.dateLongue(LocalDate.of(2025, 9, 1))).isEqualTo("1er\u00A0septembre 2025");
        assertThat(Formats.dateLongue(LocalDate.of(2025, 8, 21))).isEqualTo("21\u00A0août 2025");
    }

    @Test
    void une_heure_est_celle_de_paris_en_ete_comme_en_hiver() {
        assertThat(Formats.dateHeure(Instant.parse("2025-06-13T22:30:00Z"))).isEqualTo("14/06/2025 à 00:30");
        assertThat(Formats.dateHeure(Instant.parse("2025-01-13T22:30:00Z"))).isEqualTo("13/01/2025 à 23:30");
    }

    @ParameterizedTest
    @CsvSource({
        "31846000, 31_846_000 €",
        "31846000.00, 31_846_000 €",
        "1234.5, '1_234,50 €'",
        "0, 0 €",
        "999.99, '999,99 €'",
        "-1500, -1_500 €"
    })
    void un_montant_n_a_de_centimes_que_s_il_en_faut(String euros, String attendu) {
        assertThat(Formats.montant(Montant.de(new BigDecimal(euros)))).isEqualTo(espaces(attendu));
    }

    @Test
    void nombres_et_pourcentages() {
        assertThat(Formats.nombre(1742)).isEqualTo("1\u202F742");
        assertThat(Formats.nombre(new BigDecimal("1742.50"))).isEqualTo("1\u202F742,5");
        assertThat(Formats.pourcentage(new BigDecimal("0.7"))).isEqualTo("70\u00A0%");
        assertThat(Formats.pourcentage(new BigDecimal("0.833333"))).isEqualTo("83,33\u00A0%");
    }

    @Test
    void une_echeance_dit_sa_distance() {
        var jour = LocalDate.of(2025, 6, 13);
        assertThat(Formats.distance(jour.plusDays(3), jour)).isEqualTo("dans 3\u00A0j");
        assertThat(Formats.distance(jour, jour)).isEqualTo("aujourd’hui");
        assertThat(Formats.distance(jour.minusDays(5), jour)).isEqualTo("en retard de 5\u00A0j");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 o",
        "999, 999 o",
        "1000, 1 ko",
        "1277371, '1,3 Mo'",
        "36000000, 36 Mo",
        "999600, 1 Mo",
        "715000000, 715 Mo",
        "1300000000, '1,3 Go'"
    })
    void une_taille_de_fichier_se_lit_d_un_coup_d_oeil(long octets, String attendu) {
        assertThat(Formats.taille(octets)).isEqualTo(espaces(attendu));
    }

    @ParameterizedTest
    @CsvSource({"PT45S, 45 s", "PT2M5S, 2 min 05 s", "PT2M, 2 min", "PT1H12M30S, 1 h 12 min", "P3DT4H, 3 j 4 h"})
    void une_duree_donne_ses_deux_plus_grandes_unites(Duration duree, String attendu) {
        assertThat(Formats.duree(duree)).isEqualTo(espaces(attendu));
    }

    @Test
    void une_duree_infime_se_dit() {
        assertThat(Formats.duree(Duration.ofMillis(300))).isEqualTo("moins d’une seconde");
    }

    /** Underscore for the narrow no-break space, space for the ordinary no-break one: invisible in a source otherwise. */
    private static String espaces(String attendu) {
        return attendu.replace(' ', '\u00A0').replace('_', '\u202F');
    }
}
