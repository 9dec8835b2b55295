package fr.treille.dossier.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.decision.DecisionService;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.instruction.AvisSaisie;
import fr.treille.dossier.instruction.InstructionService;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Role;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The consensus makes the score of a file, and its rank. */
@TestIntegration
class ConsensusTest {

    @Autowired
    NotationService notations;

    @Autowired
    EvaluateurService evaluateurs;

    @Autowired
    ConsensusService service;

    @Autowired
    InstructionService instructions;

    @Autowired
    DecisionService decisions;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    NotationsDEssai essais;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    private long grappe;

    @BeforeEach
    void ouvrirUneInstruction() {
        base.sql("DELETE FROM fiche_notation").update();
        essai.registre(16);
        essai.sansDoubles();
        grappe = instruite("Canal");
    }

    private long instruite(String nom) {
        var deposee = essai.deposee(nom);
        session.ouvrir(Role.COORDINATION_ARS);
        return instructions.ouvrir(deposee.id(), deposee.version()).id();
    }

    private FicheSaisie fiche(long id, int version, String part) {
        return essais.fiche(id, version, part);
    }

    private void noter(long id, String part) {
        essais.noter(id, part);
    }

    private void arreter(long id, String part) {
        essais.arreter(id, part);
    }

    @Test
    void le_consensus_part_de_la_moyenne_et_fait_la_note_et_le_rang() {
        noter(grappe, "0.5");
        assertThat(service.depart(grappe).notes().getFirst().note()).isEqualByComparingTo("0.5");
        arreter(grappe, "0.5");
        var meilleure = instruite("Meilleure");
        noter(meilleure, "1");
        arreter(meilleure, "1");

        var notation = notations.notation(grappe);
        assertThat(Objects.requireNonNull(notation.consensus()).total()).isEqualByComparingTo("10");
        assertThat(notation.rang()).isEqualTo(new RangFenetre(2, 2));
        assertThat(notations.notation(meilleure).rang()).isEqualTo(new RangFenetre(1, 2));
    }

    @Test
    void deux_notes_egales_ont_le_meme_rang() {
        noter(grappe, "0.5");
        arreter(grappe, "0.5");
        var egale = instruite("Égale");
        noter(egale, "0.5");
        arreter(egale, "0.5");

        assertThat(notations.notation(grappe).rang()).isEqualTo(new RangFenetre(1, 2));
        assertThat(notations.notation(egale).rang()).isEqualTo(new RangFenetre(1, 2));
    }

    @Test
    void le_consensus_attend_toutes_les_fiches_et_une_au_moins() {
        assertThatThrownBy(() -> service.arreter(fiche(grappe, 0, "1"))).hasMessageContaining("tous les évaluateurs");
        var dt = essais.agent(Role.CHARGE_MISSION_DT, "31");
        evaluateurs.designer(grappe, List.of(essais.id(dt)));
        noter(grappe, "1");

        assertThatThrownBy(() -> service.depart(grappe)).hasMessageContaining("tous les évaluateurs");
    }

    @Test
    void le_consensus_est_a_qui_donne_l_avis() {
        noter(grappe, "1");
        var animee = essais.agent(Role.CHARGE_MISSION_DT, "31");
        essai.deplacer(grappe, "32", "32", "32", "31");
        session.ouvrir(animee);

        assertThatThrownBy(() -> service.depart(grappe)).hasMessageContaining("revient à ceux qui suivent 32");
    }

    @Test
    void une_fois_arrete_rien_ne_change_a_moins_de_le_reprendre() {
        noter(grappe, "1");
        arreter(grappe, "0.5");
        var moi = AgentConnecte.courant().id();

        assertThatThrownBy(() -> service.arreter(fiche(grappe, 0, "1"))).hasMessageContaining("il ne change plus");
        assertThatThrownBy(() -> evaluateurs.designer(grappe, List.of(moi))).hasMessageContaining("est arrêté");
        assertThatThrownBy(() -> service.reprendre(grappe, 0, " "))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("motif"));
        assertThatThrownBy(() -> service.reprendre(grappe, 7, "Erreur")).isInstanceOf(ModificationConcurrente.class);

        service.reprendre(grappe, notations.notation(grappe).versionConsensus(), "Erreur de report");
        assertThat(notations.notation(grappe).consensus()).isNull();
        assertThat(notations.notation(grappe).rang()).isNull();
        assertThat(service.depart(grappe).notes().getFirst().note())
                .as("ce qui était arrêté")
                .isEqualByComparingTo("0.5");
        arreter(grappe, "1");
        assertThat(Objects.requireNonNull(notations.notation(grappe).consensus())
                        .total())
                .isEqualByComparingTo("20");
    }

    @Test
    void une_fois_decide_plus_rien_ne_se_note() {
        noter(grappe, "1");
        arreter(grappe, "1");
        var examen = instructions.examen(grappe);
        instructions.rendre(new AvisSaisie(
                grappe, examen.version(), true, "Solide", List.of(), List.of(), examen.expliquer("Distinctes")));
        decisions.decider(decisions.aPrendre(grappe).depart());

        assertThatThrownBy(() -> service.reprendre(grappe, 0, "Erreur")).hasMessageContaining("jusqu’à la décision");
        assertThatThrownBy(() -> evaluateurs.designer(grappe, List.of(1L))).hasMessageContaining("jusqu’à la décision");
        assertThat(notations.notation(grappe).consensus()).as("la note reste").isNotNull();
    }
}
