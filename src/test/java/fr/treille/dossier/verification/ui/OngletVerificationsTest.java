package fr.treille.dossier.verification.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.verification.RejointesDEssai;
import fr.treille.dossier.verification.redondance.Aide;
import fr.treille.dossier.verification.redondance.ChampDeclare;
import fr.treille.dossier.verification.redondance.DeclarationSaisie;
import fr.treille.dossier.verification.redondance.Place;
import fr.treille.dossier.verification.redondance.RedondanceService;
import fr.treille.socle.commun.ui.ChampChoixMultiple;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithUserDetails;

/** What is verified of a file, on its tab. */
@TestIntegration
@ViewPackages(packages = "fr.treille")
class OngletVerificationsTest extends SpringBrowserlessTest {

    @Autowired
    GrappesDEssai essai;

    @Autowired
    RejointesDEssai rejointes;

    @Autowired
    RedondanceService redondances;

    @Autowired
    JdbcClient base;

    private GrappeFiche petite;

    @BeforeEach
    void deposer() {
        var moi = SecurityContextHolder.getContext();
        essai.registre(16);
        essai.sansDoubles();
        base.sql("DELETE FROM essms_declare").update();
        petite = essai.au(StatutGrappe.DEPOSEE, "Petite", 3);
        rejointes.relier(petite.id());
        SecurityContextHolder.setContext(moi);
    }

    private void ouvrir() {
        UI.getCurrent().navigate("grappes/" + petite.id() + "/verifications");
    }

    private String textes() {
        return find(Div.class).all().stream().map(Div::getText).collect(Collectors.joining("\n"))
                + find(Span.class).all().stream().map(Span::getText).collect(Collectors.joining("\n"));
    }

    private void cliquer(String verbe) {
        test(find(Button.class).withText(verbe).single()).click();
    }

    @Test
    @WithUserDetails("coordination@treille.test")
    void une_condition_s_apprecie_avec_son_motif_et_se_lit_ensuite() {
        ouvrir();
        assertThat(textes()).contains("Rejointe", "Personne ne l’a encore apprécié.", "2 ESSMS en acquisition");

        test(find(Button.class).withText("Apprécier").all().getFirst()).click();
        cliquer("Enregistrer l’appréciation");
        assertThat(find(TextArea.class).withLabel("Motif").single().isInvalid()
                        || find(RadioButtonGroup.class).single().isInvalid())
                .isTrue();
        find(RadioButtonGroup.class).single().setValue(true);
        find(TextArea.class).withLabel("Motif").single().setValue("Accord-cadre ouvert.");
        cliquer("Enregistrer l’appréciation");

        assertThat(find(Dialog.class).all()).noneMatch(Dialog::isOpened);
        assertThat(textes()).contains("Satisfait, par Prénom Coordination régionale ARS", "Accord-cadre ouvert.");
        assertThat(find(Button.class).withText("Corriger").all()).hasSize(1);
    }

    @Test
    @WithUserDetails("coordination@treille.test")
    @SuppressWarnings("unchecked")
    void une_autre_aide_se_declare_de_plusieurs_essms() {
        ouvrir();
        cliquer("Déclarer le DUI en place ou une autre aide");
        find(ChampChoixMultiple.class)
                .withLabel("ESSMS")
                .single()
                .setValue(Set.of(GrappesDEssai.essms(1), GrappesDEssai.essms(2)));
        find(Select.class)
                .withLabel("Autre aide pour la même opération")
                .single()
                .setValue(Optional.of(Aide.FEDER));
        find(TextArea.class).withLabel("Ce qu’elle paie").single().setValue("Serveurs");
        cliquer("Enregistrer");

        assertThat(redondances.aExpliquer(petite.id()))
                .extracting(conflit -> conflit.phrase())
                .containsExactly("2 ESSMS\u00A0: autre aide déclarée, FEDER\u00A0: Serveurs.");
        assertThat(textes()).contains("2 ESSMS\u00A0: autre aide déclarée, FEDER", "À expliquer");
    }

    @SuppressWarnings("unchecked")
    private void choisir(String... essms) {
        find(ChampChoixMultiple.class).withLabel("ESSMS").single().setValue(Set.of(essms));
    }

    private TextField dui() {
        return find(TextField.class).withLabel("DUI en place").single();
    }

    private Object aide() {
        return find(Select.class)
                .withLabel("Autre aide pour la même opération")
                .single()
                .getValue();
    }

