package fr.treille.dossier.grappe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.verification.ReponseSaisie;
import fr.treille.dossier.verification.Sujet;
import fr.treille.dossier.verification.VerificationService;
import fr.treille.dossier.verification.redondance.ChampDeclare;
import fr.treille.dossier.verification.redondance.DeclarationSaisie;
import fr.treille.dossier.verification.redondance.RedondanceService;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.equipe.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A file given up before its decision: nothing of it moves any more, and nothing says that it was decided. */
@TestIntegration
class AbandonAvantDecisionTest {

    @Autowired
    CycleGrappeService cycle;

    @Autowired
    GrappeService grappes;

    @Autowired
    FinancementService financements;

    @Autowired
    RedondanceService redondances;

    @Autowired
    VerificationService verifications;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    Session session;

    @Autowired
    Clock horloge;

    @BeforeEach
    void registre() {
        essai.registre(16);
        essai.sansDoubles();
    }

    private GrappeFiche abandonnee(StatutGrappe depuis) {
        var fiche = essai.au(depuis, "Canal", 15);
        session.ouvrir(Role.COORDINATION_ARS);
        return cycle.abandonner(fiche.id(), fiche.version(), LocalDate.now(horloge), "Le porteur renonce");
    }

    @ParameterizedTest
    @EnumSource(
            value = StatutGrappe.class,
            names = {"EN_CONSTITUTION", "DEPOSEE", "IRRECEVABLE", "EN_INSTRUCTION", "A_DECIDER"})
    void son_montant_se_lit_ligne_a_ligne_par_le_bareme(StatutGrappe depuis) {
        var fiche = abandonnee(depuis);

        assertThat(fiche.montantFige()).isTrue();
        assertThat(fiche.decidee()).isFalse();
        for (var financement : List.of(
                grappes.financement(fiche.id()), financements.fiche(fiche.id()).financement())) {
            assertThat(financement.total()).isEqualTo(Montant.euros(315_000)).isEqualTo(fiche.montant());
            assertThat(financement.lignes()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = StatutGrappe.class,
            names = {"FAVORABLE", "DEFAVORABLE", "NOTIFIEE", "CONVENTIONNEE"})
    void abandonnee_apres_sa_decision_elle_garde_les_lignes_arretees(StatutGrappe depuis) {
        var fiche = abandonnee(depuis);

        assertThat(fiche.decidee()).isTrue();
        assertThat(grappes.financement(fiche.id()).total()).isEqualTo(fiche.montant());
        assertThat(grappes.financement(fiche.id()).lignes()).isNotEmpty();
    }

    @Test
    void ce_qui_ne_change_plus_le_dit_par_l_abandon_et_non_par_une_decision() {
        var fiche = abandonnee(StatutGrappe.DEPOSEE);
        var essms = GrappesDEssai.essms(1);

        refuse(() -> cycle.recalculer(fiche.id(), fiche.version()));
        refuse(() -> financements.declarerHeures(fiche.id(), fiche.version(), Map.of()));
        refuse(() -> redondances.declarer(
                new DeclarationSaisie(fiche.id(), Map.of(essms, 0), Set.of(ChampDeclare.DUI), "Orme", null, null, "")));
        refuse(() -> verifications.apprecier(new ReponseSaisie(fiche.id(), Sujet.GUICHET, 0, "", true, null, "Vu")));
    }

    private static void refuse(ThrowingCallable acte) {
        assertThatThrownBy(acte)
                .hasMessageContaining("le porteur a abandonné son projet")
                .hasMessageNotContaining("décision");
    }
}
