package fr.treille.socle.piece.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.TestServeur;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ApplicationContext;

/** What the server takes of files that nobody asked for. */
@TestServeur
class ReceptionTest {

    @Autowired
    private ApplicationContext application;

    /** The server would write the parts of any form, of anybody, at any address, on its disk before anything is checked. */
    @Test
    void un_formulaire_en_plusieurs_parties_n_ecrit_rien_sur_le_disque_et_reste_petit() {
        assertThat(application.getBeansOfType(ServletRegistrationBean.class).values())
                .isNotEmpty()
                .extracting(ServletRegistrationBean::getMultipartConfig)
                .allSatisfy(parties -> {
                    assertThat(parties.getMaxRequestSize()).isBetween(0L, 1_000_000L);
                    assertThat(parties.getMaxFileSize()).isBetween(0L, 1_000_000L);
                    assertThat((long) parties.getFileSizeThreshold()).isGreaterThanOrEqualTo(parties.getMaxFileSize());
                });
    }
}
