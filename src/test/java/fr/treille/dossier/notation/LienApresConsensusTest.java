package fr.treille.dossier.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.decision.AvisDEssai;
import fr.treille.dossier.decision.DecisionService;
import fr.treille.dossier.grappe.CycleGrappeService;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.instruction.InstructionService;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Role;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A link of interest is declared, and lifted, whenever it is found: the consensus that was set before stays. */
@TestIntegration
class LienApresConsensusTest {

    private static final String LIEN = "Ma conjointe dirige le porteur.";

    @Autowired
    NotationService notations;

    @Autowired
    EvaluateurService evaluateurs;

    @Autowired
    ConsensusService consensus;

    @Autowired
    InstructionService instructions;

    @Autowired
    DecisionService decisions;

    @Autowired
    CycleGrappeService cycle;

    @Autowired
    AvisDEssai avis;

    @Autowired
    NotationsDEssai essaiNotations;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    @Autowired
    DataSource source;

    private long moi;
    private String collegue;
    private GrappeFiche grappe;

    @BeforeEach
    void ouvrirUneInstruction() {
        essai.registre(16);
        essai.sansDoubles();
        collegue = essaiNotations.agent(Role.COORDINATION_ARS, "31");
        session.ouvrir(Role.COORDINATION_ARS);
        moi = AgentConnecte.courant().id();
        var deposee = essai.deposee("Canal");
        session.ouvrir(Role.COORDINATION_ARS);
        grappe = instructions.ouvrir(deposee.id(), deposee.version());
    }

    private EvaluateurLigne mienne() {
        return notations.notation(grappe.id()).evaluateurs().stream()
                .filter(evaluateur -> evaluateur.agentId() == moi)
                .findFirst()
                .orElseThrow();
    }

    private void reprendre(String motif) {
        consensus.reprendre(grappe.id(), notations.notation(grappe.id()).versionConsensus(), motif);
    }

    @Test
    void qui_va_decider_declare_son_lien_apres_le_consensus_et_sa_fiche_y_reste() {
        essaiNotations.noter(grappe.id(), "1");
        essaiNotations.arreter(grappe.id(), "1");
        var rendue = instructions.rendre(avis.saisie(grappe, true));
        notations.declarerLien(grappe.id(), LIEN);

        assertThatThrownBy(
                        () -> decisions.decider(decisions.aPrendre(rendue.id()).depart()))
                .isInstanceOf(Refus.class)
                .hasMessageContaining(LIEN);
        assertThat(notations.notation(grappe.id()).lien()).isEqualTo(LIEN);
        session.ouvrir(collegue);
        var lue = notations.notation(grappe.id());
        assertThat(lue.consensus()).as("la note du dossier reste").isNotNull();
        assertThat(lue.rang()).isNotNull();
        assertThat(lue.soumises()).as("la fiche reste dans le consensus").hasSize(1);
        assertThat(mienne().etat()).isEqualTo(EtatEvaluation.ECARTEE);
        assertThat(mienne().gardee()).isTrue();

        reprendre("La personne avait un lien avec le porteur.");
        assertThat(notations.notation(grappe.id()).soumises())
                .as("repris, il se fait sans elle")
                .isEmpty();
        assertThatThrownBy(() -> essaiNotations.arreter(grappe.id(), "1"))
                .hasMessageContaining("quand tous les évaluateurs ont soumis");
    }

    @Test
    void un_lien_se_declare_du_depot_a_la_notification() {
        var deposee = essai.deposee("Déposée");
        session.ouvrir(Role.COORDINATION_ARS);
        notations.declarerLien(deposee.id(), LIEN);
        assertThatThrownBy(() -> instructions.ouvrir(deposee.id(), deposee.version()))
                .hasMessageContaining(LIEN);

        var rendue = instructions.rendre(avis.saisie(grappe, true));
        var decidee = decisions.decider(decisions.aPrendre(rendue.id()).depart());
        var notifiee = cycle.notifier(decidee.id(), decidee.version());
        assertThat(notifiee.statut()).isEqualTo(StatutGrappe.NOTIFIEE);
        notations.declarerLien(notifiee.id(), LIEN);
        assertThat(notations.notation(notifiee.id()).lien()).isEqualTo(LIEN);
        assertThatThrownBy(() -> notations.declarerLien(notifiee.id(), LIEN)).hasMessageContaining("déjà déclaré");
    }

