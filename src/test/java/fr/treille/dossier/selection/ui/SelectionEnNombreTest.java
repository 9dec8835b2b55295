package fr.treille.dossier.selection.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.OrdresSql;
import fr.treille.TestIntegration;
import fr.treille.dossier.decision.AvisDEssai;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.selection.SelectionService;
import fr.treille.dossier.selection.SelectionsDEssai;
import fr.treille.dossier.selection.simulation.Choix;
import fr.treille.dossier.selection.simulation.DossierCandidat;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithUserDetails;

/** A committee decides its list whole: one fate and one motive for many files, that each line then changes. */
@TestIntegration
@Import(OrdresSql.class)
@WithUserDetails("coordination@treille.test")
class SelectionEnNombreTest extends SpringBrowserlessTest {

    private static final String TOUS = "Choisir tous ceux de la liste";

    @Autowired
    SelectionService service;

    @Autowired
    SelectionsDEssai selections;

    @Autowired
    AvisDEssai avis;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    JdbcClient base;

    private long comite;

    @BeforeEach
    void quatreDossiersDontUnDecide() {
        base.sql("UPDATE grappe SET fenetre_id = 2 WHERE fenetre_id = 1").update();
        essai.registre(16);
        essai.sansDoubles();
        var moi = SecurityContextHolder.getContext();
        for (var nom : List.of("Canal", "Garonne", "Salat")) {
            avis.rendu(nom, true);
        }
        avis.rendu("Tarn", false);
        SecurityContextHolder.setContext(moi);
        base.sql("UPDATE grappe SET statut = 'DEFAVORABLE', favorable = FALSE WHERE nom = 'Salat' AND fenetre_id = 1")
                .update();
        comite = selections.comite("Comité " + UUID.randomUUID(), 700_000);
        UI.getCurrent().navigate("selections/" + comite);
    }

    private void cliquer(String libelle) {
        test(find(Button.class).withText(libelle).last()).click();
    }

    @SuppressWarnings("unchecked")
    private Grid<DossierCandidat> grille() {
        return find(Grid.class)
                .withAttribute("aria-label", "dossiers du comité")
                .single();
    }

    private List<String> cochees() {
        return grille().getSelectedItems().stream()
                .map(DossierCandidat::nom)
                .sorted()
                .toList();
    }

    private LigneChoix ligne(int rang) {
        return find(ListeDossiers.class).single().ligne(rang);
    }

    /** What is chosen, as it would be kept. */
    private List<Choix> gardes() {
        find(TextField.class).withLabel("Nom du scénario").single().setValue("Essai");
        cliquer("Enregistrer le scénario");
        return new ArrayList<>(service.scenarios(comite).getFirst().choix().values());
    }

    @Test
    void tous_ceux_de_la_liste_prennent_le_sort_et_le_motif_sans_un_ordre_sql() {
        cliquer("Choisir plusieurs dossiers");
        cliquer(TOUS);
        assertThat(cochees()).as("celui qui est décidé ne se choisit pas").containsExactly("Canal", "Garonne", "Tarn");

        assertThat(OrdresSql.compter(() -> {
                    cliquer("Proposer en liste complémentaire");
                    test(find(TextArea.class).withLabel("Motif de ces dossiers").single())
                            .setValue("Enveloppe épuisée");
                    cliquer("Proposer en liste complémentaire");
                }))
                .isZero();

        assertThat(grille().getSelectedItems()).isEmpty();
        assertThat(gardes())
                .hasSize(3)
                .allSatisfy(choix -> assertThat(choix.motif()).isEqualTo("Enveloppe épuisée"));
        ligne(0).motif().setValue("Le sien");
        assertThat(gardes()).extracting(Choix::motif).containsOnlyOnce("Le sien");
    }

