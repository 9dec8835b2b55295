package fr.treille.dossier.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.decision.AvisDEssai;
import fr.treille.dossier.decision.DecisionFiche;
import fr.treille.dossier.decision.DecisionService;
import fr.treille.dossier.grappe.CycleGrappeService;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.selection.simulation.Choix;
import fr.treille.dossier.selection.simulation.DossierCandidat;
import fr.treille.dossier.selection.simulation.Motifs;
import fr.treille.dossier.selection.simulation.SensComite;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import fr.treille.socle.travail.DemandeTravail;
import fr.treille.socle.travail.Element;
import fr.treille.socle.travail.ElementFiche;
import fr.treille.socle.travail.SortElement;
import fr.treille.socle.travail.TravailService;
import fr.treille.socle.travail.TravauxDEssai;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A scenario becomes decisions, file by file; the « liste complémentaire » is kept and told to nobody. */
@TestIntegration
class ArreterSelectionTest {

    private static final Montant BAREME = Montant.euros(315_000);

    @Autowired
    SelectionService service;

    @Autowired
    ArretService arrets;

    @Autowired
    PlaceService places;

    @Autowired
    SelectionsDEssai selections;

    @Autowired
    AvisDEssai avis;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    GrappeService grappes;

    @Autowired
    CycleGrappeService cycle;

    @Autowired
    DecisionService decisions;

    @Autowired
    TravailService travaux;

    @Autowired
    TravauxDEssai essais;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    private GrappeFiche premiere;
    private GrappeFiche deuxieme;
    private GrappeFiche refusee;
    private long comite;

    @BeforeEach
    void rendreTroisAvis() {
        base.sql("UPDATE grappe SET fenetre_id = 2 WHERE fenetre_id = 1").update();
        essai.registre(16);
        essai.sansDoubles();
        premiere = avis.rendu("Première", true);
        deuxieme = avis.rendu("Deuxième", true);
        refusee = avis.rendu("Refusée", false);
        comite = selections.comite("Comité " + UUID.randomUUID(), 630_000);
    }

    private ScenarioFiche scenario() {
        return SelectionsDEssai.scenario(
                comite,
                "Retenu",
                Map.of(
                        premiere.id(), new Choix(SensComite.FAVORABLE, Montant.euros(300_000), "Ramené au besoin"),
                        deuxieme.id(), new Choix(SensComite.COMPLEMENTAIRE, null, ""),
                        refusee.id(), new Choix(SensComite.DEFAVORABLE, null, "")));
    }

    private StatutGrappe statut(GrappeFiche grappe) {
        return grappes.fiche(grappe.id()).statut();
    }