    @Test
    void pas_avant_le_depot() {
        var projet = essai.enConstitution("Projet", 15);
        session.ouvrir(Role.COORDINATION_ARS);

        assertThatThrownBy(() -> notations.declarerLien(projet.id(), LIEN))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("se déclare sur un dossier déposé");
    }

    /** Asked to score, they declare a link in the place of it; a colleague alone makes the score. */
    private void sansMaFiche() {
        evaluateurs.designer(grappe.id(), List.of(moi));
        notations.declarerLien(grappe.id(), LIEN);
        session.ouvrir(collegue);
        essaiNotations.noter(grappe.id(), "0.5");
        essaiNotations.arreter(grappe.id(), "0.5");
    }

    @Test
    void un_lien_leve_apres_le_consensus_n_attend_pas_de_fiche_et_ne_cache_pas_la_note() {
        sansMaFiche();
        evaluateurs.leverLien(grappe.id(), moi, "Elle a quitté ses fonctions.");

        assertThat(mienne().etat()).isEqualTo(EtatEvaluation.LIEN_LEVE);
        assertThat(notations.notation(grappe.id()).complete()).isTrue();
        session.ouvrir(Role.COORDINATION_ARS);
        var lue = notations.notation(grappe.id());
        assertThat(lue.mienne()).isNull();
        assertThat(lue.consensus()).isNotNull();
        assertThat(lue.rang()).isNotNull();
        var rendue = instructions.rendre(avis.saisie(grappe, true));
        reprendre("Une note à revoir.");
        essaiNotations.arreter(grappe.id(), "1");

        var decidee = decisions.decider(decisions.aPrendre(rendue.id()).depart());
        assertThat(decidee.statut()).isEqualTo(StatutGrappe.FAVORABLE);
        assertThat(notations.notation(grappe.id()).consensus()).isNotNull();
    }

    @Test
    void celui_d_une_fiche_gardee_se_leve_apres_le_consensus_et_celui_d_une_fiche_sortie_non() {
        essaiNotations.noter(grappe.id(), "1");
        essaiNotations.arreter(grappe.id(), "1");
        notations.declarerLien(grappe.id(), LIEN);
        session.ouvrir(collegue);
        assertThat(mienne().levable()).isTrue();
        evaluateurs.leverLien(grappe.id(), moi, "Plus rien ne la lie.");
        assertThat(mienne().etat()).isEqualTo(EtatEvaluation.SOUMISE);
        assertThat(notations.notation(grappe.id()).soumises()).hasSize(1);

        session.ouvrir(Role.COORDINATION_ARS);
        notations.declarerLien(grappe.id(), LIEN);
        session.ouvrir(collegue);
        reprendre("À refaire sans elle.");
        base.sql("DELETE FROM lecture_notation WHERE grappe_id = ?")
                .param(grappe.id())
                .update();
        essaiNotations.noter(grappe.id(), "0.5");
        essaiNotations.arreter(grappe.id(), "0.5");
        assertThat(mienne().gardee()).isFalse();
        assertThat(mienne().levable()).isFalse();
        assertThatThrownBy(() -> evaluateurs.leverLien(grappe.id(), moi, "Plus rien ne la lie."))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("Le consensus est arrêté");
    }

    /** As files were left before a lifted link stopped asking for a sheet. */
    private void attendreEncore() {
        sansMaFiche();
        base.sql("UPDATE fiche_notation SET lien_leve_le = NOW(6), lien_leve_par_id = evaluateur_id,"
                        + " lien_leve_motif = 'Levé' WHERE grappe_id = ? AND lien_le IS NOT NULL")
                .param(grappe.id())
                .update();
        assertThat(notations.notation(grappe.id()).complete()).isFalse();
    }

    @Test
    void un_consensus_arrete_se_voit_meme_quand_une_fiche_est_attendue() {
        attendreEncore();

        assertThat(notations.notation(grappe.id()).consensus()).isNotNull();
        session.ouvrir(Role.COORDINATION_ARS);
        assertThat(notations.notation(grappe.id()).consensus()).isNotNull();
        reprendre("Une note à revoir.");
        assertThat(notations.notation(grappe.id()).consensus()).isNull();
    }

    @Test
    void une_fiche_attendue_ainsi_ne_l_est_plus_apres_la_migration() {
        attendreEncore();

        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V88__fiches_plus_attendues.sql"))
                .execute(source);

        assertThat(mienne().etat()).isEqualTo(EtatEvaluation.LIEN_LEVE);
        assertThat(notations.notation(grappe.id()).complete()).isTrue();
    }
}
