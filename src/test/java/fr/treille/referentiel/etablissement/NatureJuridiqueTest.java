package fr.treille.referentiel.etablissement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.TestIntegration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an OG is in law, by its legal status in FINESS. */
@TestIntegration
class NatureJuridiqueTest {

    @Autowired
    JdbcClient base;

    @ParameterizedTest
    @CsvSource({
        "01, PUBLIQUE",
        "17, PUBLIQUE",
        "21, PUBLIQUE",
        "28, PUBLIQUE",
        "30, PUBLIQUE",
        "60, ASSOCIATION",
        "61, ASSOCIATION",
        "62, ASSOCIATION",
        "63, FONDATION",
        "43, AUTRE_PRIVEE",
        "47, AUTRE_PRIVEE",
        "64, AUTRE_PRIVEE",
        "66, AUTRE_PRIVEE",
        "73, AUTRE_PRIVEE",
        "95, AUTRE_PRIVEE",
        "40, ",
        "41, ",
        "90, ",
        "00, ",
        "31, ",
        "6, ",
        "AB, ",
        " , "
    })
    void le_statut_de_finess_dit_la_nature_ou_rien(String statut, NatureJuridique nature) {
        assertThat(NatureJuridique.de(statut).orElse(null)).isEqualTo(nature);
    }

    /** The words of the official nomenclature, beside what is read of its codes. */
    @Test
    void les_associations_et_fondations_sont_celles_de_la_nomenclature() {
        assertThat(base.sql("SELECT code, agregat_libelle FROM statut_juridique")
                        .query()
                        .listOfRows())
                .hasSizeGreaterThan(60)
                .allSatisfy(statut -> {
                    var nature = NatureJuridique.de(String.valueOf(statut.get("code")));
                    var agregat = String.valueOf(statut.get("agregat_libelle"));
                    assertThat(nature.filter(dite -> dite == NatureJuridique.ASSOCIATION)
                                    .isPresent())
                            .as(statut.toString())
                            .isEqualTo(agregat.equals("Association"));
                    assertThat(nature.filter(dite -> dite == NatureJuridique.FONDATION)
                                    .isPresent())
                            .as(statut.toString())
                            .isEqualTo(agregat.equals("Fondation"));
                    assertThat(nature.filter(dite -> dite == NatureJuridique.PUBLIQUE)
                                    .isPresent())
                            .as(statut.toString())
                            .isEqualTo(agregat.startsWith("Etat")
                                    || agregat.startsWith("Collectivité")
                                    || agregat.startsWith("Etablissement Public"));
                });
    }
}
