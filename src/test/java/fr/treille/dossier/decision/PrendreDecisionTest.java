package fr.treille.dossier.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.instruction.AvisSaisie;
import fr.treille.dossier.instruction.InstructionService;
import fr.treille.dossier.instruction.critere.Explication;
import fr.treille.referentiel.financement.LigneFinancement;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@TestIntegration
class PrendreDecisionTest {

    private static final Montant BAREME = Montant.euros(315_000);

    @Autowired
    DecisionService service;

    @Autowired
    RetraitDecisionService retraits;

    @Autowired
    InstructionService instructions;

    @Autowired
    GrappeService grappes;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    private GrappeFiche rendue;

    @BeforeEach
    void rendreUnAvis() {
        essai.registre(16);
        essai.sansDoubles();
        rendue = avis(15, true, null, "");
    }

    private GrappeFiche avis(int essms, boolean favorable, Montant propose, String ecart) {
        var deposee = essai.au(StatutGrappe.DEPOSEE, "Canal", essms);
        session.ouvrir(Role.COORDINATION_ARS);
        var ouverte = instructions.ouvrir(deposee.id(), deposee.version());
        return instructions.rendre(new AvisSaisie(
                ouverte.id(),
                ouverte.version(),
                favorable,
                "Projet examiné.",
                List.of(),
                List.of(),
                instructions.examen(ouverte.id()).expliquer("Deux opérations distinctes."),
                propose,
                ecart));
    }

    private DecisionSaisie saisie(Boolean favorable, Montant montant, String ecart) {
        return new DecisionSaisie(rendue.id(), rendue.version(), favorable, montant, "Motif de la décision.", ecart);
    }

    private int version() {
        return grappes.fiche(rendue.id()).version();
    }

    private void refuse(DecisionSaisie saisie, String champ, String message) {
        for (Runnable acte : List.<Runnable>of(() -> service.verifier(saisie), () -> service.decider(saisie))) {
            assertThatThrownBy(acte::run).isInstanceOfSatisfying(Refus.class, refus -> {
                assertThat(refus.champ().orElse("")).isEqualTo(champ);
                assertThat(refus.message()).contains(message);
            });
        }
        assertThat(grappes.fiche(rendue.id()).statut()).isEqualTo(StatutGrappe.A_DECIDER);
        assertThat(service.decisions(rendue.id())).isEmpty();
    }

    @Test
    void une_decision_qui_suit_l_avis_arrete_ce_que_donne_le_bareme() {
        var decidee = service.decider(service.aPrendre(rendue.id()).depart());

        assertThat(decidee.statut()).isEqualTo(StatutGrappe.FAVORABLE);
        assertThat(decidee.montant()).isEqualTo(BAREME);
        assertThat(service.decisions(rendue.id())).singleElement().satisfies(decision -> {
            assertThat(decision.montant()).isEqualTo(BAREME);
            assertThat(decision.calcule()).isEqualTo(BAREME);
            assertThat(decision.propose()).isEqualTo(BAREME);
            assertThat(decision.competence()).isEqualTo("Coordination régionale ARS");
            assertThat(decision.decidePar()).isEqualTo("Prénom Coordination régionale ARS");
        });
    }

    @Test
    void une_decision_accorde_moins_avec_un_motif_et_ses_lignes_s_additionnent() {
        refuse(saisie(true, Montant.euros(300_000), " "), "ecartMotif", "de ce que donne le barème");

        var decidee = service.decider(saisie(true, Montant.euros(300_000), "Enveloppe régionale."));

        assertThat(decidee.montant()).isEqualTo(Montant.euros(300_000));
        var financement = grappes.financement(rendue.id());
        assertThat(financement.total()).isEqualTo(Montant.euros(300_000));
        assertThat(financement.lignes())
                .last()
                .extracting(LigneFinancement::libelle, LigneFinancement::total, LigneFinancement::explication)
                .containsExactly("Réduction décidée", Montant.euros(-15_000), "Enveloppe régionale.");
    }

