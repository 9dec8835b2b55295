package fr.treille.suivi.usage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.referentiel.appel.regle.ExigenceCibles;
import fr.treille.referentiel.appel.regle.LectureCibles;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Both readings of a target, of three ESSMS. */
class CibleMesureeTest {

    private static final LocalDate FIN = UsagesDEssai.FIN;
    private static final ExigenceCibles ENSEMBLE = new ExigenceCibles(LectureCibles.ENSEMBLE, null);
    private static final ExigenceCibles DEUX_TIERS = new ExigenceCibles(LectureCibles.PART, 66);

    private static CibleMesuree.Mesure mesure(int numerateur, int denominateur, @Nullable LocalDate prouvee) {
        return new CibleMesuree.Mesure(new Taux(numerateur, denominateur), true, prouvee);
    }

    private static CibleMesuree lue(
            CibleFiche cible, ExigenceCibles atteinte, Map<String, CibleMesuree.Mesure> mesures) {
        return new CibleMesuree(
                cible,
                Objects.requireNonNull(cible.seuil()),
                atteinte,
                List.of("1", "2", "3"),
                mesures,
                Map.of("1", "Alpha", "2", "Bêta", "3", "Gamma"));
    }

    @Test
    void un_essms_a_zero_a_cote_d_un_gros_n_est_pas_fait_quand_chacun_est_demande() {
        var mesures = Map.of("1", mesure(950, 1000, null), "2", mesure(0, 10, null), "3", mesure(10, 10, null));
        var chacun = lue(UsagesDEssai.DMP, ExigenceCibles.CHACUN, mesures).ligne(FIN);
        assertThat(chacun.faite()).isFalse();
        assertThat(chacun.explication())
                .isEqualTo(
                        "2\u00A0ESSMS sur 3 à 70\u00A0% ou plus\u00A0; sous le seuil Bêta (0\u00A0%). Ensemble\u00A0: 94,1\u00A0% pour"
                                + " 70\u00A0%.");

        var ensemble = lue(UsagesDEssai.DMP, ENSEMBLE, mesures).ligne(FIN);
        assertThat(ensemble.faite()).isTrue();
        assertThat(ensemble.depuis()).isEqualTo(FIN);
        assertThat(ensemble.explication())
                .isEqualTo(
                        "94,1\u00A0% pour 70\u00A0%. Un à un\u00A0: 2\u00A0ESSMS sur 3 à 70\u00A0% ou plus\u00A0; sous le seuil Bêta"
                                + " (0\u00A0%).");
        assertThat(lue(UsagesDEssai.DMP, DEUX_TIERS, mesures).ligne(FIN).faite())
                .isTrue();
    }

    @Test
    void les_messages_d_un_essms_ne_cachent_pas_le_silence_d_un_autre() {
        var mesures = Map.of("1", mesure(500, 10, null), "2", mesure(0, 10, null), "3", mesure(9, 10, null));
        var ligne = lue(UsagesDEssai.MSSANTE, ENSEMBLE, mesures).ligne(FIN);
        assertThat(ligne.faite()).as("19 of 30, and not 509").isFalse();
        assertThat(ligne.explication())
                .startsWith(
                        "63,3\u00A0% pour 70\u00A0%, il manque 2\u00A0messages envoyés par MSSanté, chaque ESSMS comptant au plus"
                                + " son dénominateur.");
    }

    @Test
    void sans_mesure_rien_n_est_atteint_sauf_d_une_part() {
        var mesures = Map.of("1", mesure(10, 10, null), "2", mesure(10, 10, null));
        assertThat(lue(UsagesDEssai.DMP, ExigenceCibles.CHACUN, mesures)
                        .ligne(FIN)
                        .faite())
                .isFalse();
        assertThat(lue(UsagesDEssai.DMP, ENSEMBLE, mesures).ligne(FIN).faite()).isFalse();
        assertThat(lue(UsagesDEssai.DMP, DEUX_TIERS, mesures).ligne(FIN).faite())
                .isTrue();
        assertThat(lue(UsagesDEssai.DMP, new ExigenceCibles(LectureCibles.PART, 67), mesures)
                        .ligne(FIN)
                        .faite())
                .as("three of three, rounded up")
                .isFalse();
    }

    @Test
    void qui_n_a_personne_au_denominateur_n_a_rien_a_atteindre() {
        var mesures = Map.of("1", mesure(10, 10, null), "2", mesure(8, 10, null), "3", mesure(0, 0, null));
        var ligne = lue(UsagesDEssai.DMP, ExigenceCibles.CHACUN, mesures).ligne(FIN);
        assertThat(ligne.faite()).isTrue();
        assertThat(ligne.explication()).startsWith("2\u00A0ESSMS sur 2 ");
        var vides = Map.of("1", mesure(0, 0, null), "2", mesure(0, 0, null), "3", mesure(0, 0, null));
        assertThat(lue(UsagesDEssai.DMP, ExigenceCibles.CHACUN, vides)
                        .ligne(FIN)
                        .faite())
                .isFalse();
    }

    @Test
    void les_preuves_sont_celles_des_essms_demandes() {
        var mesures = Map.of(
                "1", mesure(10, 10, FIN.plusDays(3)), "2", mesure(10, 10, FIN.plusDays(5)), "3", mesure(0, 10, null));
        var chacun = lue(UsagesDEssai.DMP, ExigenceCibles.CHACUN, mesures).preuve("Preuves");
        assertThat(chacun.faite()).isFalse();
        assertThat(chacun.explication()).isEqualTo("Manquantes pour 1\u00A0ESSMS sur 3\u00A0: Gamma.");
        var part = lue(UsagesDEssai.DMP, DEUX_TIERS, mesures).preuve("Preuves");
        assertThat(part.faite()).isTrue();
        assertThat(part.depuis()).as("since the last that was asked").isEqualTo(FIN.plusDays(5));
    }
}
