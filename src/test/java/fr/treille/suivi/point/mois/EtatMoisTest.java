package fr.treille.suivi.point.mois;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.socle.commun.temps.JoursOuvres;
import fr.treille.suivi.point.EtatPoint;
import fr.treille.suivi.point.planification.Creneau;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a month lacks its point, and the slots proposed to plan one. */
class EtatMoisTest {

    @ParameterizedTest
    @CsvSource({
        // month, expected, state of the point, its day, what the month is on 15/06/2025
        "2025-05, false, , , NON_ATTENDU",
        "2025-05, true, , , MANQUANT",
        "2025-06, true, , , A_PLANIFIER",
        "2025-07, true, , , A_VENIR",
        "2025-05, true, TENU, 2025-05-20, TENU",
        "2025-05, true, ANNULE, 2025-05-20, ANNULE",
        "2025-05, true, PREVU, 2025-05-31, MANQUANT",
        "2025-05, true, REPORTE, 2025-06-14, MANQUANT",
        "2025-05, true, REPORTE, 2025-06-15, REPORTE",
        "2025-05, false, PREVU, 2025-05-31, NON_ATTENDU",
        "2025-06, true, PREVU, 2025-06-02, PREVU",
        "2025-06, true, PREVU, 2025-06-30, PREVU",
        "2025-07, true, PREVU, 2025-07-02, PREVU"
    })
    void un_mois_se_lit_de_son_point_et_du_calendrier(
            YearMonth mois, boolean attendu, EtatPoint point, LocalDate jour, EtatMois etat) {
        assertThat(EtatMois.de(mois, attendu, point, jour, LocalDate.of(2025, 6, 15)))
                .isEqualTo(etat);
    }

    @Test
    void un_mois_ne_manque_qu_une_fois_son_dernier_jour_passe() {
        var mois = YearMonth.of(2025, 2);
        assertThat(EtatMois.de(mois, true, null, null, LocalDate.of(2025, 2, 28)))
                .isEqualTo(EtatMois.A_PLANIFIER);
        assertThat(EtatMois.de(mois, true, null, null, LocalDate.of(2025, 3, 1)))
                .isEqualTo(EtatMois.MANQUANT);
    }

    @Test
    void les_creneaux_se_suivent_aux_heures_ouvrees_des_jours_ouvres() {
        // Friday at 11:00
        var premier = new Creneau(LocalDate.of(2025, 6, 13), java.time.LocalTime.of(11, 0), 60, "Visioconférence");
        assertThat(premier.suivants(8, JoursOuvres.FRANCE).stream().map(Creneau::enClair))
                .isEqualTo(List.of(
                        "13/06/2025 à 11:00",
                        "13/06/2025 à 14:00",
                        "13/06/2025 à 15:00",
                        "13/06/2025 à 16:00",
                        "13/06/2025 à 17:00",
                        "16/06/2025 à 09:00",
                        "16/06/2025 à 10:00",
                        "16/06/2025 à 11:00"));
    }

    @Test
    void les_creneaux_sautent_les_jours_feries() {
        // Tuesday at 17:00, the eve of Armistice
        var premier = new Creneau(LocalDate.of(2026, 11, 10), java.time.LocalTime.of(17, 0), 60, "");
        assertThat(premier.suivants(3, JoursOuvres.FRANCE).stream().map(Creneau::enClair))
                .containsExactly("10/11/2026 à 17:00", "12/11/2026 à 09:00", "12/11/2026 à 10:00");
        var pentecote = new Creneau(LocalDate.of(2026, 5, 22), java.time.LocalTime.of(17, 0), 60, "");
        assertThat(pentecote.suivants(2, JoursOuvres.FRANCE).getLast().jour()).isEqualTo("2026-05-26");
        assertThat(pentecote
                        .suivants(2, new JoursOuvres("76", Set.of(), true))
                        .getLast()
                        .jour())
                .isEqualTo("2026-05-25");
    }
}
