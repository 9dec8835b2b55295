package fr.treille.engagement.versement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.pilotage.echeance.EcheanceFiltre;
import fr.treille.pilotage.echeance.EcheanceLigne;
import fr.treille.pilotage.echeance.EcheanceService;
import fr.treille.pilotage.echeance.Quand;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import fr.treille.suivi.usage.UsagesDEssai;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestPropertySource;

/** The balance, 157 500 €, of a grappe whose targets are reached and proven; today is 30/06/2026. */
@TestIntegration
@TestPropertySource(properties = "treille.horloge.depart=2026-06-30")
class DecisionSoldeTest {

    private static final Montant SOLDE = Montant.euros(157_500);

    @Autowired
    DecisionSoldeService decisions;

    @Autowired
    EcheanceService echeances;

    @Autowired
    UsagesDEssai usages;

    @Autowired
    DepensesDEssai depenses;

    @Autowired
    GrappesDEssai grappes;

    @Autowired
    Session session;

    private long grappe;

    @BeforeEach
    void mesurer() {
        grappe = usages.conventionnee("Soldée", 4).id();
        var periode = usages.periode(grappe);
        usages.vsr(grappe, UsagesDEssai.DEBUT);
        usages.mesurer(grappe, periode, 4, 19, 20, UsagesDEssai.CIBLES);
        usages.joindre(grappe, UsagesDEssai.preuve(periode, "", ""));
        session.ouvrir(Role.COORDINATION_ARS);
    }

    private void decider(@Nullable SensSolde sens, @Nullable Montant montant, String motif) {
        decisions.decider(new DecisionSoldeSaisie(grappe, sens, montant, motif));
    }

    private void refuser(
            @Nullable SensSolde sens, @Nullable Montant montant, String motif, String champ, String message) {
        assertThatThrownBy(() -> decider(sens, montant, motif))
                .hasMessageContaining(message)
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains(champ));
    }

    private EcheanceLigne echeance() {
        return echeances.toutes(new EcheanceFiltre("", Quand.TOUTES, null, "SOLDE", null)).stream()
                .filter(ligne -> ligne.grappeId() == grappe)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void le_solde_ne_se_libere_en_entier_qu_une_fois_toutes_les_conditions_reunies() {
        refuser(SensSolde.LIBERE, null, "", "sens", "il manque des états de dépenses");
        assertThat(echeance().faite()).isFalse();
        depenses.justifier(grappe);
        decider(SensSolde.LIBERE, null, "");
        var decidee = decisions.decision(grappe).orElseThrow();
        assertThat(decidee.montant()).isEqualTo(SOLDE);
        assertThat(decidee.constat()).startsWith("Solde libérable");
        assertThat(decidee.enClair())
                .startsWith("Solde libéré le 30/06/2026 par ")
                .contains(SOLDE.toString());
        assertThat(echeance()).satisfies(ligne -> {
            assertThat(ligne.faite()).isTrue();
            assertThat(ligne.faitePar()).isEqualTo("Solde libéré");
        });
    }

    @Test
    void une_part_se_libere_avec_un_montant_et_un_motif() {
        refuser(null, null, "Motif", "sens", "Choisissez");
        refuser(SensSolde.EN_PARTIE, null, "Motif", "montant", "Donnez le montant");
        refuser(SensSolde.EN_PARTIE, Montant.zero(), "Motif", "montant", "Donnez le montant");
        refuser(SensSolde.EN_PARTIE, SOLDE.plus(Montant.euros(1)), "Motif", "montant", "dépasse le solde");
        refuser(SensSolde.EN_PARTIE, Montant.euros(100_000), " ", "motif", "Dites pourquoi");
        decider(SensSolde.EN_PARTIE, Montant.euros(100_000), "Dépenses moindres");
        assertThat(decisions.decision(grappe).orElseThrow()).satisfies(decidee -> {
            assertThat(decidee.montant()).isEqualTo(Montant.euros(100_000));
            assertThat(decidee.solde()).isEqualTo(SOLDE);
            assertThat(decidee.enClair()).contains(" sur ", "Motif\u00A0: Dépenses moindres");
            assertThat(decidee.constat()).as("what was missing that day").contains("non libérable");
        });
    }

    @Test
    void un_refus_a_son_motif_et_ne_libere_rien() {
        refuser(SensSolde.REFUSE, null, "", "motif", "Dites pourquoi le solde est refusé.");
        decider(SensSolde.REFUSE, Montant.euros(5), "Cibles jamais atteintes");
        assertThat(decisions.decision(grappe).orElseThrow().montant()).isEqualTo(Montant.zero());
        assertThatThrownBy(() -> decider(SensSolde.REFUSE, null, "Encore")).hasMessageContaining("déjà décidé");
    }

    @Test
    void une_decision_s_annule_avec_un_motif_et_une_autre_se_prend() {
        decider(SensSolde.REFUSE, null, "Erreur");
        assertThatThrownBy(() -> decisions.annuler(grappe, 0, " ")).hasMessageContaining("Dites pourquoi");
        assertThatThrownBy(() -> decisions.annuler(grappe, 7, "Erreur")).isInstanceOf(ModificationConcurrente.class);
        decisions.annuler(grappe, decisions.decision(grappe).orElseThrow().version(), "Saisie par erreur");
        assertThat(decisions.decision(grappe)).isEmpty();
        assertThat(echeance().faite()).isFalse();
        assertThatThrownBy(() -> decisions.annuler(grappe, 0, "Encore")).hasMessageContaining("Rien n’est décidé");
        decider(SensSolde.EN_PARTIE, SOLDE, "Tout, par exception");
        assertThat(decisions.decision(grappe).orElseThrow().montant()).isEqualTo(SOLDE);
    }

    @Test
    void qui_ne_conventionne_pas_ne_decide_pas_et_rien_ne_se_decide_sans_convention_signee() {
        session.ouvrir(Role.ANIMATEUR);
        assertThat(decisions.reste(grappe)).isEqualTo(SOLDE);
        assertThatThrownBy(() -> decider(SensSolde.REFUSE, null, "Motif")).isInstanceOf(AccessDeniedException.class);
        var notifiee = grappes.au(StatutGrappe.NOTIFIEE, "Trop tôt", 4).id();
        session.ouvrir(Role.COORDINATION_ARS);
        assertThatThrownBy(() -> decisions.decider(new DecisionSoldeSaisie(notifiee, SensSolde.REFUSE, null, "Motif")))
                .hasMessageContaining("convention signée");
        assertThat(LocalDate.of(2026, 4, 1)).isEqualTo(echeance().date());
    }
}