    @Test
    void jamais_plus_que_le_bareme_ni_moins_que_rien() {
        refuse(saisie(true, Montant.euros(315_001), "Trop"), "montant", "ce que donne le barème, 315");
        refuse(saisie(true, Montant.euros(-1), "Trop peu"), "montant", "de 0");
    }

    @Test
    void une_decision_contraire_a_l_avis_dit_pourquoi() {
        refuse(saisie(false, null, ""), "ecartMotif", "s’écarte de l’avis");

        var decidee = service.decider(saisie(false, null, "Enveloppe épuisée."));

        assertThat(decidee.statut()).isEqualTo(StatutGrappe.DEFAVORABLE);
        assertThat(service.decisions(rendue.id())).singleElement().satisfies(decision -> {
            assertThat(decision.montant()).isNull();
            assertThat(decision.motif()).isEqualTo("Motif de la décision.");
        });
    }

    @Test
    void une_decision_favorable_malgre_un_avis_defavorable_demande_ce_que_l_avis_n_a_pas_dit() {
        rendue = avis(14, false, null, "");
        var conflit = instructions.examen(rendue.id()).conflits().getFirst();

        refuse(
                saisie(true, null, "Intérêt du territoire."),
                Explication.champ(conflit.objet()),
                "Dites pourquoi ce n’est pas financé deux fois");
        refuse(expliquee("Intérêt du territoire."), "", "Complétez l’onglet Vérifications");
    }

    private DecisionSaisie expliquee(String ecart) {
        return new DecisionSaisie(
                rendue.id(),
                rendue.version(),
                true,
                null,
                "Motif de la décision.",
                instructions.examen(rendue.id()).expliquer("Deux opérations distinctes."),
                ecart);
    }

    @Test
    void une_decision_favorable_explique_les_conflits_que_l_avis_n_a_pas_expliques() {
        rendue = avis(15, false, null, "");
        assertThat(instructions.examen(rendue.id()).conflits()).isNotEmpty();

        assertThat(service.decider(expliquee("Intérêt du territoire.")).statut())
                .isEqualTo(StatutGrappe.FAVORABLE);
        assertThat(instructions.examen(rendue.id()).conflits())
                .allSatisfy(conflit -> assertThat(conflit.appreciationEnClair())
                        .contains("Deux opérations distinctes.", "Prénom Coordination régionale ARS"));
    }

    @Test
    void un_conflit_apparu_depuis_l_avis_se_dit_a_la_decision() {
        essai.sansDoubles();
        rendue = avis(15, true, null, "");
        essai.enConstitution("Arrivée depuis", 3);
        session.ouvrir(Role.COORDINATION_ARS);
        var conflit = instructions.examen(rendue.id()).conflits().getFirst();

        refuse(
                saisie(true, null, ""),
                Explication.champ(conflit.objet()),
                "3 ESSMS figurent aussi dans Arrivée depuis");

        assertThat(service.decider(expliquee("")).statut()).isEqualTo(StatutGrappe.FAVORABLE);
    }

    @Test
    void ce_qu_un_avis_d_avant_disait_de_tous_les_conflits_n_est_pas_le_motif_de_qui_decide() {
        base.sql(
                        "UPDATE instruction SET double_financement = 'Une acquisition, puis une évolution.' WHERE grappe_id = ?")
                .param(rendue.id())
                .update();
        essai.enConstitution("Arrivée depuis", 3);
        session.ouvrir(Role.COORDINATION_ARS);

        var conflit = instructions.examen(rendue.id()).conflits().getFirst();

        refuse(
                saisie(true, null, ""),
                Explication.champ(conflit.objet()),
                "3 ESSMS figurent aussi dans Arrivée depuis");

        assertThat(service.decider(expliquee("")).statut()).isEqualTo(StatutGrappe.FAVORABLE);
        assertThat(instructions.trouver(rendue.id()).orElseThrow().doubleFinancement())
                .as("and stays as it was said")
                .isEqualTo("Une acquisition, puis une évolution.");
    }

