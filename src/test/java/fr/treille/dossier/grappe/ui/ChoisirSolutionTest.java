package fr.treille.dossier.grappe.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.SolutionsDEssai;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.referentiel.segur.SolutionSegur;
import fr.treille.socle.commun.ui.ChampChoix;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithUserDetails;

/** The solution chosen in the list, the financed grappe that is joined, from the form. */
@TestIntegration
@WithUserDetails("coordination@treille.test")
class ChoisirSolutionTest extends SpringBrowserlessTest {

    private static final String LISTE = "Dans la liste des solutions référencées";

    @Autowired
    GrappesDEssai essai;

    @Autowired
    GrappeService grappes;

    @Autowired
    SolutionsDEssai solutions;

    @Autowired
    JdbcClient base;

    private GrappeFiche grappe;

    @BeforeEach
    void poser() {
        essai.registre(3);
        solutions.solution("Orme", "MS1");
        grappe = essai.remplie("Choix", 2);
    }

    @AfterEach
    void vider() {
        solutions.vider();
    }

    private void ouvrir() {
        UI.getCurrent().navigate("grappes/" + grappe.id() + "/modifier");
    }

    @SuppressWarnings("unchecked")
    private ChampChoix<SolutionSegur> liste() {
        return find(ChampChoix.class).withLabel(LISTE).single();
    }

    private TextField texte(String libelle) {
        return find(TextField.class).withLabel(libelle).single();
    }

    private void enregistrer() {
        test(find(Button.class).withText("Enregistrer").single()).click();
    }

    private void choisir() {
        liste().setValue(liste().getListDataView().getItem(0));
    }

    @Test
    void celle_de_la_liste_dit_son_nom_son_editeur_et_qu_elle_est_referencee() {
        ouvrir();
        choisir();

        assertThat(texte("Solution DUI").getValue()).isEqualTo("Orme");
        assertThat(texte("Solution DUI").isReadOnly()).isTrue();
        assertThat(find(Select.class).withLabel("Référencée Ségur").single().isReadOnly())
                .isTrue();
        assertThat(liste().getHelperText()).isEqualTo("MS1, vague 1, le 12/03/2023");
        enregistrer();

        var solution = grappes.fiche(grappe.id()).projet().solution();
        assertThat(solution.nom()).isEqualTo("Orme");
        assertThat(solution.estReferencee()).isTrue();
        assertThat(solution.segurId()).isNotNull();
        ouvrir();
        assertThat(liste().getValue().nom()).isEqualTo("Orme");
        assertThat(texte("Éditeur").isReadOnly()).isTrue();
    }

    @Test
    void une_solution_hors_de_la_liste_se_saisit_et_reste_a_preciser() {
        ouvrir();
        assertThat(texte("Solution DUI").isReadOnly()).isFalse();
        test(texte("Solution DUI")).setValue("Maison");
        find(Select.class).withLabel("Référencée Ségur").single().clear();
        enregistrer();

        var solution = grappes.fiche(grappe.id()).projet().solution();
        assertThat(solution.nom()).isEqualTo("Maison");
        assertThat(solution.referencee()).isNull();
        assertThat(solution.segurId()).isNull();
    }

    @Test
    void celle_qui_a_quitte_la_liste_reste_choisie_tant_qu_on_n_y_touche_pas() {
        ouvrir();
        choisir();
        enregistrer();
        base.sql("UPDATE referencement_segur SET absente_depuis = '2025-01-01'").update();
        ouvrir();
        test(texte("Nom de la grappe")).setValue("Choix renommé");
        enregistrer();

        assertThat(grappes.fiche(grappe.id()).nom()).isEqualTo("Choix renommé");
        assertThat(grappes.fiche(grappe.id()).projet().solution().segurId()).isNotNull();
    }

    @Test
    void la_grappe_rejointe_se_cherche_parmi_celles_qui_sont_financees() {
        var moi = SecurityContextHolder.getContext();
        var financee = essai.au(StatutGrappe.NOTIFIEE, "Lauragais financé", 2);
        SecurityContextHolder.setContext(moi);
        ouvrir();
        var champ = find(ChampRejointe.class).single();
        assertThat(champ.isEmpty()).isTrue();
        champ.afficher(financee.id());
        enregistrer();

        assertThat(grappes.fiche(grappe.id()).projet().faits().rejointeId()).isEqualTo(financee.id());
        ouvrir();
        assertThat(find(ChampRejointe.class).single().getValue().libelle())
                .isEqualTo("Lauragais financé (Association Les Genêts, notifiée)");
    }

    @Test
    void celle_d_une_autre_region_se_donne_par_son_numero() {
        var moi = SecurityContextHolder.getContext();
        var financee = essai.au(StatutGrappe.NOTIFIEE, "Lauragais financé", 2);
        SecurityContextHolder.setContext(moi);
        base.sql("UPDATE grappe SET region_code = '44' WHERE id = ?")
                .param(financee.id())
                .update();
        ouvrir();
        var champ = find(ChampRejointe.class).single();
        champ.laisser(" " + financee.id() + " ");
        assertThat(champ.getValue().libelle())
                .isEqualTo("Une grappe hors de votre périmètre, n°\u00A0" + financee.id());
        enregistrer();

        assertThat(grappes.fiche(grappe.id()).projet().faits().rejointeId()).isEqualTo(financee.id());

        ouvrir();
        find(ChampRejointe.class).single().laisser("999999");
        enregistrer();
        assertThat(find(ChampRejointe.class).single().getErrorMessage()).contains("ne porte ce numéro");
        find(ChampRejointe.class).single().laisser("Nulle part");
        assertThat(find(ChampRejointe.class).single().faute()).isPresent();
    }
}
