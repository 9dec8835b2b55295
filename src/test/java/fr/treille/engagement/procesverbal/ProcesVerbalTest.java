package fr.treille.engagement.procesverbal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.decision.AvisDEssai;
import fr.treille.dossier.decision.DecisionService;
import fr.treille.dossier.decision.RetraitDecisionService;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.selection.ComiteSelectionService;
import fr.treille.dossier.selection.SelectionService;
import fr.treille.dossier.selection.SelectionsDEssai;
import fr.treille.dossier.selection.simulation.Choix;
import fr.treille.dossier.selection.simulation.SensComite;
import fr.treille.engagement.notification.DecisionsDEssai;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.courrier.DocumentService;
import fr.treille.socle.equipe.Role;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The minutes of a committee say what it settled, and stay as they were. */
@TestIntegration
class ProcesVerbalTest {

    @Autowired
    ProcesVerbalService service;

    @Autowired
    ComiteSelectionService comites;

    @Autowired
    SelectionsDEssai selections;

    @Autowired
    SelectionService selectionsService;

    @Autowired
    DecisionService decisions;

    @Autowired
    RetraitDecisionService retraits;

    @Autowired
    GrappeService grappes;

    @Autowired
    AvisDEssai avis;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    DocumentService documents;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    private long comite;
    private long premiere;
    private long deuxieme;

    @BeforeEach
    void preparerUnComite() {
        base.sql("UPDATE grappe SET fenetre_id = 2 WHERE fenetre_id = 1").update();
        essai.registre(16);
        essai.sansDoubles();
        premiere = avis.rendu("Canal", true).id();
        deuxieme = avis.rendu("Garonne", true).id();
        comite = selections.comite("Comité de septembre", 400_000);
    }

    private void arreter() throws InterruptedException {
        selections.arreter(SelectionsDEssai.scenario(
                comite,
                "Prudent " + UUID.randomUUID(),
                Map.of(
                        premiere, new Choix(SensComite.FAVORABLE, Montant.euros(315_000), "Projet mûr"),
                        deuxieme, new Choix(SensComite.COMPLEMENTAIRE, null, ""))));
    }

    private int version() {
        return comites.trouver(comite).orElseThrow().version();
    }

    @Test
    void rien_n_est_dit_de_ce_qui_n_est_pas_arrete() {
        assertThatThrownBy(() -> service.apercu(comite)).hasMessageContaining("n’a encore rien arrêté");
        assertThatThrownBy(() -> service.generer(comite, version())).hasMessageContaining("n’a encore rien arrêté");
        assertThat(service.generes(comite)).isEmpty();
    }

    @Test
    void il_dit_les_membres_l_enveloppe_et_chaque_dossier_avec_son_motif() throws Exception {
        arreter();

        var reference = service.generer(comite, version());

        assertThat(reference).contains("-ESMSN-PV-");
        var genere = service.generes(comite).getFirst();
        var texte = DecisionsDEssai.texte(documents.contenu(genere.documentId()).octets());
        assertThat(texte)
                .contains(
                        "Comité de septembre",
                        "30 septembre 2025",
                        "Jeanne Roux, ARS",
                        "Enveloppe : 400 000 €",
                        "Accordé : 315 000 €",
                        "Reste : 85 000 €",
                        "Dossiers retenus",
                        "Canal",
                        "Projet mûr",
                        "Liste complémentaire",
                        "Garonne",
                        "Enveloppe épuisée",
                        reference)
                .doesNotContain("Dossiers non retenus");
    }

    private String dernierTexte() {
        service.generer(comite, version());
        return DecisionsDEssai.texte(documents
                .contenu(service.generes(comite).getFirst().documentId())
                .octets());
    }

    @Test
    void ce_qui_est_decide_hors_du_comite_prend_de_l_enveloppe_et_se_dit() throws Exception {
        comite = selections.comite("Comité d’octobre", 700_000);
        arreter();
        decisions.decider(decisions.aPrendre(deuxieme).depart());

        assertThat(dernierTexte())
                .contains(
                        "Accordé : 630 000 €, dont 315 000 € hors du comité",
                        "Reste : 70 000 €",
                        "Décidés hors du comité, sur la même enveloppe",
                        "Ne tient plus : une autre décision a été prise depuis.");
        assertThat(selectionsService.simulation(comite).reste()).isEqualTo(Montant.euros(70_000));
    }

    @Test
    void ce_qui_ne_tient_plus_est_dit_et_n_est_plus_accorde() throws Exception {
        arreter();
        assertThat(dernierTexte()).doesNotContain("Ne tient plus", "hors du comité");
        retraits.revenir(premiere, grappes.fiche(premiere).version(), "À revoir");

        assertThat(dernierTexte())
                .contains(
                        "Version 2",
                        "Accordé : 0 €",
                        "Reste : 400 000 €",
                        "Projet mûr",
                        "Ne tient plus : la décision a été reprise ou retirée.");
    }

    @Test
    void une_autre_generation_est_une_autre_version_et_la_premiere_reste() throws Exception {
        arreter();
        var premierPv = service.generer(comite, version());
        var second = service.generer(comite, version());

        assertThat(service.generes(comite))
                .extracting(ProcesVerbalFiche::numero, ProcesVerbalFiche::reference)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, second),
                        org.assertj.core.groups.Tuple.tuple(1, premierPv));
        assertThatThrownBy(() -> service.generer(comite, version() + 7)).isInstanceOf(ModificationConcurrente.class);
    }

    @Test
    void qui_ne_voit_pas_toute_la_region_ne_lit_pas_le_proces_verbal() throws Exception {
        arreter();
        service.generer(comite, version());
        var document = service.generes(comite).getFirst().documentId();

        session.ouvrir(Role.CHARGE_MISSION_DT);
        assertThatThrownBy(() -> documents.contenu(document)).hasMessageContaining("n’est pas dans votre périmètre");
    }

    @Test
    void un_comite_d_une_autre_region_n_existe_pas() throws Exception {
        arreter();
        base.sql("UPDATE comite_selection SET region_code = '75' WHERE id = ?")
                .param(comite)
                .update();

        assertThatThrownBy(() -> service.apercu(comite)).hasMessageContaining("n’existe pas");
        assertThatThrownBy(() -> service.generes(comite)).hasMessageContaining("n’existe pas");
    }
}
