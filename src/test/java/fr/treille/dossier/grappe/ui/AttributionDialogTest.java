package fr.treille.dossier.grappe.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.AttributionService;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.socle.commun.ui.ChampChoix;
import fr.treille.socle.equipe.AgentLigne;
import fr.treille.socle.equipe.AgentService;
import fr.treille.socle.equipe.Role;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/** The person in charge of many grappes: nobody is chosen beforehand, taking away is asked apart, who covers nothing is said. */
@TestIntegration
@WithUserDetails("coordination@treille.test")
class AttributionDialogTest extends SpringBrowserlessTest {

    private static final String AILLEURS = "(ne couvre aucun de ses territoires)";

    @Autowired
    AttributionService attributions;

    @Autowired
    AgentService agents;

    @Autowired
    GrappeService grappes;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    JdbcClient base;

    private GrappeFiche ici;
    private GrappeFiche ailleurs;

    @BeforeEach
    void ouvrir() {
        essai.registre(4);
        ici = essai.remplie("Ici", 2);
        ailleurs = essai.remplie("Ailleurs", 2);
        essai.deplacer(ailleurs.id(), "33");
        base.sql("UPDATE grappe SET responsable_id = NULL").update();
        UI.getCurrent().navigate("etablissements");
        new AttributionDialog(attributions, List.of(ici.id(), ailleurs.id()), agents.agents(), () -> {}).open();
    }

    @SuppressWarnings("unchecked")
    private ChampChoix<AgentLigne> agent() {
        return (ChampChoix<AgentLigne>) find(ChampChoix.class)
                .withLabel("Nouvelle personne responsable")
                .single();
    }

    private void choisir(Role role) {
        agent().setValue(agents.agents().stream()
                .filter(possible -> possible.id() == numero(role))
                .findFirst()
                .orElseThrow());
    }

    private long numero(Role role) {
        return base.sql("SELECT id FROM agent WHERE courriel = ?")
                .param(Session.courriel(role))
                .query(Long.class)
                .single();
    }

    private Checkbox sans() {
        return find(Checkbox.class)
                .withLabel("Laisser ces grappes sans responsable de ce côté")
                .single();
    }

    private Button faire() {
        return find(Button.class).all().stream()
                .filter(bouton -> bouton.getText().startsWith("Attribuer")
                        || bouton.getText().startsWith("Retirer"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> effets() {
        var dits = find(Div.class).withClassName("attribution-effet").last();
        return find(ListItem.class, dits).all().stream().map(ListItem::getText).toList();
    }

    @Test
    void personne_n_est_choisi_d_avance_et_rien_ne_se_fait_avant_un_choix() {
        assertThat(agent().isEmpty()).isTrue();
        assertThat(sans().getValue()).isFalse();
        assertThat(faire().isEnabled()).isFalse();
        assertThat(find(Paragraph.class)
                        .withText("Choisissez qui prend la responsabilité de ces 2 grappes.")
                        .exists())
                .isTrue();

        choisir(Role.CHARGE_MISSION_DT);
        assertThat(faire().isEnabled()).isTrue();
        agent().clear();
        assertThat(faire().isEnabled()).isFalse();
        assertThat(effets()).isEmpty();
    }

    @Test
    void retirer_se_demande_a_part_et_le_bouton_le_dit() {
        choisir(Role.CHARGE_MISSION_DT);
        test(faire()).click();
        assertThat(grappes.fiche(ici.id()).responsableId()).isEqualTo(numero(Role.CHARGE_MISSION_DT));

        new AttributionDialog(attributions, List.of(ici.id(), ailleurs.id()), agents.agents(), () -> {}).open();
        choisir(Role.COORDINATION_ARS);
        test(sans()).click();
        assertThat(agent().isEmpty()).as("l’un exclut l’autre").isTrue();
        assertThat(agent().isEnabled()).isFalse();
        assertThat(faire().getText()).isEqualTo("Retirer le responsable de 2 grappes");
        assertThat(effets()).allMatch(effet -> effet.endsWith(" → personne"));
        test(faire()).click();

        for (var grappe : List.of(ici, ailleurs)) {
            assertThat(grappes.fiche(grappe.id()).responsableId()).isNull();
        }
    }

    @Test
    void qui_ne_couvre_pas_un_dossier_l_est_dit_dossier_par_dossier() {
        choisir(Role.CHARGE_MISSION_DT);

        assertThat(effets()).hasSize(2);
        assertThat(effets())
                .filteredOn(effet -> effet.startsWith("Ailleurs"))
                .allMatch(effet -> effet.endsWith(AILLEURS));
        assertThat(effets()).filteredOn(effet -> effet.startsWith("Ici")).noneMatch(effet -> effet.contains(AILLEURS));
        assertThat(find(Paragraph.class)
                        .withText(
                                "En tant que responsable, cette personne verra cette grappe hors des territoires qu’elle"
                                        + " couvre.")
                        .exists())
                .isTrue();

        choisir(Role.COORDINATION_ARS);
        assertThat(effets()).as("toute la région").hasSize(2).noneMatch(effet -> effet.contains(AILLEURS));
    }
}
