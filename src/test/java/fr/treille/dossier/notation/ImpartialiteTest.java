package fr.treille.dossier.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.instruction.InstructionService;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.AgentLigne;
import fr.treille.socle.equipe.Role;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody scores a file after reading how others scored it. */
@TestIntegration
class ImpartialiteTest {

    @Autowired
    NotationService service;

    @Autowired
    EvaluateurService evaluateurs;

    @Autowired
    ConsensusService consensus;

    @Autowired
    InstructionService instructions;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    NotationsDEssai notations;

    @Autowired
    Session session;

    private long grappe;
    private String dt;

    @BeforeEach
    void ouvrirUneInstruction() {
        essai.registre(16);
        essai.sansDoubles();
        dt = notations.agent(Role.CHARGE_MISSION_DT, "31");
        var deposee = essai.deposee("Canal");
        session.ouvrir(Role.COORDINATION_ARS);
        grappe = instructions.ouvrir(deposee.id(), deposee.version()).id();
    }

    private long moi() {
        return AgentConnecte.courant().id();
    }

    private void soumettre(String part) {
        var version = Objects.requireNonNull(service.notation(grappe).mienne()).version();
        service.soumettre(notations.fiche(grappe, version, part));
    }

    private List<Long> proposables() {
        return evaluateurs.proposables(grappe).stream().map(AgentLigne::id).toList();
    }

    private void refuseDeDesigner(long agent, String raison) {
        assertThat(proposables()).doesNotContain(agent);
        assertThatThrownBy(() -> evaluateurs.designer(grappe, List.of(agent)))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("agents"))
                .hasMessageContaining(raison);
    }

    @Test
    void qui_n_a_pas_de_fiche_lit_les_autres_quand_toutes_sont_soumises() {
        var coordination = moi();
        evaluateurs.designer(grappe, List.of(coordination, notations.id(dt)));
        soumettre("1");
        session.ouvrir(Role.ADMINISTRATION);
        assertThat(service.notation(grappe).soumises()).as("one is awaited").isEmpty();
        assertThat(proposables()).as("who read nothing may still be asked").contains(moi());

        session.ouvrir(dt);
        soumettre("0.5");
        session.ouvrir(Role.ADMINISTRATION);
        assertThat(service.notation(grappe).soumises()).hasSize(2);
    }

    @Test
    void qui_a_lu_les_fiches_n_est_plus_designe() {
        evaluateurs.designer(grappe, List.of(notations.id(dt)));
        session.ouvrir(dt);
        soumettre("1");
        session.ouvrir(Role.ADMINISTRATION);
        assertThat(service.notation(grappe).soumises()).hasSize(1);
        var lecteur = moi();

        refuseDeDesigner(lecteur, "a lu les fiches des autres, le ");
        session.ouvrir(Role.COORDINATION_ARS);
        refuseDeDesigner(lecteur, "a lu les fiches des autres, le ");
        evaluateurs.designer(grappe, List.of(moi()));
        soumettre("0.5");
        assertThat(service.notation(grappe).soumises())
                .as("who had not read them")
                .hasSize(2);
    }

    @Test
    void qui_prepare_le_consensus_a_lu_les_fiches() {
        evaluateurs.designer(grappe, List.of(notations.id(dt)));
        session.ouvrir(dt);
        soumettre("1");
        session.ouvrir(Role.COORDINATION_ARS);

        assertThat(consensus.depart(grappe).notes()).isNotEmpty();

        refuseDeDesigner(moi(), "a lu les fiches");
    }

    @Test
    void qui_se_retire_ne_lit_pas_les_fiches_attendues_et_ne_revient_pas() {
        evaluateurs.designer(grappe, List.of(moi(), notations.id(dt)));
        soumettre("1");
        session.ouvrir(dt);
        var saisie = notations.fiche(grappe, 0, "0.5");
        service.enregistrer(saisie);
        var retire = moi();
        session.ouvrir(Role.COORDINATION_ARS);
        evaluateurs.designer(grappe, List.of(notations.id(Session.courriel(Role.ADMINISTRATION))));

        session.ouvrir(dt);
        evaluateurs.retirer(grappe, retire);

        assertThat(service.notation(grappe).mienne()).isNull();
        assertThat(service.notation(grappe).soumises()).as("one is awaited").isEmpty();
        assertThat(service.notation(grappe).evaluateurs())
                .extracting(EvaluateurLigne::agentId)
                .doesNotContain(retire);
        assertThatThrownBy(() -> service.soumettre(saisie)).hasMessageContaining("pas parmi les évaluateurs");
        assertThatThrownBy(() -> evaluateurs.retirer(grappe, retire)).hasMessageContaining("pas parmi les évaluateurs");
        refuseDeDesigner(retire, "s’est retiré");
        session.ouvrir(Role.COORDINATION_ARS);
        refuseDeDesigner(retire, "s’est retiré");
    }

    @Test
    void qui_est_retire_par_un_autre_sans_avoir_lu_peut_revenir() {
        evaluateurs.designer(grappe, List.of(moi(), notations.id(dt)));
        session.ouvrir(dt);
        service.enregistrer(notations.fiche(grappe, 0, "0.5"));
        var retire = moi();
        session.ouvrir(Role.COORDINATION_ARS);
        evaluateurs.retirer(grappe, retire);
        assertThat(proposables()).contains(retire);

        evaluateurs.designer(grappe, List.of(retire));

        session.ouvrir(dt);
        var mienne = Objects.requireNonNull(service.notation(grappe).mienne());
        assertThat(mienne.notes()).as("what was typed is forgotten").allMatch(note -> note.note() == null);
        soumettre("1");
        assertThat(service.notation(grappe).soumises()).hasSize(1);
    }

    @Test
    void qui_est_retire_et_lit_ensuite_ne_revient_pas() {
        evaluateurs.designer(grappe, List.of(moi(), notations.id(dt)));
        soumettre("1");
        var retire = notations.id(dt);
        evaluateurs.retirer(grappe, retire);
        session.ouvrir(dt);
        assertThat(service.notation(grappe).soumises()).as("all are submitted").hasSize(1);

        refuseDeDesigner(retire, "a lu les fiches");
    }

    @Test
    void un_lien_se_declare_apres_un_retrait() {
        evaluateurs.designer(grappe, List.of(notations.id(dt)));
        session.ouvrir(dt);
        evaluateurs.retirer(grappe, moi());

        service.declarerLien(grappe, "Ma conjointe dirige le porteur.");

        assertThat(service.notation(grappe).lien()).isEqualTo("Ma conjointe dirige le porteur.");
        var ecarte = moi();
        session.ouvrir(Role.COORDINATION_ARS);
        refuseDeDesigner(ecarte, "a déclaré un lien d’intérêts");
        assertThat(service.notation(grappe).evaluateurs())
                .extracting(EvaluateurLigne::etat)
                .containsExactly(EtatEvaluation.ECARTEE);
    }
}
