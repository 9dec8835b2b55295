package fr.treille.suivi.interlocuteur.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.engagement.convention.ConventionsDEssai;
import fr.treille.socle.equipe.Role;
import fr.treille.suivi.interlocuteur.ComiteService;
import fr.treille.suivi.interlocuteur.InterlocuteurFiche;
import fr.treille.suivi.interlocuteur.InterlocuteurService;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

/** The tabs « Interlocuteurs » and « Échanges » of a grappe. */
@TestIntegration
@WithUserDetails("coordination@treille.test")
class OngletInterlocuteursTest extends SpringBrowserlessTest {

    @Autowired
    ConventionsDEssai conventions;

    @Autowired
    InterlocuteurService service;

    @Autowired
    ComiteService comites;

    @Autowired
    Session session;

    private GrappeFiche grappe;

    @BeforeEach
    void ouvrir() {
        grappe = conventions.signee("Canal", LocalDate.of(2025, 3, 1));
        aller("interlocuteurs");
    }

    private void aller(String onglet) {
        UI.getCurrent().navigate("grappes/" + grappe.id() + "/" + onglet);
    }

    private void cliquer(String libelle) {
        find(Button.class).withText(libelle).single().click();
    }

    private void valider(String verbe) {
        test(find(Dialog.class).single())
                .find(Button.class)
                .withText(verbe)
                .single()
                .click();
    }

    @Test
    void une_personne_s_ajoute_par_son_formulaire() {
        cliquer("Ajouter un interlocuteur");
        valider("Ajouter");
        var nom = find(TextField.class).withLabel("Nom").single();
        assertThat(nom.getErrorMessage()).isEqualTo("Donnez un nom.");
        nom.setValue("Salles");
        var courriel = find(EmailField.class).withLabel("Courriel").single();
        courriel.setValue("pas une adresse");
        valider("Ajouter");
        assertThat(courriel.getErrorMessage()).contains("n’est pas une adresse électronique");
        courriel.setValue("ines.salles@porteur.test");
        valider("Ajouter");
        assertThat(service.deLaGrappe(grappe.id()))
                .extracting(InterlocuteurFiche::nomComplet)
                .containsExactly("Salles");
        Grid<Annuaire.Ligne> annuaire =
                find(Grid.class).withAriaLabel("annuaire").single();
        // the two persons of the file come first
        assertThat(test(annuaire).size()).isEqualTo(3);
        assertThat(((Anchor) test(annuaire).getCellComponent(2, 3)).getHref())
                .isEqualTo("mailto:ines.salles@porteur.test");
    }

    @Test
    @SuppressWarnings("unchecked")
    void un_comite_se_compose_et_se_reunit() {
        find(Button.class).all().stream()
                .filter(bouton -> bouton.getText().equals("Composer"))
                .findFirst()
                .orElseThrow()
                .click();
        MultiSelectComboBox<Long> agents =
                find(MultiSelectComboBox.class).withLabel("Agents").single();
        agents.setValue(Set.of(agents.getListDataView().getItem(0)));
        valider("Enregistrer");
        assertThat(comites.comites(grappe.id()).getFirst().agents()).hasSize(1);
        find(Button.class).all().stream()
                .filter(bouton -> bouton.getText().equals("Ajouter une séance"))
                .findFirst()
                .orElseThrow()
                .click();
        valider("Ajouter la séance");
        var jour = find(DatePicker.class).withLabel("Jour de la séance").single();
        assertThat(jour.getErrorMessage()).isEqualTo("Donnez le jour de la séance.");
        jour.setValue(LocalDate.of(2025, 7, 1));
        valider("Ajouter la séance");
        assertThat(comites.comites(grappe.id()).getFirst().seances()).hasSize(1);
    }

    @Test
    @SuppressWarnings("unchecked")
    void les_echanges_se_lisent_par_genre() {
        aller("echanges");
        assertThat(find(Anchor.class).all())
                .anySatisfy(lien -> assertThat(lien.getText()).endsWith("signée par les deux parties"));
        MultiSelectComboBox<String> genres = find(MultiSelectComboBox.class).single();
        genres.setValue(Set.of("COMITE"));
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains("Aucun échange de ce genre n’est enregistré pour cette grappe.");
    }

    @Test
    void qui_consulte_lit_sans_ecrire() {
        session.ouvrir(Role.CONSULTATION);
        UI.getCurrent().navigate("");
        aller("interlocuteurs");
        assertThat(find(Button.class).withText("Ajouter un interlocuteur").exists())
                .isFalse();
        assertThat(find(Button.class).withText("Composer").exists()).isFalse();
    }
}
