package fr.treille.engagement.versement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.engagement.convention.ConventionFiche;
import fr.treille.engagement.convention.ConventionLectureService;
import fr.treille.engagement.convention.ConventionService;
import fr.treille.engagement.convention.ConventionsDEssai;
import fr.treille.engagement.convention.VersementSaisie;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Role;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The first payment and the balance look at each other: no more is paid than was granted, and nobody judges with an interest. */
@TestIntegration
class SoldeEtVersementTest {

    private static final LocalDate JOUR = LocalDate.of(2025, 6, 2);

    @Autowired
    DecisionSoldeService decisions;

    @Autowired
    ConventionService service;

    @Autowired
    ConventionLectureService conventions;

    @Autowired
    ConventionsDEssai signees;

    @Autowired
    JdbcClient base;

    @Autowired
    Session session;

    private long grappe;

    @BeforeEach
    void conventionner() {
        grappe = signees.signee("Payée", JOUR).id();
        session.ouvrir(Role.COORDINATION_ARS);
    }

    private ConventionFiche convention() {
        return conventions.conventions(grappe).getFirst();
    }

    private void verser(Montant montant) {
        service.verser(new VersementSaisie(
                convention().id(), convention().version(), JOUR, montant, "Mandat 42", "Arrondi du comptable"));
    }

    private void liberer(Montant montant) {
        decisions.decider(new DecisionSoldeSaisie(grappe, SensSolde.EN_PARTIE, montant, "Dépenses moindres"));
    }

    @Test
    void une_fois_le_solde_decide_le_premier_versement_ne_s_enregistre_plus() {
        liberer(decisions.reste(grappe));

        assertThatThrownBy(() -> verser(convention().premierVersement()))
                .hasMessageContaining("Le solde de cette grappe est décidé");
        assertThat(convention().verse()).isNull();

        decisions.annuler(grappe, decisions.decision(grappe).orElseThrow().version(), "Versement oublié");
        verser(convention().premierVersement());
        assertThat(convention().verse()).isEqualTo(convention().premierVersement());
    }

    @Test
    void une_fois_le_solde_decide_le_premier_versement_ne_s_annule_plus() {
        verser(Montant.euros(10_000));
        liberer(decisions.reste(grappe));

        assertThatThrownBy(() ->
                        service.annulerVersement(convention().id(), convention().version(), "Erreur"))
                .hasMessageContaining("Le solde de cette grappe est décidé");
        assertThat(convention().verse()).isEqualTo(Montant.euros(10_000));
    }

    @Test
    void qui_a_un_lien_d_interets_avec_le_dossier_ne_decide_ni_n_annule_son_solde() {
        liberer(Montant.euros(1_000));
        var version = decisions.decision(grappe).orElseThrow().version();
        base.sql("INSERT INTO fiche_notation (grappe_id, evaluateur_id, designee, lien_motif, lien_le)"
                        + " VALUES (?, ?, FALSE, 'Ma sœur dirige le porteur.', UTC_TIMESTAMP(6))")
                .params(grappe, AgentConnecte.courant().id())
                .update();

        assertThatThrownBy(() -> decisions.annuler(grappe, version, "Erreur")).hasMessageContaining("lien d’intérêts");
        assertThatThrownBy(() -> liberer(Montant.euros(2_000))).hasMessageContaining("lien d’intérêts");
        assertThat(decisions.decision(grappe).orElseThrow().montant()).isEqualTo(Montant.euros(1_000));
    }
}
