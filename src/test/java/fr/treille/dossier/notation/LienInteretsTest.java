package fr.treille.dossier.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.decision.AvisDEssai;
import fr.treille.dossier.decision.CauseRetrait;
import fr.treille.dossier.decision.DecisionSaisie;
import fr.treille.dossier.decision.DecisionService;
import fr.treille.dossier.decision.RetraitDecisionService;
import fr.treille.dossier.grappe.CycleGrappeService;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.instruction.AppreciationService;
import fr.treille.dossier.instruction.InstructionService;
import fr.treille.dossier.instruction.critere.AppreciationSaisie;
import fr.treille.dossier.instruction.critere.Critere;
import fr.treille.dossier.selection.SelectionsDEssai;
import fr.treille.dossier.selection.simulation.Choix;
import fr.treille.dossier.selection.simulation.SensComite;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Role;
import fr.treille.socle.travail.ElementFiche;
import fr.treille.socle.travail.SortElement;
import fr.treille.socle.travail.TravailService;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Who declared a link of interest with a file does not judge it, until somebody else of the coordination lifts it. */
@TestIntegration
class LienInteretsTest {

    private static final String LIEN = "Ma conjointe dirige le porteur.";

    @Autowired
    NotationService notations;

    @Autowired
    EvaluateurService evaluateurs;

    @Autowired
    InstructionService instructions;

    @Autowired
    AppreciationService appreciations;

    @Autowired
    DecisionService decisions;

    @Autowired
    RetraitDecisionService retraits;

    @Autowired
    GrappeService grappes;

    @Autowired
    CycleGrappeService cycle;

    @Autowired
    SelectionsDEssai selections;

    @Autowired
    TravailService travaux;

    @Autowired
    AvisDEssai avis;

    @Autowired
    NotationsDEssai essaiNotations;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    Session session;

    private long moi;
    private String collegue;

    @BeforeEach
    void ouvrirSaSession() {
        essai.registre(16);
        essai.sansDoubles();
        collegue = essaiNotations.agent(Role.COORDINATION_ARS, "31");
        session.ouvrir(Role.COORDINATION_ARS);
        moi = AgentConnecte.courant().id();
    }

    private GrappeFiche ouverte() {
        var deposee = essai.deposee("Canal");
        session.ouvrir(Role.COORDINATION_ARS);
        return instructions.ouvrir(deposee.id(), deposee.version());
    }

    private static void refuse(ThrowingCallable acte) {
        assertThatThrownBy(acte).isInstanceOf(Refus.class).hasMessageContaining("lien d’intérêts");
    }

    private DecisionSaisie decision(GrappeFiche grappe) {
        return new DecisionSaisie(grappe.id(), grappe.version(), true, null, "Décidé.", "");
    }

    @Test
    void qui_a_un_lien_ne_donne_pas_l_avis_et_le_lit_avant_de_taper() {
        var grappe = ouverte();
        assertThat(instructions.trouver(grappe.id()).orElseThrow().deport()).isEmpty();
        notations.declarerLien(grappe.id(), LIEN);

        assertThat(instructions.trouver(grappe.id()).orElseThrow().deport()).contains(LIEN, "La coordination");
        refuse(() -> instructions.verifier(avis.saisie(grappe, false)));
        refuse(() -> instructions.rendre(avis.saisie(grappe, false)));
        refuse(() -> instructions.rendre(avis.saisie(grappe, true)));
        refuse(() -> appreciations.apprecier(
                new AppreciationSaisie(grappe.id(), grappe.version(), Critere.SOLUTION, "", 0, "", true, "motif")));
        assertThat(grappes.fiche(grappe.id()).statut()).isEqualTo(StatutGrappe.EN_INSTRUCTION);

        session.ouvrir(collegue);
        assertThat(instructions.trouver(grappe.id()).orElseThrow().deport())
                .as("le lien est d’une personne")
                .isEmpty();
        assertThat(instructions.rendre(avis.saisie(grappe, true)).statut()).isEqualTo(StatutGrappe.A_DECIDER);
    }

    @Test
    void qui_a_un_lien_ne_decide_pas_et_ne_revient_sur_rien() {
        var grappe = avis.rendu("Canal", true);
        notations.declarerLien(grappe.id(), LIEN);

        assertThat(decisions.aPrendre(grappe.id()).deport()).contains(LIEN);
        assertThat(decisions.aPrendre(grappe.id()).obstacle()).contains(LIEN);
        refuse(() -> decisions.verifier(decision(grappe)));
        refuse(() -> decisions.decider(decision(grappe)));
        refuse(() -> instructions.reprendre(grappe.id(), grappe.version(), "À revoir"));

        session.ouvrir(collegue);
        assertThat(decisions.aPrendre(grappe.id()).deport()).isEmpty();
        var decidee = decisions.decider(decision(grappe));
        assertThat(decidee.statut()).isEqualTo(StatutGrappe.FAVORABLE);
        session.ouvrir(Role.COORDINATION_ARS);
        refuse(() -> retraits.revenir(decidee.id(), decidee.version(), "À revoir"));
    }

    @Test
    void une_decision_notifiee_n_est_pas_retiree_par_qui_a_un_lien() {
        var grappe = avis.rendu("Canal", true);
        notations.declarerLien(grappe.id(), LIEN);
        session.ouvrir(collegue);
        var decidee = decisions.decider(decision(grappe));
        var notifiee = cycle.notifier(decidee.id(), decidee.version());

        session.ouvrir(Role.COORDINATION_ARS);
        refuse(() -> retraits.retirer(notifiee.id(), notifiee.version(), CauseRetrait.DEMANDE, "À revoir"));
    }