    @Test
    @WithUserDetails("coordination@treille.test")
    @SuppressWarnings("unchecked")
    void ce_qui_est_declare_se_voit_et_plusieurs_valeurs_laissees_le_restent() {
        redondances.declarer(new DeclarationSaisie(
                petite.id(),
                Map.of(GrappesDEssai.essms(1), 0),
                Set.of(ChampDeclare.values()),
                "Saule",
                true,
                Aide.FEDER,
                "Serveurs"));
        ouvrir();
        cliquer("Déclarer le DUI en place ou une autre aide");
        choisir(GrappesDEssai.essms(1));
        assertThat(dui().getValue()).isEqualTo("Saule");
        assertThat(aide()).isEqualTo(Optional.of(Aide.FEDER));
        assertThat(find(TextArea.class).withLabel("Ce qu’elle paie").single().getValue())
                .isEqualTo("Serveurs");

        choisir(GrappesDEssai.essms(1), GrappesDEssai.essms(2));
        choisir(GrappesDEssai.essms(1));
        assertThat(aide()).isEqualTo(Optional.of(Aide.FEDER));
        choisir(GrappesDEssai.essms(1), GrappesDEssai.essms(2));
        assertThat(dui().getValue()).isEmpty();
        assertThat(dui().getPlaceholder()).isEqualTo("Plusieurs valeurs");
        assertThat(aide()).as("left as it is for each").isNull();
        assertThat(find(Select.class)
                        .withLabel("Autre aide pour la même opération")
                        .single()
                        .getHelperText())
                .isEqualTo("Plusieurs valeurs");
        find(Select.class).withLabel("Version Ségur installée").single().setValue(Optional.of(false));
        cliquer("Enregistrer");

        assertThat(find(Dialog.class).all()).noneMatch(Dialog::isOpened);
        assertThat(redondances.declarees(petite.id()).subList(0, 2))
                .extracting(Place::dui, Place::versionSegur, Place::aide)
                .containsExactly(tuple("Saule", false, Aide.FEDER), tuple("", false, null));
    }

    @Test
    @WithUserDetails("coordination@treille.test")
    void ce_qu_un_autre_declare_pendant_la_saisie_se_relit_et_la_saisie_reste() {
        ouvrir();
        cliquer("Déclarer le DUI en place ou une autre aide");
        choisir(GrappesDEssai.essms(1));
        dui().setValue("Orme");
        redondances.declarer(new DeclarationSaisie(
                petite.id(),
                Map.of(GrappesDEssai.essms(1), 0),
                Set.of(ChampDeclare.AIDE, ChampDeclare.AIDE_OBJET),
                "",
                null,
                Aide.FSE,
                "Formation"));
        cliquer("Enregistrer");

        assertThat(aide()).isEqualTo(Optional.of(Aide.FSE));
        assertThat(dui().getValue()).isEqualTo("Orme");
        cliquer("Enregistrer");
        assertThat(redondances.declarees(petite.id()).getFirst())
                .extracting(Place::dui, Place::aide, Place::aideObjet)
                .containsExactly("Orme", Aide.FSE, "Formation");
    }

    @Test
    @WithUserDetails("coordination@treille.test")
    void que_plusieurs_n_aient_pas_de_dui_se_dit_a_part_de_les_laisser() {
        redondances.declarer(new DeclarationSaisie(
                petite.id(), Map.of(GrappesDEssai.essms(1), 0), Set.of(ChampDeclare.DUI), "Saule", null, null, ""));
        ouvrir();
        cliquer("Déclarer le DUI en place ou une autre aide");
        choisir(GrappesDEssai.essms(1), GrappesDEssai.essms(2));
        find(Checkbox.class).withLabel("Aucun de ces ESSMS n’a de DUI").single().setValue(true);
        cliquer("Enregistrer");

        assertThat(redondances.declarees(petite.id()))
                .allMatch(place -> place.dui().isEmpty());
    }

    @Test
    @WithUserDetails("animateur32@treille.test")
    void apres_le_depot_qui_n_instruit_pas_ne_declare_plus() {
        ouvrir();

        assertThat(textes()).contains("Rejointe");
        assertThat(find(Button.class)
                        .withText("Déclarer le DUI en place ou une autre aide")
                        .all())
                .isEmpty();
    }

    @Test
    @WithUserDetails("consultation@treille.test")
    void qui_consulte_lit_sans_apprecier() {
        ouvrir();

        assertThat(textes()).contains("Personne ne l’a encore apprécié.");
        assertThat(find(Button.class).withText("Apprécier").all()).isEmpty();
        assertThat(find(Button.class)
                        .withText("Déclarer le DUI en place ou une autre aide")
                        .all())
                .isEmpty();
    }
}
