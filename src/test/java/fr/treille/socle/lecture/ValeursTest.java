package fr.treille.socle.lecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.socle.commun.Refus;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers, rates, dates and FINESS numbers as people and spreadsheets write them. */
class ValeursTest {

    @ParameterizedTest
    @ValueSource(strings = {"1234", "1 234", "1\u00A0234", "1\u202F234", "1'234", "1234,0", "1234.00", " 1234 "})
    void un_nombre_se_lit_quels_que_soient_ses_espaces(String texte) {
        assertThat(Valeurs.entier(Cellule.texte(texte))).isEqualTo(1234);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12,5|nombre entier",
                "70 %|contient un taux",
                "70%|contient un taux",
                "1.234|qui peut se lire 1234",
                "1,234|qui peut se lire 1234",
                "1 23|nombre est attendu",
                "abc|nombre est attendu",
                "-3|nombre négatif",
                "99999999999|nombre entier",
                "31/03/2025|nombre est attendu"
            })
    void ce_qui_n_est_pas_un_compte_est_refuse(String texte, String raison) {
        assertThatThrownBy(() -> Valeurs.entier(Cellule.texte(texte)))
                .isInstanceOf(Refus.class)
                .hasMessageContaining(raison);
    }

    @Test
    void un_nombre_du_classeur_montre_en_pour_cent_est_un_taux_non_un_compte() {
        var taux = Cellule.nombre(new BigDecimal("0.7"), true);
        assertThatThrownBy(() -> Valeurs.entier(taux))
                .hasMessageContaining("contient un taux, «\u00A070\u00A0%\u00A0»");
        assertThat(Valeurs.taux(taux)).isEqualByComparingTo("0.7");
        assertThatThrownBy(() -> Valeurs.entier(Cellule.jour(LocalDate.of(2025, 3, 31))))
                .hasMessageContaining("contient une date, 31/03/2025");
        assertThatThrownBy(() ->
                        Valeurs.entier(Cellule.nombre(BigDecimal.TEN, false).fusionnee("C5:C7")))
                .hasMessageContaining("fusionnée\u00A0(C5:C7)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "-", "NC", "n/a", "\u00A0"})
    void ce_qui_dit_qu_il_n_y_a_rien_n_est_pas_zero(String texte) {
        assertThat(Valeurs.entier(Cellule.texte(texte))).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"70 %|0.7", "70,5%|0.705", "0,7|0.7", "70|0.7", "0|0", "1|1", "100|1"})
    void un_taux_se_lit_de_toutes_ses_ecritures(String texte, String part) {
        assertThat(Valeurs.taux(Cellule.texte(texte))).isEqualByComparingTo(part);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/03/2025",
                "31/3/25",
                "31-03-2025",
                "31.03.2025",
                "2025-03-31",
                "2025-03-31T00:00:00",
                "31 mars 2025",
                "mars 2025",
                "MARS 2025",
                "2025-03",
                "03/2025",
                "45747"
            })
    void une_date_se_lit_en_toutes_ecritures_et_en_numero_de_serie(String texte) {
        assertThat(Valeurs.jour(Cellule.texte(texte), true)).isEqualTo(LocalDate.of(2025, 3, 31));
    }

    @Test
    void le_premier_jour_d_un_mois_vient_de_son_debut() {
        assertThat(Valeurs.jour(Cellule.texte("févr. 2024"), false)).isEqualTo(LocalDate.of(2024, 2, 1));
        assertThat(Valeurs.jour(Cellule.texte("1er janvier 2025"), false)).isEqualTo(LocalDate.of(2025, 1, 1));
        assertThat(Valeurs.jour(Cellule.nombre(new BigDecimal("45748"), false), false))
                .isEqualTo(LocalDate.of(2025, 4, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"31/02/2025|calendrier", "03/31/2025|calendrier", "12|date est attendue", "hier|date est attendue"
            })
    void ce_qui_n_est_pas_un_jour_est_refuse(String texte, String raison) {
        assertThatThrownBy(() -> Valeurs.jour(Cellule.texte(texte), true)).hasMessageContaining(raison);
    }

    @Test
    void le_zero_qu_un_tableur_ote_a_un_numero_finess_est_rendu_et_dit() {
        assertThat(Valeurs.finess(Cellule.texte("90000019"))).isEqualTo(new Valeurs.FinessLu("090000019", true));
        assertThat(Valeurs.finess(Cellule.nombre(new BigDecimal("90000019"), false))
                        .zeroRendu())
                .isTrue();
        assertThat(Valeurs.finess(Cellule.texte("31 000 001 3"))).isEqualTo(new Valeurs.FinessLu("310000013", false));
        assertThat(Valeurs.finess(Cellule.texte("310000013.0")).valeur()).isEqualTo("310000013");
        assertThat(Valeurs.finess(Cellule.texte("2a0000012")).valeur()).isEqualTo("2A0000012");
        assertThatThrownBy(() -> Valeurs.finess(Cellule.texte("90000018"))).hasMessageContaining("il en manque un");
        assertThatThrownBy(() -> Valeurs.finess(Cellule.texte("3,10E+08"))).hasMessageContaining("arrondi");
        assertThatThrownBy(() -> Valeurs.finess(Cellule.texte("Les Genêts"))).hasMessageContaining("FINESS");
    }
}
