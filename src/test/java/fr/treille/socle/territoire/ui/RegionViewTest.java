package fr.treille.socle.territoire.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.socle.equipe.Role;
import fr.treille.socle.territoire.ActeSigne;
import fr.treille.socle.territoire.RegionService;
import fr.treille.socle.territoire.SignataireLigne;
import fr.treille.socle.territoire.SignataireService;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The région as its administration sets it. */
@TestIntegration
@ViewPackages(classes = RegionView.class)
class RegionViewTest extends SpringBrowserlessTest {

    @Autowired
    Session session;

    @Autowired
    RegionService regions;

    @Autowired
    SignataireService signataires;

    @BeforeEach
    void administrer() {
        session.ouvrir(Role.ADMINISTRATION);
    }

    @Test
    void un_champ_vide_est_dit_sur_le_champ_et_rien_n_est_enregistre() {
        navigate(RegionView.class);
        test(champ("Ville de signature")).setValue("");
        bouton("Enregistrer").click();

        assertThat(champ("Ville de signature").isInvalid()).isTrue();
        assertThat(champ("Ville de signature").getErrorMessage()).isEqualTo("La ville est obligatoire.");
        assertThat(regions.fiche().agence().ville()).isEqualTo("Montpellier");

        test(champ("Ville de signature")).setValue("Toulouse");
        bouton("Enregistrer").click();
        assertThat(regions.fiche().agence().ville()).isEqualTo("Toulouse");
        // a second change follows the first without reading the page again
        test(champ("Ville de signature")).setValue("Montpellier");
        bouton("Enregistrer").click();
        assertThat(regions.fiche().agence().ville()).isEqualTo("Montpellier");
    }

    @Test
    @SuppressWarnings("unchecked")
    void un_signataire_s_ajoute_et_une_delegation_a_l_envers_est_refusee() {
        navigate(RegionView.Signataires.class);
        var avant = test(find(Grid.class).single()).size();
        bouton("Ajouter un signataire").click();
        bouton("Ajouter").click();
        assertThat(champ("Nom").getErrorMessage()).isEqualTo("Le nom est obligatoire.");
        test(champ("Nom")).setValue("Cabardès");
        test(champ("Qualité")).setValue("Le directeur de l’autonomie");
        test(champ("Décision de délégation")).setValue("Décision du 3 mars 2025");
        ((CheckboxGroup<ActeSigne>) find(CheckboxGroup.class).single()).setValue(Set.of(ActeSigne.LETTRE));
        date("Premier jour").setValue(LocalDate.of(2025, 3, 10));
        date("Dernier jour").setValue(LocalDate.of(2025, 3, 9));
        bouton("Ajouter").click();
        assertThat(date("Dernier jour").getErrorMessage()).contains("ne peut pas finir le 09/03/2025");
        date("Dernier jour").setValue(null);
        bouton("Ajouter").click();

        assertThat(find(SignataireDialog.class).all()).isEmpty();
        assertThat(test(find(Grid.class).single()).size()).isEqualTo(avant + 1);
        assertThat(signataires.signataires()).extracting(SignataireLigne::nom).contains("Cabardès");
    }

    private TextField champ(String libelle) {
        return find(TextField.class).withCaption(libelle).single();
    }

    private DatePicker date(String libelle) {
        return find(DatePicker.class).withCaption(libelle).single();
    }

    private Button bouton(String texte) {
        return find(Button.class).withText(texte).single();
    }
}
