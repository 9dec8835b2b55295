package fr.treille.dossier.selection.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** One fate for several files at once, and how what is retained is spread. */
class SimulationEnNombreTest {

    private static final List<Long> LES_DEUX = List.of(1L, 2L);

    private static Simulation deux() {
        return SimulationTest.simulation(List.of(11, 12), 5_000);
    }

    private static Choix choix(Simulation simulation, long id) {
        return simulation.choix(id).orElseThrow();
    }

    @Property
    void proposer_en_nombre_est_proposer_un_a_un(
            @ForAll @Size(max = 40) List<@IntRange(max = 20) Integer> notes, @ForAll int graine) {
        var vide = SimulationTest.simulation(notes, 5_000);
        var ids = SimulationTest.un(vide, graine);

        assertThat(vide.avec(ids, SensComite.FAVORABLE, "", false).choix())
                .isEqualTo(SimulationTest.cochee(vide, ids).choix());
    }

    @Test
    void le_motif_commun_va_sur_chaque_ligne_et_ne_recouvre_pas_celui_qu_elle_dit() {
        var depart = deux().avec(1, new Choix(SensComite.FAVORABLE, Montant.euros(50), "Le sien"));

        var garde = depart.avec(LES_DEUX, SensComite.FAVORABLE, "Commun", false);
        assertThat(choix(garde, 1)).isEqualTo(new Choix(SensComite.FAVORABLE, Montant.euros(50), "Le sien"));
        assertThat(choix(garde, 2).motif()).isEqualTo("Commun");

        var remplace = depart.avec(LES_DEUX, SensComite.FAVORABLE, "Commun", true);
        assertThat(choix(remplace, 1)).isEqualTo(new Choix(SensComite.FAVORABLE, Montant.euros(50), "Commun"));
        assertThat(choix(depart.avec(LES_DEUX, SensComite.FAVORABLE, "", true), 1)
                        .motif())
                .as("rien ne remplace un motif par rien")
                .isEqualTo("Le sien");
    }

    @Test
    void changer_de_sort_laisse_le_motif_et_le_montant_de_l_autre_sort() {
        var depart = deux().avec(1, new Choix(SensComite.FAVORABLE, Montant.euros(50), "Retenu"));

        assertThat(choix(depart.avec(LES_DEUX, SensComite.DEFAVORABLE, "", false), 1))
                .isEqualTo(new Choix(SensComite.DEFAVORABLE, null, ""));
    }

    @Test
    void ce_qui_est_decide_ou_inconnu_est_laisse() {
        var decide = EquilibreTest.decide(1, Montant.euros(900), Map.of("31", 15));
        var depart = Simulation.de(
                Montant.euros(5_000), List.of(decide, SimulationTest.dossier(2, 12, 300, true)), Map.of());

        assertThat(depart.avec(List.of(1L, 2L, 99L), SensComite.DEFAVORABLE, "Non", false)
                        .choix())
                .containsOnlyKeys(2L);
    }

    @Test
    void un_montant_propose_au_dela_du_bareme_se_refuse_en_nommant_le_dossier() {
        var depart = Simulation.de(
                Montant.euros(5_000),
                List.of(SimulationTest.dossier(1, 12, 300, true), SimulationTest.dossier(2, 12, 1_001, true)),
                Map.of());

        assertThatThrownBy(() -> depart.avec(LES_DEUX, SensComite.FAVORABLE, "", false))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("Dossier 2");
        assertThat(depart.avec(LES_DEUX, SensComite.COMPLEMENTAIRE, "", false).choix())
                .hasSize(2);
    }
}
