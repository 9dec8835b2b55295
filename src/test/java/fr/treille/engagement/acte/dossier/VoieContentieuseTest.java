package fr.treille.engagement.acte.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.TestIntegration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who goes to the tribunal by which way (code de justice administrative, art. R. 414-1 and R. 414-6). */
@TestIntegration
class VoieContentieuseTest {

    @Autowired
    JdbcClient base;

    @Test
    void chaque_statut_de_finess_a_sa_voie_et_seuls_les_incertains_ont_la_formule_vraie_pour_tous() {
        var parVoie = base.sql("SELECT code FROM statut_juridique").query(String.class).list().stream()
                .collect(Collectors.groupingBy(VoieContentieuse::de, Collectors.toSet()));

        assertThat(parVoie.get(VoieContentieuse.SELON_LE_STATUT))
                .as("commune of any size, other schemes of prévoyance, foreign law")
                .containsExactlyInAnyOrder("03", "45", "46", "90");
        assertThat(parVoie.get(VoieContentieuse.CITOYENS)).contains("60", "61", "62", "63", "70", "73", "47");
        assertThat(parVoie.get(VoieContentieuse.TELERECOURS)).contains("01", "02", "13", "17", "21", "30", "40", "43");
        assertThat(VoieContentieuse.de("")).isEqualTo(VoieContentieuse.SELON_LE_STATUT);
    }

    @Test
    void telerecours_citoyens_n_est_pas_dit_a_une_personne_publique() {
        assertThat(VoieContentieuse.TELERECOURS.phrase("tribunal administratif de Nîmes", "16 rue\n30000 Nîmes"))
                .startsWith(
                        "former un recours contentieux devant le tribunal administratif de Nîmes, 16 rue, 30000 Nîmes")
                .doesNotContain("citoyens");
    }
}
