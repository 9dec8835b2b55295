package fr.treille.dossier.grappe.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.liste.GrappeFiltre;
import fr.treille.socle.equipe.AgentLigne;
import fr.treille.socle.equipe.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/** The form of a grappe: proposals, refusals on their fields, another person's change. */
@TestIntegration
@WithUserDetails("coordination@treille.test")
class GrappeFormViewTest extends SpringBrowserlessTest {

    @Autowired
    GrappesDEssai essai;

    @Autowired
    GrappeService grappes;

    @Autowired
    JdbcClient base;

    @BeforeEach
    void registre() {
        essai.registre(3);
    }

    private TextField texte(String libelle) {
        return find(TextField.class).withLabel(libelle).single();
    }

    private void cliquer(String libelle) {
        test(find(Button.class).withText(libelle).single()).click();
    }

    private ChoixPorteur porteur() {
        return find(ChoixPorteur.class).single();
    }

    private void modifier(GrappeFiche fiche) {
        UI.getCurrent().navigate("grappes/" + fiche.id() + "/modifier");
    }

    @Test
    void une_nouvelle_grappe_part_de_l_appel_ouvert_et_de_moi() {
        UI.getCurrent().navigate("grappes/nouvelle");
        assertThat(find(ComboBox.class)
                        .withLabel("Appel à projets")
                        .single()
                        .getValue()
                        .toString())
                .contains("Occitanie 2025");
        assertThat(find(ComboBox.class).withLabel("Responsable ARS").single().isEmpty())
                .isFalse();

        test(texte("Nom de la grappe")).setValue("Grappe Nouvelle");
        porteur().afficher(GrappesDEssai.PORTEUR);
        cliquer("Créer la grappe");

        assertThat(grappes.compter(GrappeFiltre.texte("Grappe Nouvelle"))).isEqualTo(1);
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).matches("grappes/\\d+/essms");
    }

    @Test
    void les_responsables_du_territoire_sont_proposes_et_chacun_est_de_son_cote() {
        principal(Role.CHARGE_MISSION_DT);
        principal(Role.ANIMATEUR);
        UI.getCurrent().navigate("grappes/nouvelle");
        porteur().afficher(GrappesDEssai.PORTEUR);

        // the person who creates is already in charge on their side: proposed beside, never put in their place
        assertThat(choisi("Responsable ARS")).isEqualTo("Prénom " + Role.COORDINATION_ARS.libelle());
        cliquer("Proposé\u00A0: Prénom " + Role.CHARGE_MISSION_DT.libelle());
        assertThat(choisi("Responsable ARS")).isEqualTo("Prénom " + Role.CHARGE_MISSION_DT.libelle());
        assertThat(choisi("Responsable GRADeS")).isEqualTo("Prénom " + Role.ANIMATEUR.libelle());
        assertThat(responsable("Responsable GRADeS")
                        .getHelperComponent()
                        .getElement()
                        .getText())
                .isEqualTo("Proposé d’après les territoires du porteur.");
        assertThat(responsable("Responsable GRADeS").getListDataView().getItems())
                .extracting(AgentLigne::role)
                .containsExactlyInAnyOrder(Role.COORDINATION_GRADES, Role.ANIMATEUR);
    }

    @Test
    void le_responsable_propose_se_reprend_d_un_geste() {
        principal(Role.CHARGE_MISSION_DT);
        modifier(essai.remplie("Proposée", 2));
        assertThat(responsable("Responsable ARS").isEmpty()).isTrue();
        cliquer("Proposé\u00A0: Prénom " + Role.CHARGE_MISSION_DT.libelle());
        assertThat(choisi("Responsable ARS")).isEqualTo("Prénom " + Role.CHARGE_MISSION_DT.libelle());
    }

    @Test
    void un_absent_n_est_pas_propose_mais_qui_le_remplace() {
        principal(Role.ANIMATEUR);
        base.sql("INSERT INTO absence (agent_id, remplacant_id, du, au) SELECT a.id, r.id, '2025-01-01', '2035-01-01'"
                        + " FROM agent a, agent r WHERE a.role = ? AND r.role = ?")
                .params(Role.ANIMATEUR.name(), Role.COORDINATION_GRADES.name())
                .update();
        try {
            UI.getCurrent().navigate("grappes/nouvelle");
            porteur().afficher(GrappesDEssai.PORTEUR);
            assertThat(choisi("Responsable GRADeS")).isEqualTo("Prénom " + Role.COORDINATION_GRADES.libelle());
        } finally {
            base.sql("DELETE FROM absence").update();
        }
    }

    @Test
    void un_champ_corrige_n_est_plus_dans_le_resume_des_erreurs() {
        UI.getCurrent().navigate("grappes/nouvelle");
        cliquer("Créer la grappe");
        var resume = find(Div.class).withClassName("formulaire-resume").single();
        assertThat(resume.isVisible()).isTrue();
        test(texte("Nom de la grappe")).setValue("Coteaux");
        assertThat(texte("Nom de la grappe").isInvalid()).isFalse();
        assertThat(resume.isVisible()).isTrue();
        porteur().afficher(GrappesDEssai.PORTEUR);
        assertThat(porteur().isInvalid()).isFalse();
        assertThat(resume.isVisible()).isFalse();
    }

    private void principal(Role role) {
        base.sql("INSERT INTO affectation (territoire_code, agent_id, part, du)"
                        + " SELECT '31', id, 'PRINCIPAL', '2025-01-01' FROM agent WHERE role = ?")
                .param(role.name())
                .update();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<AgentLigne> responsable(String libelle) {
        return (ComboBox<AgentLigne>) find(ComboBox.class).withLabel(libelle).single();
    }

    private String choisi(String libelle) {
        return responsable(libelle).getValue().nom();
    }

    @Test
    void ce_qui_manque_est_dit_sur_chaque_champ_et_en_resume() {
        UI.getCurrent().navigate("grappes/nouvelle");
        test(find(EmailField.class).withLabel("Courriel").first()).setValue("jeanne.roux");

        cliquer("Créer la grappe");

        assertThat(texte("Nom de la grappe").getErrorMessage()).isEqualTo("Donnez un nom à la grappe.");
        assertThat(porteur().isInvalid()).isTrue();
        assertThat(find(EmailField.class).withLabel("Courriel").first().getErrorMessage())
                .contains("n’est pas une adresse électronique");
        assertThat(find(Div.class).withClassName("formulaire-resume").single().isVisible())
                .isTrue();
        assertThat(find(Button.class)
                        .withText("Courriel du contact opérationnel")
                        .exists())
                .isTrue();
    }

    @Test
    void une_cle_fausse_tapee_a_la_main_est_refusee_sur_le_porteur() {
        UI.getCurrent().navigate("grappes/nouvelle");
        var faux =
                GrappesDEssai.PORTEUR.substring(0, 8) + (char) ('0' + (GrappesDEssai.PORTEUR.charAt(8) - '0' + 1) % 10);

        porteur().laisser(faux);
        assertThat(porteur().getErrorMessage()).contains("La clé du numéro FINESS");
        porteur().laisser(GrappesDEssai.PORTEUR.substring(0, 3) + " " + GrappesDEssai.PORTEUR.substring(3));

        assertThat(porteur().isInvalid()).isFalse();
        assertThat(porteur().finess()).isEqualTo(GrappesDEssai.PORTEUR);
    }

    @Test
    void la_seconde_personne_voit_le_changement_et_garde_sa_saisie() {
        var fiche = essai.remplie("Canal", 1);
        modifier(fiche);
        test(texte("Nom de la grappe")).setValue("Canal à moi");
        essai.renommer(fiche, "Canal d’une autre", "Netvie");

        cliquer("Enregistrer");

        assertThat(texte("Nom de la grappe").getValue()).isEqualTo("Canal à moi");
        assertThat(texte("Solution DUI").getValue()).isEqualTo("Netvie");
        assertThat(find(Span.class)
                        .withTextContaining("«\u00A0Canal d’une autre\u00A0»")
                        .exists())
                .isTrue();
        assertThat(grappes.fiche(fiche.id()).nom()).isEqualTo("Canal d’une autre");
        cliquer("Garder ma saisie");

        var gardee = grappes.fiche(fiche.id());
        assertThat(gardee.nom()).isEqualTo("Canal à moi");
        assertThat(gardee.projet().solution().nom()).isEqualTo("Netvie");
    }

    @Test
    void la_version_enregistree_se_reprend_champ_par_champ_ou_entiere() {
        var fiche = essai.remplie("Canal", 1);
        modifier(fiche);
        test(texte("Nom de la grappe")).setValue("Canal à moi");
        essai.renommer(fiche, "Canal d’une autre", "Netvie");
        cliquer("Enregistrer");

        cliquer("Reprendre cette valeur");
        assertThat(texte("Nom de la grappe").getValue()).isEqualTo("Canal d’une autre");

        cliquer("Reprendre la version enregistrée");
        assertThat(find(Button.class).withText("Garder ma saisie").exists()).isFalse();
    }

    @Test
    void quitter_avec_une_saisie_se_confirme() {
        UI.getCurrent().navigate("grappes/nouvelle");
        test(texte("Nom de la grappe")).setValue("Perdue");

        UI.getCurrent().navigate("grappes");

        assertThat(getCurrentView()).isInstanceOf(GrappeFormView.class);
        test(find(ConfirmDialog.class).single()).reject();
        assertThat(getCurrentView()).isInstanceOf(GrappesView.class);
    }

    @Test
    void apres_le_depot_seuls_les_contacts_restent_ouverts() {
        essai.registre(16);
        modifier(essai.deposee("Déposée"));

        assertThat(texte("Nom de la grappe").isReadOnly()).isTrue();
        assertThat(find(EmailField.class).withLabel("Courriel").first().isReadOnly())
                .isFalse();
    }

    @Test
    @WithUserDetails("consultation@treille.test")
    void le_formulaire_est_ferme_a_qui_ne_peut_pas_modifier() {
        UI.getCurrent().navigate("grappes/nouvelle");

        assertThat(getCurrentView()).isNotInstanceOf(GrappeFormView.class);
    }
}
