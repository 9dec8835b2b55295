package fr.treille.socle.commun;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the second of two people reads when both changed the same thing. */
class ModificationConcurrenteTest {

    @Test
    void la_seconde_personne_voit_ce_qui_a_change() {
        var differences = new Difference.Releve()
                .comparer("nom", "Garonne", "Garonne")
                .comparer("solution", "Alpha", "Bêta")
                .comparer("date de dépôt", null, "13/06/2025")
                .differences();
        var refus = new ModificationConcurrente(differences);
        assertThat(refus.differences())
                .containsExactly(
                        new Difference("solution", "Alpha", "Bêta"),
                        new Difference("date de dépôt", null, "13/06/2025"));
        assertThat(refus)
                .hasMessageContaining("solution\u00A0: «\u00A0Alpha\u00A0» → «\u00A0Bêta\u00A0»")
                .hasMessageContaining("date de dépôt\u00A0: vide → «\u00A013/06/2025\u00A0»")
                .hasMessageContaining("votre saisie est conservée");
    }

    @Test
    void sans_difference_visible_le_message_reste_une_phrase() {
        assertThat(new ModificationConcurrente(List.of()))
                .hasMessageStartingWith("Une autre personne a enregistré cette fiche pendant votre saisie. Rien");
    }
}
