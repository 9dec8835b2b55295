package fr.treille.dossier.selection.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.OrdresSql;
import fr.treille.TestIntegration;
import fr.treille.dossier.decision.AvisDEssai;
import fr.treille.dossier.decision.RetraitDecisionService;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.selection.ScenarioFiche;
import fr.treille.dossier.selection.SelectionService;
import fr.treille.dossier.selection.SelectionsDEssai;
import fr.treille.dossier.selection.simulation.Choix;
import fr.treille.dossier.selection.simulation.SensComite;
import fr.treille.socle.commun.Montant;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithUserDetails;

/** A committee on the screen: what is tried is in memory alone. */
@TestIntegration
@Import(OrdresSql.class)
@WithUserDetails("coordination@treille.test")
class SelectionViewTest extends SpringBrowserlessTest {

    @Autowired
    SelectionService service;

    @Autowired
    SelectionsDEssai selections;

    @Autowired
    AvisDEssai avis;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    GrappeService grappes;

    @Autowired
    RetraitDecisionService retraits;

    @Autowired
    JdbcClient base;

    private long comite;

    @BeforeEach
    void deuxDossiers() {
        base.sql("UPDATE grappe SET fenetre_id = 2 WHERE fenetre_id = 1").update();
        essai.registre(16);
        essai.sansDoubles();
        var moi = SecurityContextHolder.getContext();
        avis.rendu("Canal", true);
        avis.rendu("Garonne", true);
        SecurityContextHolder.setContext(moi);
        comite = selections.comite("Comité " + UUID.randomUUID(), 400_000);
    }

    private void ouvrir() {
        UI.getCurrent().navigate("selections/" + comite);
    }

    private ListeDossiers liste() {
        return find(ListeDossiers.class).single();
    }

    private LigneChoix ligne(int rang) {
        return liste().ligne(rang);
    }

    private List<String> dits() {
        return find(Span.class).all().stream().map(Span::getText).toList();
    }

    private void cliquer(String libelle) {
        test(find(Button.class).withText(libelle).single()).click();
    }

    @Test
    void une_coche_ne_demande_rien_a_la_base_et_dit_tout_de_suite_ce_qu_elle_fait() {
        ouvrir();
        Checkbox premiere = ligne(0).retenu();

        assertThat(OrdresSql.compter(() -> premiere.setValue(true))).isZero();
        assertThat(dits()).contains("315 000\u00A0€".replace(' ', '\u202F'), "Dans l’enveloppe");
        assertThat(OrdresSql.compter(() -> ligne(1).retenu().setValue(true))).isZero();
        assertThat(dits())
                .contains("Enveloppe dépassée")
                .anyMatch(texte -> texte.startsWith("Ligne de coupe\u00A0: après le rang 1"));
        BigDecimalField montant = ligne(1).montant();
        assertThat(OrdresSql.compter(() -> montant.setValue(new BigDecimal("85000"))))
                .isZero();
        assertThat(dits()).contains("Dans l’enveloppe");
    }

    @Test
    void avec_trois_cents_dossiers_une_coche_prend_moins_de_cinquante_millisecondes() {
        base.sql(
                        "INSERT INTO grappe (region_code, appel_id, fenetre_id, nom, type, porteur_finess, nombre_essms, territoires,"
                                + " statut, depot_le, montant) SELECT '76', appel_id, 1, CONCAT('Copie ', s.seq), type, porteur_finess,"
                                + " 15, '31', 'A_DECIDER', depot_le, 315000 FROM grappe JOIN seq_1_to_298 s WHERE nom = 'Canal'"
                                + " AND fenetre_id = 1")
                .update();
        base.sql(
                        "INSERT INTO instruction (grappe_id, ouverte_le, ouverte_par_id, favorable, motif, recommandations, vigilances,"
                                + " decide_le, decide_par_id) SELECT g.id, NOW(), m.id, TRUE, 'Solide', '', '', NOW(), m.id FROM grappe g"
                                + " JOIN (SELECT MIN(id) id FROM agent) m WHERE g.nom LIKE 'Copie %' AND g.fenetre_id = 1")
                .update();
        ouvrir();
        assertThat(service.simulation(comite).dossiers()).hasSize(300);
        var lignes = IntStream.range(0, 300).mapToObj(this::ligne).toList();
        lignes.subList(0, 100).forEach(ligne -> ligne.retenu().setValue(true));

        var debut = System.nanoTime();
        assertThat(OrdresSql.compter(() ->
                        lignes.subList(100, 150).forEach(ligne -> ligne.retenu().setValue(true))))
                .isZero();
        var millisecondes = (System.nanoTime() - debut) / 50 / 1_000_000.0;
        System.out.println("SelectionViewTest : une coche, " + millisecondes + " ms");
        assertThat(millisecondes).isLessThan(50);
    }

