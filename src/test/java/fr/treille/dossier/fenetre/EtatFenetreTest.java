package fr.treille.dossier.fenetre;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.referentiel.appel.fenetre.EtendueProjets;
import fr.treille.referentiel.appel.fenetre.FenetreFiche;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which phase of a window a day is in. */
class EtatFenetreTest {

    private static final FenetreFiche OCCITANIE_2025 = fenetre("2025-04-22", "2025-07-04", "2025-09-08", "2025-10-10");

    private static FenetreFiche fenetre(String ouverture, String recevabilite, String instruction, String selection) {
        return new FenetreFiche(
                1,
                jour(ouverture),
                LocalDate.of(2025, 6, 13),
                null,
                jour(recevabilite),
                jour(instruction),
                jour(selection),
                null,
                null,
                EtendueProjets.TOUTES,
                Map.of());
    }

    private static LocalDate jour(String date) {
        return date == null ? null : LocalDate.parse(date);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-04-21, A_VENIR",
        "2025-04-22, OUVERTE",
        "2025-06-13, OUVERTE",
        "2025-06-14, EN_RECEVABILITE",
        "2025-07-04, EN_RECEVABILITE",
        "2025-07-05, EN_INSTRUCTION",
        "2025-09-08, EN_INSTRUCTION",
        "2025-09-09, EN_SELECTION",
        "2025-10-10, EN_SELECTION",
        "2025-10-11, CLOSE"
    })
    void le_dernier_jour_d_une_phase_en_est_encore(LocalDate jour, EtatFenetre etat) {
        assertThat(EtatFenetre.de(OCCITANIE_2025, jour)).isEqualTo(etat);
    }

    @Test
    void une_phase_sans_date_est_passee() {
        var muette = fenetre(null, null, null, null);
        assertThat(EtatFenetre.de(muette, jour("2020-01-01"))).isEqualTo(EtatFenetre.OUVERTE);
        assertThat(EtatFenetre.de(muette, jour("2025-06-14"))).isEqualTo(EtatFenetre.CLOSE);
        assertThat(EtatFenetre.de(fenetre(null, null, "2025-09-08", null), jour("2025-06-14")))
                .isEqualTo(EtatFenetre.EN_INSTRUCTION);
    }

    @ParameterizedTest
    @CsvSource({"Europe/Paris", "Indian/Reunion", "America/Cayenne", "America/Miquelon"})
    void minuit_comprend_le_jour_dans_le_fuseau_de_la_region(String fuseau) {
        var zone = ZoneId.of(fuseau);
        var minuit = LocalDate.of(2025, 6, 14).atStartOfDay(zone).toInstant();
        assertThat(EtatFenetre.de(OCCITANIE_2025, LocalDate.ofInstant(minuit.minusSeconds(1), zone)))
                .isEqualTo(EtatFenetre.OUVERTE);
        assertThat(EtatFenetre.de(OCCITANIE_2025, LocalDate.ofInstant(minuit, zone)))
                .isEqualTo(EtatFenetre.EN_RECEVABILITE);
    }
}
