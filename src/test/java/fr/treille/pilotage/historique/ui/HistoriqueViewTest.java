package fr.treille.pilotage.historique.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.router.QueryParameters;
import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.pilotage.historique.Evenement;
import fr.treille.socle.commun.export.FormatExport;
import fr.treille.socle.commun.ui.ExportDEssai;
import fr.treille.socle.equipe.Role;
import fr.treille.socle.equipe.affectation.AffectationLigne;
import fr.treille.socle.equipe.affectation.AffectationService;
import fr.treille.socle.equipe.affectation.EquipeDEssai;
import fr.treille.socle.equipe.affectation.regle.Part;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithUserDetails;

/** The timelines on the pages, the search of the administration, and an affectation restored from its history. */
@TestIntegration
@WithUserDetails("coordination@treille.test")
class HistoriqueViewTest extends SpringBrowserlessTest {

    @Autowired
    GrappesDEssai essai;

    @Autowired
    GrappeService grappes;

    @Autowired
    EquipeDEssai equipe;

    @Autowired
    AffectationService affectations;

    @Autowired
    Session session;

    @Autowired
    Clock horloge;

    private GrappeFiche grappe;

    @BeforeEach
    void une_grappe_renommee() {
        essai.registre(16);
        var moi = SecurityContextHolder.getContext();
        grappe = essai.enConstitution("Bastide", 2);
        session.ouvrir(Role.COORDINATION_ARS);
        grappes.modifier(grappe.id(), grappe.saisie(), GrappesDEssai.renommee(grappe, "Bastide neuve", "Netsoins"));
        SecurityContextHolder.setContext(moi);
    }

    private OrderedList chronologie() {
        return find(OrderedList.class).withClassName("chronologie").single();
    }

    private String texte() {
        return getCurrentView().getElement().getTextRecursively();
    }

    @Test
    void l_onglet_d_une_grappe_raconte_ce_qui_a_change() {
        UI.getCurrent().navigate("grappes/" + grappe.id() + "/historique");

        assertThat(chronologie().getChildren().filter(ListItem.class::isInstance))
                .hasSize(4);
        assertThat(chronologie().getElement().getChild(0).getTextRecursively())
                .contains(
                        "par Prénom Coordination régionale ARS",
                        "Nom de la grappe\u00A0: «\u00A0Bastide\u00A0» → «\u00A0Bastide neuve\u00A0»");
        assertThat(chronologie().getElement().getChild(0).getOuterHTML()).contains("<time datetime=\"");
    }

    @Test
    @SuppressWarnings("unchecked")
    void la_recherche_filtre_et_reste_dans_l_adresse() {
        UI.getCurrent()
                .navigate("historique", QueryParameters.fromString("texte=Bastide&objet=GRAPPE&champ=GRAPPE.solution"));

        Grid<Evenement> grille = find(Grid.class).single();
        assertThat(test(grille).size()).isPositive();
        assertThat(test(grille).getRow(0).libelle()).isEqualTo("Bastide neuve");
        assertThat(find(Div.class).withClassName("pied-liste").single().getText())
                .contains("changement");

        UI.getCurrent().navigate("historique", QueryParameters.fromString("du=2200-01-01"));
        assertThat(test((Grid<Evenement>) find(Grid.class).single()).size()).isZero();
    }

    @Test
    void l_export_a_une_ligne_par_champ_et_aucune_formule() {
        session.ouvrir(Role.COORDINATION_ARS);
        grappes.modifier(
                grappe.id(),
                grappes.fiche(grappe.id()).saisie(),
                GrappesDEssai.renommee(grappes.fiche(grappe.id()), "=Peyrade", "Ogyris"));
        UI.getCurrent().navigate("historique", QueryParameters.fromString("texte==Peyrade&objet=GRAPPE"));

        var csv = new String(ExportDEssai.cliquer(FormatExport.CSV), StandardCharsets.UTF_8);

        assertThat(csv)
                .startsWith("\uFEFFQuand;Qui;Objet;Nom;Opération;Champ;Avant;Après;Motif\r\n")
                .contains(
                        ";Prénom Coordination régionale ARS;Grappe;'=Peyrade;Modification;Nom de la grappe;Bastide neuve;'=Peyrade;\r\n",
                        ";Modification;Solution DUI;Netsoins;Ogyris;\r\n");
        UI.getCurrent().navigate("historique", QueryParameters.fromString("objet=EXPORT"));
        assertThat(texte()).contains("1 changement");
        assertThat(ligne(0).libelle()).isEqualTo("historique");
        assertThat(ligne(0).differences())
                .extracting(difference -> difference.champ() + " " + difference.valeurActuelle())
                .contains(
                        "Format CSV",
                        "Lignes 2",
                        "Filtre Recherche\u00A0: «\u00A0=Peyrade\u00A0»\u00A0; Objet\u00A0: Grappe");
    }

    @SuppressWarnings("unchecked")
    private Evenement ligne(int rang) {
        return test((Grid<Evenement>) find(Grid.class).single()).getRow(rang);
    }

    @Test
    void une_affectation_terminee_se_retablit_apres_confirmation() {
        equipe.vider();
        var lison = equipe.agent("Lison", "Armagnac", Role.ANIMATEUR);
        var id = equipe.affecter(lison, "32", Part.PRINCIPAL, LocalDate.of(2025, 1, 2));
        affectations.terminer(id, version(id), LocalDate.now(horloge));
        UI.getCurrent().navigate("territoires/32");

        test(find(Button.class)
                        .withText("Rétablir")
                        .withCondition(HistoriqueViewTest::deCelleQuiFinit)
                        .single())
                .click();
        var demande = find(ConfirmDialog.class).single();
        assertThat(demande.getElement().getTextRecursively())
                .contains("Elle redeviendra\u00A0: principal, depuis le 02/01/2025.");
        test(demande).confirm();

        assertThat(affectations.historique("32"))
                .filteredOn(ligne -> ligne.id() == id)
                .singleElement()
                .satisfies(ligne -> assertThat(ligne.periode().au()).isNull());
        assertThat(texte()).contains("Motif\u00A0: Rétabli depuis l’historique du ");
    }

    @Test
    @WithUserDetails("consultation@treille.test")
    void qui_ne_fait_que_consulter_lit_sans_retablir() {
        equipe.vider();
        var lison = equipe.agent("Lison", "Armagnac", Role.ANIMATEUR);
        var id = equipe.affecter(lison, "32", Part.PRINCIPAL, LocalDate.of(2025, 1, 2));
        UI.getCurrent().navigate("territoires/32");
        assertThat(version(id)).isZero();
        assertThat(chronologie().getChildren()).isNotEmpty();
        assertThat(find(Button.class).withText("Rétablir").all()).isEmpty();
    }

    private static boolean deCelleQuiFinit(Button bouton) {
        var ligne = bouton.findAncestor(ListItem.class);
        return ligne != null && ligne.getElement().getTextRecursively().contains("Jusqu’au\u00A0: vide");
    }

    private int version(long id) {
        return affectations.historique("32").stream()
                .filter(ligne -> ligne.id() == id)
                .mapToInt(AffectationLigne::version)
                .findFirst()
                .orElseThrow();
    }
}
