package fr.treille.dossier.grappe.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.TestIntegration;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The next steps are in an order that they say themselves, whatever the order of the beans. */
@TestIntegration
class EtapesTest {

    @Autowired
    List<EtapeGrappe> etapes;

    @Test
    void deux_etapes_n_ont_jamais_le_meme_rang() {
        assertThat(etapes).extracting(EtapeGrappe::rang).doesNotHaveDuplicates();
    }

    @Test
    void ce_que_le_suivi_attend_passe_avant_la_marche_du_dossier() {
        assertThat(etapes.stream()
                        .sorted(Comparator.comparingInt(EtapeGrappe::rang))
                        .map(etape -> etape.getClass().getSimpleName()))
                .containsExactly(
                        "EtapeApport",
                        "EtapeUsage",
                        "EtapeSuivi",
                        "EtapeJalons",
                        "EtapeAbandon",
                        "EtapeIrrecevable",
                        "EtapeDepot",
                        "EtapeInstruction",
                        "EtapeSelection",
                        "EtapeDecision",
                        "EtapeNotification",
                        "EtapeConvention");
    }
}
