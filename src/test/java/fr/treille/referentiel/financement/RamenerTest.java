package fr.treille.referentiel.financement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A decision that grants less than the scale gives has a line of its own, and the lines still add up. */
class RamenerTest {

    private static final Montant BAREME = Montant.euros(105_000);

    private static final Financement CALCULE = Financement.de(List.of(new LigneFinancement(
            "Usage",
            Situation.ACQUISITION,
            new LigneFinancement.Rangs(1, 15),
            Unite.ESSMS,
            15,
            Montant.euros(7_000),
            BigDecimal.ONE,
            BAREME,
            "forfait d’usage",
            "",
            "15 × 7 000")));

    @Test
    void moins_que_le_bareme_est_une_ligne_qui_dit_pourquoi() {
        var ramene = CALCULE.ramene(Montant.euros(100_000), "Ramené aux devis.");

        assertThat(ramene.total()).isEqualTo(Montant.euros(100_000));
        assertThat(ramene.lignes()).hasSize(2);
        assertThat(ramene.lignes().getLast()).satisfies(ligne -> {
            assertThat(ligne.libelle()).isEqualTo("Réduction décidée");
            assertThat(ligne.total()).isEqualTo(Montant.euros(100_000).moins(BAREME));
            assertThat(ligne.explication()).isEqualTo("Ramené aux devis.");
        });
    }

    @Test
    void rien_du_tout_se_decide_aussi() {
        assertThat(CALCULE.ramene(Montant.zero(), "Sans objet.").total()).isEqualTo(Montant.zero());
    }

    @Test
    void tout_ce_que_donne_le_bareme_n_ajoute_pas_de_ligne() {
        assertThat(CALCULE.ramene(BAREME, "")).isSameAs(CALCULE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "105000.01"})
    void ni_plus_que_le_bareme_ni_moins_que_zero(String montant) {
        assertThatThrownBy(() -> CALCULE.ramene(Montant.de(new BigDecimal(montant)), "Motif"))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("montant"))
                .hasMessageContaining("va de 0");
    }

    @ParameterizedTest
    @ValueSource(ints = {249, 250})
    void un_motif_qui_tient_dans_la_ligne_y_est_entier(int longueur) {
        assertThat(motif("m".repeat(longueur))).isEqualTo("m".repeat(longueur));
    }

    @Test
    void un_motif_plus_long_y_est_coupe_et_le_dit() {
        assertThat(motif("m".repeat(251))).hasSize(250).endsWith("m…");
    }

    private static String motif(String dit) {
        return CALCULE.ramene(Montant.euros(1), dit).lignes().getLast().explication();
    }

    @Test
    void chaque_compte_des_rangs_a_son_nom_et_sa_phrase() {
        assertThat(RangsBaremes.values())
                .extracting(RangsBaremes::libelle, RangsBaremes::explication)
                .doesNotHaveDuplicates()
                .allSatisfy(mots -> assertThat(mots.toList())
                        .noneMatch(mot -> mot.toString().isEmpty()));
    }
}
