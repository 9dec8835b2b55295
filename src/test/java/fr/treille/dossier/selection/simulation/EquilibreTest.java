package fr.treille.dossier.selection.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.socle.commun.Montant;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** How what is retained is spread over territoires and sectors. */
class EquilibreTest {

    static DossierCandidat decide(long id, Montant accorde, Map<String, Integer> territoires) {
        return new DossierCandidat(
                id,
                0,
                "Décidé " + id,
                "",
                StatutGrappe.NOTIFIEE,
                true,
                BigDecimal.TEN,
                20,
                15,
                accorde,
                accorde,
                accorde,
                territoires,
                Map.of(),
                null);
    }

    @Test
    void il_compte_les_essms_retenus_sur_tous_et_leurs_euros() {
        var simulation = SimulationTest.simulation(List.of(11, 12), 5_000)
                .avec(1, new Choix(SensComite.FAVORABLE, Montant.euros(150), ""));

        assertThat(simulation.equilibre(DossierCandidat::territoires))
                .containsExactly(Map.entry("31", new Equilibre(15, 30, Montant.euros(150))));
        assertThat(simulation.equilibre(DossierCandidat::secteurs))
                .containsExactly(
                        Map.entry("PA", new Equilibre(10, 20, Montant.euros(100))),
                        Map.entry("PH", new Equilibre(5, 10, Montant.euros(50))));
        var pa = new Equilibre(10, 20, Montant.euros(100));
        assertThat(pa.part()).isEqualByComparingTo("0.5");
        assertThat(pa.partDu(Montant.euros(150))).isEqualByComparingTo("0.6667");
    }

    @Test
    void sans_rien_de_retenu_les_lignes_restent_et_valent_zero() {
        var simulation = SimulationTest.simulation(List.of(11), 5_000);

        assertThat(simulation.equilibre(DossierCandidat::secteurs))
                .containsOnlyKeys("PA", "PH")
                .allSatisfy((cle, ligne) -> {
                    assertThat(ligne.montant()).isEqualTo(Montant.zero());
                    assertThat(ligne.partDu(Montant.zero())).isZero();
                });
        assertThat(Equilibre.RIEN.part()).isZero();
    }

    /** To the cent: what three territoires share adds up. */
    @Property
    void les_lignes_font_le_total(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 40) Integer> essms,
            @ForAll @IntRange(max = 3_000_000) int centimes) {
        var dossiers = new java.util.ArrayList<DossierCandidat>();
        for (int rang = 0; rang < essms.size(); rang++) {
            dossiers.add(decide(
                    rang + 1,
                    Montant.de(BigDecimal.valueOf(centimes + rang, 2)),
                    Map.of("09", essms.get(rang), "31", 1 + rang, "82", 7)));
        }
        var simulation = Simulation.de(Montant.euros(1), dossiers, Map.of());
        var lignes = simulation.equilibre(DossierCandidat::territoires).values();

        assertThat(lignes).noneMatch(ligne -> ligne.montant().estNegatif());
        assertThat(lignes.stream().reduce(Equilibre.RIEN, Equilibre::plus).montant())
                .isEqualTo(simulation.total());
    }
}
