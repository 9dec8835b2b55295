package fr.treille.dossier.grappe;

import static fr.treille.dossier.grappe.StatutGrappe.ABANDONNEE;
import static fr.treille.dossier.grappe.StatutGrappe.A_DECIDER;
import static fr.treille.dossier.grappe.StatutGrappe.CONVENTIONNEE;
import static fr.treille.dossier.grappe.StatutGrappe.DEFAVORABLE;
import static fr.treille.dossier.grappe.StatutGrappe.DEPOSEE;
import static fr.treille.dossier.grappe.StatutGrappe.EN_CONSTITUTION;
import static fr.treille.dossier.grappe.StatutGrappe.EN_INSTRUCTION;
import static fr.treille.dossier.grappe.StatutGrappe.FAVORABLE;
import static fr.treille.dossier.grappe.StatutGrappe.IRRECEVABLE;
import static fr.treille.dossier.grappe.StatutGrappe.NOTIFIEE;
import static fr.treille.dossier.grappe.StatutGrappe.REFUS_NOTIFIE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.dossier.grappe.subvention.SortSubvention;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which status follows which. */
class StatutGrappeTest {

    @Test
    void la_vie_d_une_grappe_va_de_la_constitution_a_la_convention() {
        var vie = List.of(EN_CONSTITUTION, DEPOSEE, EN_INSTRUCTION, A_DECIDER, FAVORABLE, NOTIFIEE, CONVENTIONNEE);
        for (int i = 1; i < vie.size(); i++) {
            assertThat(vie.get(i - 1).peutDevenir(vie.get(i))).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN_CONSTITUTION|EN_INSTRUCTION|est en constitution : elle doit être déposée avant d’être instruite.",
                "EN_CONSTITUTION|FAVORABLE|est en constitution : elle doit être déposée avant d’être décidée.",
                "DEPOSEE|NOTIFIEE|est déposée : son instruction doit être ouverte avant d’être notifiée.",
                "EN_INSTRUCTION|CONVENTIONNEE|est en instruction : elle doit recevoir un avis avant d’être conventionnée.",
                "EN_INSTRUCTION|FAVORABLE|est en instruction : elle doit recevoir un avis avant d’être décidée.",
                "A_DECIDER|NOTIFIEE|a reçu un avis : sa décision doit être prise avant d’être notifiée.",
                "FAVORABLE|CONVENTIONNEE|a reçu une décision favorable : elle doit être notifiée avant d’être conventionnée.",
                "FAVORABLE|DEFAVORABLE|a reçu une décision favorable : elle ne peut plus être décidée.",
                "NOTIFIEE|DEPOSEE|est notifiée : elle ne peut plus être déposée.",
                "EN_INSTRUCTION|EN_CONSTITUTION|est en instruction : son dépôt ne peut plus être annulé.",
                "EN_CONSTITUTION|EN_CONSTITUTION|est en constitution : elle n’a pas de dépôt à annuler.",
                "IRRECEVABLE|EN_INSTRUCTION|est irrecevable : elle doit être admise par la coordination avant d’être instruite.",
                "IRRECEVABLE|FAVORABLE|est irrecevable : elle doit être admise par la coordination avant d’être décidée.",
                "EN_CONSTITUTION|IRRECEVABLE|est en constitution : elle doit être déposée avant d’être déclarée irrecevable.",
                "EN_INSTRUCTION|IRRECEVABLE|est en instruction : elle ne peut plus être déclarée irrecevable.",
                "CONVENTIONNEE|NOTIFIEE|est conventionnée : elle ne peut plus être notifiée."
            })
    void un_passage_impossible_dit_pourquoi(StatutGrappe de, StatutGrappe vers, String raison) {
        assertThat(de.peutDevenir(vers)).isFalse();
        assertThat(de.refus("Canal", vers).message().replace('\u00A0', ' ')).isEqualTo("La grappe « Canal » " + raison);
    }

    @Property
    void un_passage_avance_d_un_pas_sauf_une_annulation_une_admission_une_reouverture_ou_une_correction(
            @ForAll StatutGrappe de, @ForAll StatutGrappe vers) {
        var annule = (de == DEPOSEE || de == IRRECEVABLE) && vers == EN_CONSTITUTION;
        var admet = de == IRRECEVABLE && vers == DEPOSEE;
        var corrige = de == A_DECIDER && vers == EN_INSTRUCTION;
        var revient = de.decide() && vers == A_DECIDER;
        var referme = de == EN_INSTRUCTION && vers == DEPOSEE;
        if (de.peutDevenir(vers) && vers != ABANDONNEE && !annule && !admet && !corrige && !revient && !referme) {
            assertThat(vers.ordinal()).isGreaterThan(de.ordinal());
            assertThat(vers.peutDevenir(de))
                    .isEqualTo(de == EN_CONSTITUTION
                            || vers == IRRECEVABLE
                            || vers == EN_INSTRUCTION
                            || de == EN_INSTRUCTION
                            || de == A_DECIDER);
        }
    }

    @Property
    void une_decision_ne_revient_qu_a_etre_decidee_et_jamais_une_fois_conventionnee(
            @ForAll StatutGrappe de, @ForAll StatutGrappe vers) {
        if (de.decide() && de.peutDevenir(vers)) {
            assertThat(vers.decide()).isEqualTo(vers != A_DECIDER);
            assertThat(de == CONVENTIONNEE && vers == A_DECIDER).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void on_atteint_chaque_statut_depuis_le_premier(StatutGrappe statut) {
        assertThat(atteignables()).contains(statut);
    }

    @ParameterizedTest
    @EnumSource
    void aucun_statut_ne_se_suit_lui_meme(StatutGrappe statut) {
        assertThat(statut.peutDevenir(statut)).isFalse();
    }

    private static java.util.Set<StatutGrappe> atteignables() {
        var vus = new java.util.HashSet<StatutGrappe>();
        var pile = new java.util.ArrayDeque<>(List.of(EN_CONSTITUTION));
        while (!pile.isEmpty()) {
            var statut = pile.pop();
            if (vus.add(statut)) {
                pile.addAll(statut.successeurs());
            }
        }
        return vus;
    }

    @Test
    void seuls_les_avis_et_leur_suite_sont_des_decisions() {
        assertThat(java.util.Arrays.stream(StatutGrappe.values()).filter(StatutGrappe::decide))
                .containsExactly(FAVORABLE, DEFAVORABLE, NOTIFIEE, REFUS_NOTIFIE, CONVENTIONNEE, ABANDONNEE);
    }

    @ParameterizedTest
    @EnumSource
    void l_argent_refuse_n_est_jamais_accorde(StatutGrappe statut) {
        assertThat(statut.sort().obtenue())
                .isEqualTo(List.of(FAVORABLE, NOTIFIEE, CONVENTIONNEE).contains(statut));
        assertThat(statut.sort() == SortSubvention.ENGAGEE).isEqualTo(statut == CONVENTIONNEE);
    }

    @Test
    void un_refus_notifie_ne_mene_qu_a_son_retrait() {
        assertThat(REFUS_NOTIFIE.successeurs()).containsExactly(A_DECIDER);
        assertThat(DEFAVORABLE.peutDevenir(NOTIFIEE)).isFalse();
        assertThat(FAVORABLE.peutDevenir(REFUS_NOTIFIE)).isFalse();
    }
}
