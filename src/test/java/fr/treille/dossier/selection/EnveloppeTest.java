package fr.treille.dossier.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.decision.AvisDEssai;
import fr.treille.dossier.decision.DecisionService;
import fr.treille.dossier.decision.RetraitDecisionService;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.selection.simulation.Choix;
import fr.treille.dossier.selection.simulation.DossierCandidat;
import fr.treille.dossier.selection.simulation.SensComite;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.equipe.Role;
import fr.treille.socle.travail.DemandeTravail;
import fr.treille.socle.travail.Element;
import fr.treille.socle.travail.ElementFiche;
import fr.treille.socle.travail.SortElement;
import fr.treille.socle.travail.TravailService;
import fr.treille.socle.travail.TravauxDEssai;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever happens between the asking of a settlement and each of its decisions, an enveloppe is not passed. */
@TestIntegration
class EnveloppeTest {

    private static final Montant BAREME = Montant.euros(315_000);

    @Autowired
    SelectionService service;

    @Autowired
    ComiteSelectionService comites;

    @Autowired
    SelectionsDEssai selections;

    @Autowired
    AvisDEssai avis;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    GrappeService grappes;

    @Autowired
    DecisionService decisions;

    @Autowired
    RetraitDecisionService retraits;

    @Autowired
    TravailService travaux;

    @Autowired
    TravauxDEssai essais;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    private GrappeFiche premiere;
    private GrappeFiche deuxieme;

    @BeforeEach
    void rendreDeuxAvis() {
        base.sql("UPDATE grappe SET fenetre_id = 2 WHERE fenetre_id = 1").update();
        essai.registre(16);
        essai.sansDoubles();
        premiere = avis.rendu("Première", true);
        deuxieme = avis.rendu("Deuxième", true);
    }

    private long comite(long enveloppe) {
        return selections.comite("Comité " + UUID.randomUUID(), enveloppe);
    }

    private static Choix choix(SensComite sens) {
        return new Choix(sens, sens == SensComite.FAVORABLE ? BAREME : null, "Arrêté");
    }

    /** Asked when the enveloppe still had room for it. */
    private long travail(long comite, GrappeFiche grappe, SensComite sens) {
        return essais.poser(new DemandeTravail(
                ArretService.TRAVAIL,
                "Arrêter",
                new ArretSelection(comite, "Retenu", Map.of(grappe.id(), choix(sens))).ecrire(),
                UUID.randomUUID().toString(),
                List.of(new Element(0, grappe.id(), grappe.version(), grappe.nom()))));
    }

    private StatutGrappe statut(GrappeFiche grappe) {
        return grappes.fiche(grappe.id()).statut();
    }

    private List<String> refus(long... lesquels) {
        return Arrays.stream(lesquels)
                .boxed()
                .flatMap(un -> travaux.elements(un, SortElement.REFUSE).stream())
                .map(ElementFiche::message)
                .toList();
    }

    @RepeatedTest(3)
    void deux_arrets_au_meme_moment_ne_la_depassent_pas() throws Exception {
        var comite = comite(400_000);
        var un = travail(comite, premiere, SensComite.FAVORABLE);
        var autre = travail(comite, deuxieme, SensComite.FAVORABLE);

        var depart = new CyclicBarrier(2);
        try (var fils = Executors.newFixedThreadPool(2)) {
            var taches = new ArrayList<Future<?>>();
            for (var travail : List.of(un, autre)) {
                taches.add(fils.submit(() -> {
                    session.ouvrir(Role.COORDINATION_ARS);
                    depart.await();
                    return essais.conduire(travail, () -> false);
                }));
            }
            for (var tache : taches) {
                tache.get();
            }
        }

        assertThat(Stream.of(premiere, deuxieme).map(this::statut))
                .containsExactlyInAnyOrder(StatutGrappe.FAVORABLE, StatutGrappe.A_DECIDER);
        assertThat(refus(un, autre))
                .singleElement()
                .asString()
                .contains("accorderait", "plus que son enveloppe", "sont déjà accordés");
        assertThat(service.simulation(comite).total()).isEqualTo(BAREME);
    }

