package fr.treille.suivi.importation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.referentiel.appel.regle.CibleFiche;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** e-prescription and e-parcours are two indicators, however a file names them. */
class IndicateursTest {

    private static final Indicateurs INDICATEURS = new Indicateurs(List.of(
            new CibleFiche(
                    "E_PRESCRIPTION",
                    "e-prescription (facultatif)",
                    "prescriptions électroniques importées dans le DUI, dans le mois",
                    null,
                    null,
                    List.of()),
            new CibleFiche(
                    "E_PARCOURS",
                    "e-parcours (facultatif)",
                    "échanges par le carnet de liaison entre le DUI et la plateforme, pendant le projet",
                    null,
                    null,
                    List.of())));

    @ParameterizedTest
    @CsvSource({
        "E_PRESCRIPTION, E_PRESCRIPTION",
        "e-prescription, E_PRESCRIPTION",
        "E-prescription : nombre d’ordonnances, E_PRESCRIPTION",
        "Prescriptions électroniques, E_PRESCRIPTION",
        "E_PARCOURS, E_PARCOURS",
        "e-parcours, E_PARCOURS",
        "eParcours (facultatif), E_PARCOURS",
        "Échanges par le carnet de liaison, E_PARCOURS"
    })
    void chacun_est_reconnu_par_ses_mots(String entete, String code) {
        assertThat(INDICATEURS.code(entete)).contains(code);
    }

    @ParameterizedTest
    @CsvSource({"'e-prescription, e-parcours (facultatif)'", "e-parcours et e-prescription"})
    void une_colonne_qui_nomme_les_deux_n_est_ni_l_un_ni_l_autre(String entete) {
        assertThat(INDICATEURS.code(entete)).isEmpty();
    }
}