    @Test
    void le_comite_decide_des_autres_dossiers_et_refuse_celui_la() throws Exception {
        var liee = avis.rendu("Liée", true);
        var attendue = avis.rendu("Attendue", true);
        var libre = avis.rendu("Libre", true);
        notations.declarerLien(liee.id(), LIEN);
        notations.declarerLien(attendue.id(), LIEN);
        var comite = selections.comite("Comité " + UUID.randomUUID(), 2_000_000);

        var travail = selections.arreter(SelectionsDEssai.scenario(
                comite,
                "Retenu",
                Map.of(
                        liee.id(), new Choix(SensComite.FAVORABLE, Montant.euros(300_000), "Retenu"),
                        attendue.id(), new Choix(SensComite.COMPLEMENTAIRE, null, ""),
                        libre.id(), new Choix(SensComite.FAVORABLE, Montant.euros(300_000), "Retenu"))));

        assertThat(travail.faits()).isEqualTo(1);
        assertThat(travaux.elements(travail.id(), SortElement.REFUSE))
                .hasSize(2)
                .extracting(ElementFiche::message)
                .allSatisfy(message -> assertThat(message).contains("lien d’intérêts"));
        assertThat(grappes.fiche(liee.id()).statut()).isEqualTo(StatutGrappe.A_DECIDER);
        assertThat(grappes.fiche(libre.id()).statut()).isEqualTo(StatutGrappe.FAVORABLE);
    }

    @Test
    void un_lien_se_leve_par_quelqu_un_d_autre_de_la_coordination_avec_un_motif() {
        var grappe = ouverte();
        notations.declarerLien(grappe.id(), LIEN);
        assertThatThrownBy(() -> evaluateurs.leverLien(grappe.id(), moi, "Plus rien ne me lie"))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("son propre lien");
        session.ouvrir(essaiNotations.agent(Role.CHARGE_MISSION_DT, "31"));
        assertThatThrownBy(() -> evaluateurs.leverLien(grappe.id(), moi, "Motif"))
                .isInstanceOf(AccessDeniedException.class);

        session.ouvrir(collegue);
        assertThatThrownBy(() -> evaluateurs.leverLien(grappe.id(), moi, " "))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("motif"));
        evaluateurs.leverLien(grappe.id(), moi, "Elle a quitté ses fonctions.");
        assertThatThrownBy(() -> evaluateurs.leverLien(grappe.id(), moi, "Encore"))
                .hasMessageContaining("pas de lien d’intérêts à lever");

        session.ouvrir(Role.COORDINATION_ARS);
        assertThat(instructions.rendre(avis.saisie(grappe, true)).statut()).isEqualTo(StatutGrappe.A_DECIDER);
        assertThat(notations.notation(grappe.id()).evaluateurs().getFirst().levee())
                .contains("levé le", "Elle a quitté ses fonctions.");
    }

    @Test
    void qui_a_un_lien_ne_leve_pas_celui_d_un_autre() {
        var grappe = ouverte();
        notations.declarerLien(grappe.id(), LIEN);
        session.ouvrir(collegue);
        notations.declarerLien(grappe.id(), "Ancien employeur");

        refuse(() -> evaluateurs.leverLien(grappe.id(), moi, "Motif"));
    }

    @Test
    void un_lien_leve_n_est_pas_une_designation() {
        var grappe = ouverte();
        notations.declarerLien(grappe.id(), LIEN);
        session.ouvrir(collegue);
        evaluateurs.leverLien(grappe.id(), moi, "Plus rien ne la lie.");

        assertThat(notations.notation(grappe.id()).evaluateurs())
                .extracting(EvaluateurLigne::etat)
                .containsExactly(EtatEvaluation.LIEN_LEVE);
        essaiNotations.noter(grappe.id(), "1");
        assertThat(notations.notation(grappe.id()).complete())
                .as("le consensus ne l’attend pas")
                .isTrue();
        session.ouvrir(Role.COORDINATION_ARS);
        assertThatThrownBy(() -> notations.enregistrer(new FicheSaisie(grappe.id(), 0, List.of())))
                .hasMessageContaining("pas parmi les évaluateurs");
        assertThat(evaluateurs.proposables(grappe.id()))
                .extracting(agent -> agent.id())
                .contains(moi);

        evaluateurs.designer(grappe.id(), List.of(moi));
        assertThat(notations.notation(grappe.id()).mienne()).isNotNull();
        evaluateurs.retirer(grappe.id(), moi);
        assertThat(notations.notation(grappe.id()).evaluateurs())
                .filteredOn(evaluateur -> evaluateur.agentId() == moi)
                .extracting(EvaluateurLigne::etat)
                .as("ce qui a été déclaré et levé reste au dossier")
                .containsExactly(EtatEvaluation.LIEN_LEVE);
    }

    @Test
    void une_fiche_soumise_compte_de_nouveau_sauf_apres_le_consensus() {
        var grappe = ouverte();
        essaiNotations.noter(grappe.id(), "1");
        notations.declarerLien(grappe.id(), LIEN);
        session.ouvrir(collegue);
        assertThat(notations.notation(grappe.id()).soumises()).isEmpty();
        evaluateurs.leverLien(grappe.id(), moi, "Plus rien ne la lie.");

        // read by who submitted it: another reader of all sheets would score no more
        session.ouvrir(Role.COORDINATION_ARS);
        assertThat(notations.notation(grappe.id()).soumises()).hasSize(1);
        notations.declarerLien(grappe.id(), LIEN);
        session.ouvrir(collegue);
        essaiNotations.noter(grappe.id(), "0.5");
        essaiNotations.arreter(grappe.id(), "0.5");
        assertThatThrownBy(() -> evaluateurs.leverLien(grappe.id(), moi, "Plus rien ne la lie."))
                .hasMessageContaining("Le consensus est arrêté");
    }
}