    @Test
    void un_montant_impossible_se_dit_sur_sa_ligne() {
        ouvrir();
        ligne(0).retenu().setValue(true);
        ligne(0).montant().setValue(new BigDecimal("315000.01"));

        assertThat(ligne(0).montant().isInvalid()).isTrue();
        assertThat(ligne(0).montant().getErrorMessage()).contains("à ce que donne le barème");
    }

    @Test
    void un_montant_refuse_empeche_d_arreter_et_de_garder_le_precedent() {
        ouvrir();
        ligne(0).retenu().setValue(true);
        ligne(0).montant().setValue(new BigDecimal("200000"));
        ligne(0).montant().setValue(new BigDecimal("315000.01"));
        ligne(0).motif().setValue("Ramené au devis");

        cliquer("Arrêter ce scénario");
        assertThat(find(ConfirmDialog.class).all()).isEmpty();
        find(TextField.class).withLabel("Nom du scénario").single().setValue("Au précédent");
        cliquer("Enregistrer le scénario");
        assertThat(service.scenarios(comite)).isEmpty();
        assertThat(find(Notification.class).all())
                .hasSize(2)
                .allSatisfy(message ->
                        assertThat(message.getElement().getTextRecursively()).contains("Corrigez d’abord le montant"));
        assertThat(ligne(0).montant().isInvalid()).as("it stays red").isTrue();
        assertThat(ligne(0).motif().getValue()).isEqualTo("Ramené au devis");

        ligne(0).montant().setValue(new BigDecimal("210000"));
        cliquer("Enregistrer le scénario");
        assertThat(service.scenarios(comite).getFirst().choix().values())
                .singleElement()
                .isEqualTo(new Choix(SensComite.FAVORABLE, Montant.euros(210_000), "Ramené au devis"));
        cliquer("Arrêter ce scénario");
        assertThat(find(ConfirmDialog.class).all()).hasSize(1);
    }

    @Test
    void un_montant_refuse_reste_sur_sa_ligne_quand_la_liste_est_relue() {
        ouvrir();
        ligne(0).retenu().setValue(true);
        ligne(0).montant().setValue(new BigDecimal("315000.01"));

        liste().relire();

        assertThat(ligne(0).montant().isInvalid()).isTrue();
        assertThat(ligne(0).montant().getValue()).isEqualByComparingTo("315000.01");
    }

    @Test
    void une_ligne_qui_n_est_plus_retenue_n_empeche_rien() {
        ouvrir();
        ligne(0).retenu().setValue(true);
        ligne(0).montant().setValue(new BigDecimal("315000.01"));
        ligne(0).retenu().setValue(false);

        cliquer("Arrêter ce scénario");

        assertThat(find(ConfirmDialog.class).all()).hasSize(1);
    }

    @Test
    void l_onglet_decision_dit_ce_qui_ne_tient_plus() throws Exception {
        var dossier = service.simulation(comite).dossiers().getFirst().grappeId();
        selections.arreter(SelectionsDEssai.scenario(
                comite, "Un", Map.of(dossier, new Choix(SensComite.FAVORABLE, Montant.euros(200_000), ""))));
        UI.getCurrent().navigate("grappes/" + dossier + "/decision");
        assertThat(dits()).noneMatch(texte -> texte.startsWith("Ne tient plus"));

        retraits.revenir(dossier, grappes.fiche(dossier).version(), "À revoir");
        UI.getCurrent().navigate("grappes/" + dossier + "/decision");

        assertThat(dits()).contains("Ne tient plus\u00A0: la décision a été reprise ou retirée.");
    }

    @Test
    void un_scenario_se_garde_sous_son_nom_et_se_rouvre() {
        ouvrir();
        cliquer("Selon le classement");
        cliquer("Enregistrer le scénario");
        assertThat(find(TextField.class).withLabel("Nom du scénario").single().isInvalid())
                .isTrue();
        find(TextField.class).withLabel("Nom du scénario").single().setValue("Au classement");
        cliquer("Enregistrer le scénario");

        assertThat(service.scenarios(comite)).extracting(ScenarioFiche::nom).containsExactly("Au classement");
        assertThat(service.scenarios(comite).getFirst().choix()).hasSize(2);
        find(TextField.class).withLabel("Nom du scénario").single().setValue("Autre");
        cliquer("Tout laisser");
        cliquer("Enregistrer comme nouveau");
        assertThat(service.scenarios(comite)).hasSize(2);
        cliquer("Comparer deux scénarios");
        assertThat(find(com.vaadin.flow.component.dialog.Dialog.class).single().getHeaderTitle())
                .isEqualTo("Comparer deux scénarios");
    }

    @Test
    void la_liste_des_comites_mene_a_chacun() {
        UI.getCurrent().navigate("selections");
        assertThat(find(SelectionsView.class).single()).isNotNull();
        cliquer("Nouveau comité");
        assertThat(find(com.vaadin.flow.component.dialog.Dialog.class).single().getHeaderTitle())
                .isEqualTo("Nouveau comité de sélection");
    }
}