    @Test
    void sans_choix_ni_motif_elle_est_refusee_sur_le_champ() {
        refuse(saisie(null, null, ""), "favorable", "Choisissez une décision");
        refuse(
                new DecisionSaisie(rendue.id(), rendue.version(), true, BAREME, "  ", ""),
                "motif",
                "Le motif de la décision");
    }

    @Test
    void un_avis_qui_propose_moins_mene_a_une_decision_qui_le_suit() {
        rendue = avis(15, true, Montant.euros(200_000), "Un lot reporté.");
        var aPrendre = service.aPrendre(rendue.id());

        assertThat(aPrendre.propose()).isEqualTo(Montant.euros(200_000));
        assertThat(service.decider(aPrendre.depart()).montant()).isEqualTo(Montant.euros(200_000));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"CHARGE_MISSION_DT", "ADMINISTRATION"})
    void qui_n_a_pas_de_delegation_apprend_a_qui_la_decision_revient(Role role) {
        essai.confier(rendue.id(), role);
        session.ouvrir(role);
        var depart = service.aPrendre(rendue.id());

        assertThat(depart.empechement()).contains("elle revient à «\u00A0Coordination régionale ARS\u00A0»");
        refuse(saisie(true, BAREME, ""), "", "Votre délégation ne permet pas de prendre une décision favorable");
    }

    @Test
    void une_delegation_va_jusqu_a_son_plafond() {
        base.sql("UPDATE delegation_decision SET favorable = TRUE, plafond = 300000 WHERE role = 'CHARGE_MISSION_DT'")
                .update();
        try {
            essai.confier(rendue.id(), Role.CHARGE_MISSION_DT);
            session.ouvrir(Role.CHARGE_MISSION_DT);
            refuse(saisie(true, BAREME, ""), "", "de 315");
            refuse(saisie(false, null, "Écart"), "", "prendre une décision défavorable");

            assertThat(service.decider(saisie(true, Montant.euros(300_000), "Dans ma délégation."))
                            .statut())
                    .isEqualTo(StatutGrappe.FAVORABLE);
            assertThat(service.decisions(rendue.id()).getFirst().competence()).contains("jusqu’à 300");

            base.sql("UPDATE delegation_decision SET plafond = 299999 WHERE role = 'CHARGE_MISSION_DT'")
                    .update();
            assertThatThrownBy(() -> retraits.revenir(rendue.id(), version(), "Au-dessus de ma délégation"))
                    .hasMessageContaining("Votre délégation ne permet pas");
            assertThat(grappes.fiche(rendue.id()).statut()).isEqualTo(StatutGrappe.FAVORABLE);
        } finally {
            base.sql(
                            "UPDATE delegation_decision SET favorable = FALSE, plafond = NULL WHERE role = 'CHARGE_MISSION_DT'")
                    .update();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"COORDINATION_GRADES", "ANIMATEUR", "CONSULTATION"})
    void les_autres_roles_ne_decident_pas(Role role) {
        session.ouvrir(role);

        assertThatThrownBy(() -> service.decider(saisie(true, BAREME, ""))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void le_second_qui_decide_apprend_qui_a_decide_et_quand() {
        service.decider(service.aPrendre(rendue.id()).depart());

        assertThatThrownBy(() -> service.decider(saisie(false, null, "Autre")))
                .isInstanceOf(Refus.class)
                .hasMessageContaining(
                        "la décision favorable a déjà été prise par Prénom Coordination régionale ARS, le ")
                .hasMessageContaining("la vôtre n’est pas enregistrée");
    }

    @Test
    void une_page_perimee_ne_decide_pas() {
        var perimee = new DecisionSaisie(rendue.id(), rendue.version() - 1, true, BAREME, "Motif", "");

        assertThatThrownBy(() -> service.decider(perimee)).isInstanceOf(ModificationConcurrente.class);
        assertThat(service.decisions(rendue.id())).isEmpty();
    }

    @Test
    void sans_avis_il_n_y_a_rien_a_decider() {
        var deposee = essai.deposee("Hers");
        session.ouvrir(Role.COORDINATION_ARS);

        assertThatThrownBy(() -> service.aPrendre(deposee.id()))
                .hasMessageContaining("aucun avis n’attend de décision");
    }
}