    @Test
    void une_enveloppe_baissee_pendant_l_arret_est_vue() throws Exception {
        var comite = comite(400_000);
        var travail = travail(comite, premiere, SensComite.FAVORABLE);
        var fiche = comites.trouver(comite).orElseThrow().saisie();

        try (var fils = Executors.newSingleThreadExecutor()) {
            var tache = Objects.requireNonNull(transactions.execute(etat -> {
                comites.enregistrer(new ComiteSaisie(
                        fiche.id(),
                        fiche.version(),
                        fiche.nom(),
                        fiche.jour(),
                        fiche.membres(),
                        Montant.euros(300_000),
                        fiche.fenetres()));
                var lancee = fils.submit(() -> {
                    session.ouvrir(Role.COORDINATION_ARS);
                    return essais.conduire(travail, () -> false);
                });
                assertThatThrownBy(() -> lancee.get(700, TimeUnit.MILLISECONDS))
                        .as("waits for the enveloppe to be known")
                        .isInstanceOf(TimeoutException.class);
                return lancee;
            }));
            tache.get(60, TimeUnit.SECONDS);
        }

        assertThat(statut(premiere)).isEqualTo(StatutGrappe.A_DECIDER);
        assertThat(refus(travail)).singleElement().asString().contains("plus que son enveloppe");
    }

    @Test
    void tout_juste_dans_l_enveloppe_l_arret_passe() throws Exception {
        var comite = comite(630_000);

        selections.arreter(SelectionsDEssai.scenario(
                comite,
                "Tout juste",
                Map.of(
                        premiere.id(), choix(SensComite.FAVORABLE),
                        deuxieme.id(), choix(SensComite.FAVORABLE))));

        assertThat(Stream.of(premiere, deuxieme).map(this::statut)).containsOnly(StatutGrappe.FAVORABLE);
        assertThat(service.simulation(comite).reste()).isEqualTo(Montant.zero());
    }

    @Test
    void un_dossier_decide_a_part_entretemps_compte_et_un_refus_passe_toujours() {
        var comite = comite(400_000);
        var favorable = travail(comite, premiere, SensComite.FAVORABLE);
        var defavorable = travail(comite, premiere, SensComite.DEFAVORABLE);
        decisions.decider(decisions.aPrendre(deuxieme.id()).depart());

        essais.conduire(favorable, () -> false);
        assertThat(statut(premiere)).isEqualTo(StatutGrappe.A_DECIDER);
        assertThat(refus(favorable)).singleElement().asString().contains("plus que son enveloppe");

        essais.conduire(defavorable, () -> false);
        assertThat(refus(defavorable)).isEmpty();
        assertThat(statut(premiere)).isEqualTo(StatutGrappe.DEFAVORABLE);
    }

    @Test
    void un_dossier_qui_n_est_plus_devant_le_comite_n_est_pas_arrete() {
        var comite = comite(400_000);
        var fiche = comites.trouver(comite).orElseThrow().saisie();
        for (var sens : SensComite.values()) {
            var travail = travail(comite, premiere, sens);
            comites.enregistrer(new ComiteSaisie(
                    fiche.id(),
                    comites.trouver(comite).orElseThrow().version(),
                    fiche.nom(),
                    fiche.jour(),
                    fiche.membres(),
                    fiche.enveloppe(),
                    Set.of(2L)));

            essais.conduire(travail, () -> false);

            assertThat(refus(travail)).singleElement().asString().contains("n’est plus devant ce comité");
        }
        assertThat(statut(premiere)).isEqualTo(StatutGrappe.A_DECIDER);
    }

    @Test
    void de_deux_comites_le_dernier_compte_ce_qui_a_ete_repris_puis_decide_de_nouveau() throws Exception {
        var ancien = comite(400_000);
        var nouveau = comite(400_000);
        var retenue = Map.of(premiere.id(), choix(SensComite.FAVORABLE));
        selections.arreter(SelectionsDEssai.scenario(ancien, "Un", retenue));
        retraits.revenir(premiere.id(), grappes.fiche(premiere.id()).version(), "À revoir");

        selections.arreter(SelectionsDEssai.scenario(nouveau, "Deux", retenue));

        assertThat(service.simulation(nouveau).total()).isEqualTo(BAREME);
        assertThat(service.simulation(ancien).total()).isEqualTo(Montant.zero());
        assertThat(service.simulation(ancien).dossiers())
                .extracting(DossierCandidat::grappeId)
                .containsExactly(deuxieme.id());
    }
}
