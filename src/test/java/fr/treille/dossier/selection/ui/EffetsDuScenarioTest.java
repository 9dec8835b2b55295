package fr.treille.dossier.selection.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.selection.simulation.Choix;
import fr.treille.dossier.selection.simulation.DossierCandidat;
import fr.treille.dossier.selection.simulation.SensComite;
import fr.treille.dossier.selection.simulation.Simulation;
import fr.treille.socle.commun.Montant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What settling does is said in the singular of one, and nothing is said of none. */
class EffetsDuScenarioTest {

    private static List<String> phrases(int favorables, int complementaires, int defavorables) {
        var choix = new HashMap<Long, Choix>();
        ajouter(choix, SensComite.FAVORABLE, favorables);
        ajouter(choix, SensComite.COMPLEMENTAIRE, complementaires);
        ajouter(choix, SensComite.DEFAVORABLE, defavorables);
        var dossiers = LongStream.rangeClosed(1, choix.size())
                .mapToObj(EffetsDuScenarioTest::dossier)
                .toList();
        return EffetsDuScenario.phrases(Simulation.de(Montant.euros(1_000_000), dossiers, choix)).stream()
                .map(phrase -> phrase.replace('\u00A0', ' '))
                .toList();
    }

    private static void ajouter(Map<Long, Choix> choix, SensComite sens, int nombre) {
        for (var rang = 0; rang < nombre; rang++) {
            choix.put(
                    choix.size() + 1L,
                    new Choix(sens, sens == SensComite.FAVORABLE ? Montant.euros(100) : null, "Motif"));
        }
    }

    private static DossierCandidat dossier(long id) {
        return new DossierCandidat(
                id,
                0,
                "Dossier " + id,
                "Porteur",
                StatutGrappe.A_DECIDER,
                true,
                null,
                0,
                15,
                Montant.euros(100),
                Montant.euros(100),
                null,
                Map.of(),
                Map.of(),
                null);
    }

    @Test
    void un_seul_se_dit_au_singulier_et_rien_ne_se_dit_de_ce_qui_n_est_pas() {
        assertThat(phrases(1, 0, 0))
                .containsExactly(
                        "1 décision favorable est prise, avec son motif : sa lettre pourra être préparée.",
                        "Ce qui est refusé pour l’un n’empêche pas les autres ; le travail continue si vous quittez cette"
                                + " page.");
        assertThat(phrases(0, 1, 1))
                .startsWith(
                        "1 décision défavorable est prise, avec son motif : sa lettre pourra être préparée.",
                        "1 dossier va sur la liste complémentaire : il reste à décider, et aucune lettre ne part.");
    }

    @Test
    void plusieurs_se_disent_au_pluriel() {
        assertThat(phrases(2, 2, 3))
                .startsWith(
                        "2 décisions favorables sont prises, chacune avec son motif : leurs lettres pourront être préparées.",
                        "3 décisions défavorables sont prises, chacune avec son motif : leurs lettres pourront être"
                                + " préparées.",
                        "2 dossiers vont sur la liste complémentaire : ils restent à décider, et aucune lettre ne part.");
    }
}