    @Test
    void avant_de_proposer_on_lit_ce_que_cela_fait() {
        ligne(0).retenu().setValue(true);
        ligne(0).motif().setValue("Le sien");
        cliquer("Choisir plusieurs dossiers");
        grille().asMultiSelect().select(service.simulation(comite).dossiers().subList(0, 2));
        cliquer("Proposer favorable");

        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(texte -> texte.startsWith("2 dossiers, 30 ESSMS. Il reste alors 70\u202F000"));
        var remplacer = find(Checkbox.class)
                .withLabel("Remplacer aussi le motif de la ligne qui en dit un")
                .single();
        assertThat(remplacer.getValue()).isFalse();
        test(find(TextArea.class).withLabel("Motif de ces dossiers").single()).setValue("Au rang");
        cliquer("Proposer favorable");

        assertThat(gardes()).extracting(Choix::motif).containsExactlyInAnyOrder("Le sien", "Au rang");
    }

    @Test
    void un_autre_sort_emporte_le_motif_de_l_ancien_et_le_dit() {
        ligne(0).retenu().setValue(true);
        ligne(0).motif().setValue("Retenu au rang");
        cliquer("Choisir plusieurs dossiers");
        cliquer(TOUS);
        cliquer("Proposer défavorable");

        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(texte -> texte.startsWith("Un d’eux change de sort"));
        cliquer("Proposer défavorable");
        assertThat(gardes()).hasSize(3).extracting(Choix::motif).containsOnly("");
    }

    @Test
    @SuppressWarnings("unchecked")
    void le_filtre_dit_lesquels_se_choisissent() {
        Select<FiltreDossiers.Avis> filtre = find(Select.class).all().stream()
                .filter(champ -> champ.getAriaLabel().filter("Avis"::equals).isPresent())
                .findFirst()
                .orElseThrow();
        cliquer("Choisir plusieurs dossiers");
        filtre.setValue(FiltreDossiers.Avis.FAVORABLE);
        cliquer(TOUS);
        assertThat(cochees()).containsExactly("Canal", "Garonne");
        filtre.setValue(FiltreDossiers.Avis.DEFAVORABLE);
        assertThat(find(Span.class)
                        .withText("2 dossiers choisis, dont 2 hors de la liste")
                        .exists())
                .isTrue();

        cliquer("Proposer favorable");
        cliquer("Proposer favorable");
        assertThat(gardes()).as("ceux que le filtre cache aussi").hasSize(2);
    }

    @Test
    @SuppressWarnings("unchecked")
    void ce_qui_vient_d_etre_propose_quitte_la_liste_de_ce_qui_ne_l_est_pas() {
        Select<FiltreDossiers.Etat> filtre = find(Select.class).all().stream()
                .filter(champ ->
                        champ.getAriaLabel().filter("Proposition"::equals).isPresent())
                .findFirst()
                .orElseThrow();
        filtre.setValue(FiltreDossiers.Etat.LAISSE);
        assertThat(montres()).containsExactly("Canal", "Garonne", "Tarn");
        cliquer("Choisir plusieurs dossiers");
        grille().asMultiSelect().select(service.simulation(comite).dossiers().subList(0, 1));
        cliquer("Proposer favorable");
        cliquer("Proposer favorable");

        assertThat(montres()).hasSize(2);
        assertThat(find(Div.class).withClassName("pied-liste").single().getText())
                .startsWith("2 dossiers");

        cliquer("Tout laisser");
        assertThat(montres()).hasSize(3);
    }

    private List<String> montres() {
        return grille().getLazyDataView()
                .getItems()
                .map(DossierCandidat::nom)
                .sorted()
                .toList();
    }

    @Test
    void l_equilibre_nomme_les_territoires_et_les_secteurs() {
        var entetes = find(NativeTableHeaderCell.class).all();
        var lignes = entetes.stream()
                .filter(entete -> "row".equals(entete.getElement().getAttribute("scope")))
                .map(NativeTableHeaderCell::getText)
                .toList();
        assertThat(lignes).contains("31 Haute-Garonne", "Personnes âgées", "Ensemble");
        assertThat(lignes).doesNotContain("31", "PA");
        assertThat(entetes)
                .extracting(NativeTableHeaderCell::getText)
                .contains("ESSMS retenus", "Montant", "Part du montant");
    }
}
