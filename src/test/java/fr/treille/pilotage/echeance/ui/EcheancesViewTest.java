package fr.treille.pilotage.echeance.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.pilotage.echeance.AgendaService;
import fr.treille.pilotage.echeance.EcheanceLigne;
import fr.treille.pilotage.echeance.NatureEcheance;
import fr.treille.pilotage.echeance.Quand;
import fr.treille.socle.equipe.Role;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.test.context.TestPropertySource;

/** The day is Wednesday 02/07/2025: the deposit is over, the recevabilité ends on Friday. */
@TestIntegration
@TestPropertySource(properties = "treille.horloge.depart=2025-07-02")
@WithUserDetails("coordination@treille.test")
class EcheancesViewTest extends SpringBrowserlessTest {

    @Autowired
    GrappesDEssai essai;

    @Autowired
    AgendaService agendas;

    @Autowired
    Session session;

    private static int essais;

    private String nom = "";
    private long deposee;

    @BeforeEach
    void preparer() {
        essai.registre(20);
        nom = "Échue " + ++essais;
        deposee = essai.au(StatutGrappe.DEPOSEE, nom + " déposée", 15).id();
        essai.au(StatutGrappe.EN_CONSTITUTION, nom + " en constitution", 15);
        session.ouvrir(Role.COORDINATION_ARS);
    }

    @AfterEach
    void revoquer() {
        agendas.revoquer();
    }

    private void ouvrir(String parametres) {
        UI.getCurrent().navigate("echeances", QueryParameters.fromString(parametres));
    }

    private static String texte(Component composant) {
        return composant.getElement().getTextRecursively();
    }

    private String page() {
        return texte(getCurrentView().getElement().getComponent().orElseThrow());
    }

    @SuppressWarnings("unchecked")
    private Grid<EcheanceLigne> grille() {
        return find(Grid.class).single();
    }

    private void cliquer(String libelle) {
        test(find(Button.class).withText(libelle).last()).click();
    }

    @Test
    void la_liste_dit_ce_qui_est_du_dans_quel_ordre_et_combien() {
        ouvrir("texte=" + nom);
        var lignes = test(grille());
        assertThat(lignes.size()).isGreaterThanOrEqualTo(4);
        assertThat(lignes.getRow(0).grappe()).isEqualTo(nom + " en constitution");
        assertThat(lignes.getRow(0).date()).isEqualTo(LocalDate.of(2025, 6, 13));
        assertThat(texte((Component) lignes.getCellComponent(0, "date"))).contains("13/06/2025", "retard");
        assertThat(texte((Component) lignes.getCellComponent(0, "groupe"))).isEqualTo("En retard");
        assertThat(page()).contains("2 grappes", "1 en retard");
    }

    @Test
    void les_filtres_se_lisent_dans_l_adresse_et_s_y_ecrivent() {
        ouvrir("texte=" + nom + "&quand=EN_RETARD");
        assertThat(find(TextField.class).first().getValue()).isEqualTo(nom);
        assertThat(test(grille()).size()).isEqualTo(1);
        ouvrir("texte=" + nom);
        @SuppressWarnings("unchecked")
        ComboBox<NatureEcheance> nature = find(ComboBox.class).last();
        nature.setValue(new NatureEcheance("RECEVABILITE", "Fin de recevabilité"));
        assertThat(test(grille()).size()).isEqualTo(1);
        assertThat(test(grille()).getRow(0).grappe()).isEqualTo(nom + " déposée");
        assertThat(test(grille()).getRow(0).date()).isEqualTo(LocalDate.of(2025, 7, 4));
    }

    @Test
    void le_mois_se_dessine_avec_ses_jours() {
        ouvrir("texte=" + nom + "&vue=MOIS&mois=2025-07");
        assertThat(find(Grid.class).all()).isEmpty();
        assertThat(page()).contains("juillet 2025", "Fin de recevabilité");
    }

    @Test
    void une_echeance_faite_dit_quoi_et_quand() {
        ouvrir("texte=" + nom + " déposée");
        @SuppressWarnings("unchecked")
        Select<Quand> quand = find(Select.class).first();
        quand.setValue(Quand.FAITES);
        var lignes = test(grille());
        assertThat(lignes.size()).isEqualTo(1);
        assertThat(texte((Component) lignes.getCellComponent(0, "date"))).contains("Faite");
        assertThat(lignes.getRow(0).faitePar()).isEqualTo("Dossier déposé");
        assertThat(lignes.getRow(0).lien()).isEqualTo("grappes/" + deposee);
    }

    @Test
    void rien_de_du_dit_que_faire() {
        ouvrir("texte=aucune grappe de ce nom");
        assertThat(test(grille()).size()).isZero();
        assertThat(texte(grille())).contains("Aucune échéance ne répond à ces filtres");
    }

    @Test
    void l_adresse_de_l_agenda_se_montre_une_fois_et_se_revoque_apres_confirmation() {
        ouvrir("");
        test(find(Button.class)
                        .withCondition(
                                bouton -> bouton.getAriaLabel().orElse("").equals("Mon agenda"))
                        .single())
                .click();
        assertThat(texte(find(Dialog.class).single())).contains("n’a pas encore d’adresse");
        cliquer("Créer l’adresse");
        var adresse = find(TextField.class).withCaption("Adresse de l’agenda").single();
        assertThat(adresse.getValue()).contains("/agenda/");
        assertThat(texte(find(Dialog.class).single())).contains("a une adresse depuis le 02/07/2025");
        cliquer("Révoquer l’adresse");
        assertThat(texte(find(ConfirmDialog.class).single())).contains("ne recevront plus vos échéances");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(agendas.fiche()).isEmpty();
        assertThat(texte(find(Dialog.class).single())).contains("n’a pas encore d’adresse");
    }
}
