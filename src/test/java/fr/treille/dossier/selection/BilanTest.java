package fr.treille.dossier.selection;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.TestIntegration;
import fr.treille.dossier.decision.AvisDEssai;
import fr.treille.dossier.decision.DecisionSaisie;
import fr.treille.dossier.decision.DecisionService;
import fr.treille.dossier.decision.RetraitDecisionService;
import fr.treille.dossier.grappe.CycleGrappeService;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.selection.simulation.Choix;
import fr.treille.dossier.selection.simulation.SensComite;
import fr.treille.socle.commun.Montant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.ObjectAssert;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a committee settled, as long as it stands, and what was decided apart: together what is taken of its enveloppe. */
@TestIntegration
class BilanTest {

    private static final Montant BAREME = Montant.euros(315_000);

    @Autowired
    SelectionService service;

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
    RetraitDecisionService retraits;

    @Autowired
    JdbcClient base;

    private long retenue;
    private long complementaire;
    private long refusee;
    private long comite;

    @BeforeEach
    void arreterTroisDossiers() throws Exception {
        base.sql("UPDATE grappe SET fenetre_id = 2 WHERE fenetre_id = 1").update();
        essai.registre(16);
        essai.sansDoubles();
        retenue = avis.rendu("Retenue", true).id();
        complementaire = avis.rendu("Complémentaire", true).id();
        refusee = avis.rendu("Refusée", false).id();
        comite = selections.comite("Comité " + UUID.randomUUID(), 1_000_000);
        selections.arreter(SelectionsDEssai.scenario(
                comite,
                "Premier",
                Map.of(
                        retenue, new Choix(SensComite.FAVORABLE, BAREME, ""),
                        complementaire, new Choix(SensComite.COMPLEMENTAIRE, null, ""),
                        refusee, new Choix(SensComite.DEFAVORABLE, null, ""))));
    }

    private AbstractListAssert<?, ?, Tuple, ObjectAssert<Tuple>> arretes() {
        return assertThat(service.bilan(comite).arretes()).extracting(DossierArrete::nom, DossierArrete::suite);
    }

    private void accorde(Montant total, Montant apart) {
        var bilan = service.bilan(comite);
        assertThat(bilan.accorde())
                .isEqualTo(total)
                .isEqualTo(service.simulation(comite).total());
        assertThat(bilan.accordeApart()).isEqualTo(apart);
        var tenu = bilan.arretes().stream()
                .filter(dossier -> dossier.suite().tient() && dossier.montant() != null)
                .map(DossierArrete::montant)
                .reduce(Montant.zero(), Montant::plus);
        assertThat(tenu.plus(apart))
                .as("what stands and what is apart make the total")
                .isEqualTo(total);
    }

    private int version(long grappe) {
        return grappes.fiche(grappe).version();
    }

    @Test
    void ce_que_le_comite_arrete_tient() {
        arretes()
                .containsExactly(
                        Tuple.tuple("Retenue", SuiteArret.TIENT),
                        Tuple.tuple("Complémentaire", SuiteArret.TIENT),
                        Tuple.tuple("Refusée", SuiteArret.TIENT));
        accorde(BAREME, Montant.zero());
        assertThat(places.deLaGrappe(retenue)).extracting(PlaceAuComite::suite).containsExactly(SuiteArret.TIENT);
    }

    @Test
    void une_decision_reprise_ne_tient_plus_et_ne_compte_plus() {
        retraits.revenir(retenue, version(retenue), "À revoir");
        retraits.revenir(refusee, version(refusee), "À revoir");

        arretes().contains(Tuple.tuple("Retenue", SuiteArret.REPRISE), Tuple.tuple("Refusée", SuiteArret.REPRISE));
        accorde(Montant.zero(), Montant.zero());
        assertThat(places.deLaGrappe(retenue)).extracting(PlaceAuComite::suite).containsExactly(SuiteArret.REPRISE);
    }

    @Test
    void un_desistement_ne_compte_plus() {
        cycle.abandonner(retenue, version(retenue), LocalDate.of(2025, 6, 2), "Le porteur renonce");

        arretes().contains(Tuple.tuple("Retenue", SuiteArret.DESISTEMENT));
        accorde(Montant.zero(), Montant.zero());
    }

    @Test
    void ce_qui_est_decide_autrement_ensuite_compte_hors_du_comite() {
        retraits.revenir(retenue, version(retenue), "À revoir");
        var depart = decisions.aPrendre(retenue).depart();
        decisions.decider(new DecisionSaisie(
                retenue, depart.version(), true, Montant.euros(200_000), "Ramené", "Devis insuffisant"));
        decisions.decider(decisions.aPrendre(complementaire).depart());

        arretes()
                .contains(
                        Tuple.tuple("Retenue", SuiteArret.REMPLACEE),
                        Tuple.tuple("Complémentaire", SuiteArret.REMPLACEE));
        assertThat(service.bilan(comite).apart())
                .extracting(DossierArrete::nom, DossierArrete::montant)
                .containsExactlyInAnyOrder(
                        Tuple.tuple("Retenue", Montant.euros(200_000)), Tuple.tuple("Complémentaire", BAREME));
        accorde(Montant.euros(515_000), Montant.euros(515_000));
    }

    @Test
    void ce_qu_un_autre_comite_arrete_ensuite_n_est_pas_du_premier() throws Exception {
        retraits.revenir(retenue, version(retenue), "À revoir");
        var autre = selections.comite("Autre " + UUID.randomUUID(), 1_000_000);
        selections.arreter(SelectionsDEssai.scenario(
                autre, "Second", Map.of(retenue, new Choix(SensComite.FAVORABLE, BAREME, ""))));

        arretes().contains(Tuple.tuple("Retenue", SuiteArret.REMPLACEE));
        accorde(Montant.zero(), Montant.zero());
        assertThat(service.bilan(autre).accorde()).isEqualTo(BAREME);
        assertThat(places.deLaGrappe(retenue))
                .extracting(PlaceAuComite::suite)
                .containsExactly(SuiteArret.TIENT, SuiteArret.REMPLACEE);
    }
}