    @Test
    void un_scenario_devient_des_decisions_avec_leurs_motifs() throws Exception {
        var travail = selections.arreter(scenario());

        assertThat(travail.faits()).isEqualTo(3);
        assertThat(statut(premiere)).isEqualTo(StatutGrappe.FAVORABLE);
        assertThat(decisions.decisions(premiere.id()))
                .extracting(DecisionFiche::montant, DecisionFiche::motif, DecisionFiche::ecartMotif)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        Montant.euros(300_000), "Ramené au besoin", "Ramené au besoin"));
        assertThat(statut(refusee)).isEqualTo(StatutGrappe.DEFAVORABLE);
        assertThat(decisions.decisions(refusee.id()))
                .extracting(DecisionFiche::motif, DecisionFiche::ecartMotif)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Projet fragile", ""));
        assertThat(places.deLaGrappe(refusee.id()).getFirst().sens()).isEqualTo(SensComite.DEFAVORABLE);
    }

    @Test
    void la_liste_complementaire_est_un_etat_garde_et_pas_un_refus() throws Exception {
        selections.arreter(scenario());

        assertThat(statut(deuxieme)).isEqualTo(StatutGrappe.A_DECIDER);
        assertThat(decisions.decisions(deuxieme.id())).isEmpty();
        assertThat(places.deLaGrappe(deuxieme.id()))
                .extracting(PlaceAuComite::sens, PlaceAuComite::motif)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(SensComite.COMPLEMENTAIRE, "Enveloppe épuisée"));

        selections.arreter(SelectionsDEssai.scenario(
                comite, "Suite", Map.of(deuxieme.id(), new Choix(SensComite.FAVORABLE, BAREME, ""))));
        assertThat(statut(deuxieme)).isEqualTo(StatutGrappe.FAVORABLE);
        assertThat(places.deLaGrappe(deuxieme.id()).getFirst().sens()).isEqualTo(SensComite.FAVORABLE);
    }

    @Test
    void ce_qui_est_refuse_pour_l_un_n_empeche_pas_les_autres() throws Exception {
        var vues = new HashMap<Long, Integer>();
        service.simulation(comite).dossiers().forEach(dossier -> vues.put(dossier.grappeId(), dossier.version()));
        // somebody else's change
        base.sql("UPDATE grappe SET version = version + 1 WHERE id = ?")
                .param(premiere.id())
                .update();

        var travail = selections.attendre(
                arrets.lancer(scenario(), vues, UUID.randomUUID().toString()));

        assertThat(travail.faits()).isEqualTo(2);
        assertThat(travaux.elements(travail.id(), SortElement.REFUSE))
                .extracting(ElementFiche::objetId)
                .containsExactly(premiere.id());
        assertThat(statut(premiere)).isEqualTo(StatutGrappe.A_DECIDER);
        assertThat(places.deLaGrappe(premiere.id())).isEmpty();
        assertThat(statut(refusee)).isEqualTo(StatutGrappe.DEFAVORABLE);
    }

    @Test
    void arreter_deux_fois_ne_decide_qu_une_fois() throws Exception {
        var versions = Map.of(
                premiere.id(), premiere.version(), deuxieme.id(), deuxieme.version(), refusee.id(), refusee.version());
        var cle = UUID.randomUUID().toString();

        assertThat(arrets.lancer(scenario(), versions, cle)).isEqualTo(arrets.lancer(scenario(), versions, cle));
        selections.attendre(travaux.derniers(ArretService.TRAVAIL).getFirst().id());

        assertThat(decisions.decisions(premiere.id())).hasSize(1);
        assertThatThrownBy(() -> selections.arreter(SelectionsDEssai.scenario(
                        comite, "Encore", Map.of(premiere.id(), new Choix(SensComite.FAVORABLE, BAREME, "")))))
                .as("décidée : plus rien n’est choisi")
                .hasMessageContaining("Rien n’est choisi");
    }

    @Test
    void un_dossier_decide_par_un_comite_n_est_plus_devant_un_autre() throws Exception {
        selections.arreter(scenario());
        var autre = selections.comite("Autre " + UUID.randomUUID(), 630_000);

        assertThat(service.simulation(autre).dossiers())
                .extracting(DossierCandidat::grappeId)
                .containsExactly(deuxieme.id());
    }

    @Test
    void decide_entretemps_par_quelqu_un_d_autre_il_dit_par_qui() {
        var choix = Map.of(premiere.id(), new Choix(SensComite.FAVORABLE, BAREME, "Retenu"));
        var travail = essais.poser(new DemandeTravail(
                ArretService.TRAVAIL,
                "Arrêter",
                new ArretSelection(comite, "Retenu", choix).ecrire(),
                UUID.randomUUID().toString(),
                List.of(new Element(0, premiere.id(), premiere.version(), premiere.nom()))));
        decisions.decider(decisions.aPrendre(premiere.id()).depart());

        essais.conduire(travail, () -> false);

        assertThat(travaux.elements(travail, SortElement.REFUSE))
                .extracting(ElementFiche::message)
                .hasSize(1)
                .allMatch(message -> message.contains("a déjà été prise par"));
        assertThat(places.deLaGrappe(premiere.id())).isEmpty();
    }

    @Test
    void un_scenario_qui_depasse_l_enveloppe_n_arrete_rien() {
        var petit = selections.comite("Petit " + UUID.randomUUID(), 314_999);

        assertThatThrownBy(() -> selections.arreter(SelectionsDEssai.scenario(
                        petit, "Trop", Map.of(premiere.id(), new Choix(SensComite.FAVORABLE, BAREME, "")))))
                .hasMessageContaining("plus que l’enveloppe");
        assertThat(statut(premiere)).isEqualTo(StatutGrappe.A_DECIDER);
    }

    @Test
    void chaque_choix_a_son_motif() {
        for (var sens : SensComite.values()) {
            var sans = new ScenarioFiche(
                    0,
                    comite,
                    0,
                    "Sans motif",
                    Motifs.AUCUN,
                    Map.of(premiere.id(), new Choix(sens, sens == SensComite.FAVORABLE ? BAREME : null, "")));
            assertThatThrownBy(() -> selections.arreter(sans))
                    .isInstanceOfSatisfying(
                            Refus.class,
                            refus -> assertThat(refus.champ().orElseThrow())
                                    .isEqualTo("motifs." + sens.name().toLowerCase(java.util.Locale.ROOT)));
        }
    }

    @Test
    void sans_delegation_rien_n_est_decide_et_chacun_dit_pourquoi() throws Exception {
        session.ouvrir(Role.ADMINISTRATION);

        var travail = selections.arreter(scenario());

        assertThat(travaux.elements(travail.id(), SortElement.REFUSE))
                .extracting(ElementFiche::message)
                .hasSize(2)
                .allMatch(message -> message.contains("Votre délégation ne permet pas"));
        assertThat(statut(premiere)).isEqualTo(StatutGrappe.A_DECIDER);
    }

    @Test
    void un_desistement_libere_l_enveloppe() throws Exception {
        selections.arreter(scenario());
        assertThat(service.simulation(comite).total()).isEqualTo(Montant.euros(300_000));
        var decidee = grappes.fiche(premiere.id());

        cycle.abandonner(premiere.id(), decidee.version(), LocalDate.of(2025, 6, 2), "Le porteur renonce");

        assertThat(service.simulation(comite).total()).isEqualTo(Montant.zero());
        assertThat(service.simulation(comite).dossiers())
                .extracting(DossierCandidat::grappeId)
                .containsExactlyInAnyOrderElementsOf(List.of(deuxieme.id(), refusee.id()));
    }
}
