package fr.treille.dossier.grappe.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.FinancementService;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.membre.MembreLigne;
import fr.treille.dossier.grappe.projet.Demandes;
import fr.treille.dossier.grappe.projet.GrappeSaisie;
import fr.treille.dossier.grappe.projet.RegimeTva;
import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.referentiel.financement.HeuresSaad;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.equipe.AgentConnecte;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/** What a person reads and types of the money of a grappe. */
@TestIntegration
@WithUserDetails("coordination@treille.test")
class FinancementViewTest extends SpringBrowserlessTest {

    private static final String PETIT = GrappesDEssai.finess("3198", 1);
    private static final String SAAD = GrappesDEssai.finess("3105", 1);

    @Autowired
    GrappesDEssai essai;

    @Autowired
    GrappeService grappes;

    @Autowired
    FinancementService financement;

    @Autowired
    JdbcClient base;

    private GrappeFiche grappe;

    @BeforeEach
    void ouvrir() {
        base.sql("DELETE FROM grappe_essms").update();
        essai.registre(16);
        essai.og(PETIT, "Aide de la vallée", 3);
        essai.saad(SAAD, PETIT, "Aide de la vallée");
        grappe = essai.composee(GrappesDEssai.projet("Canal", TypeProjet.ACQUISITION), GrappesDEssai.essms(1), SAAD);
    }

    private void aller(String onglet) {
        UI.getCurrent().navigate("grappes/" + grappe.id() + "/" + onglet);
    }

    private void cliquer(String libelle) {
        test(find(Button.class).withText(libelle).last()).click();
    }

    private void saisir(String libelle, long valeur) {
        test(find(BigDecimalField.class).withLabel(libelle).single()).setValue(BigDecimal.valueOf(valeur));
    }

    private boolean ecrit(String texte) {
        return find(Span.class).withTextContaining(texte).exists()
                || find(Paragraph.class).withTextContaining(texte).exists()
                || find(ListItem.class).withTextContaining(texte).exists()
                || find(Div.class).withTextContaining(texte).exists();
    }

    private MembreLigne saad() {
        return grappes.membres(grappe.id()).stream()
                .filter(membre -> membre.finess().equals(SAAD))
                .findFirst()
                .orElseThrow();
    }

    private Button bouton(String nom) {
        return boutons()
                .filter(b -> b.getAriaLabel().orElse("").startsWith(nom))
                .findFirst()
                .orElseThrow();
    }

    /** A cell of components is made by its column. */
    @SuppressWarnings("unchecked")
    private java.util.stream.Stream<Button> boutons() {
        var grille = (Grid<MembreLigne>) find(Grid.class).first();
        return grille.getColumns().stream()
                .map(colonne -> colonne.getRenderer())
                .filter(com.vaadin.flow.data.renderer.ComponentRenderer.class::isInstance)
                .map(rendu -> ((com.vaadin.flow.data.renderer.ComponentRenderer<?, MembreLigne>) rendu)
                        .createComponent(saad()))
                .flatMap(FinancementViewTest::boutons);
    }

    private static java.util.stream.Stream<Button> boutons(com.vaadin.flow.component.Component composant) {
        return composant instanceof Button bouton
                ? java.util.stream.Stream.of(bouton)
                : composant.getChildren().flatMap(FinancementViewTest::boutons);
    }

    @Test
    void les_heures_d_un_saad_se_declarent_puis_se_verifient_depuis_la_liste() {
        aller("essms");
        bouton("Heures déclarées").click();
        saisir("Heures totales", 10_000);
        cliquer("Enregistrer les heures");
        assertThat(find(BigDecimalField.class).withLabel("Heures APA").single().getErrorMessage())
                .isEqualTo("Donnez ce nombre d’heures, 0 s’il n’y en a pas.");
        saisir("Heures APA", 4_000);
        saisir("Heures PCH", 0);
        saisir("Autres heures médico-sociales", 500);
        assertThat(ecrit("Moins de la moitié est médico-sociale")).isTrue();
        cliquer("Enregistrer les heures");
        var financeur =
                find(TextField.class).withLabel("Financeur des autres heures").single();
        assertThat(financeur.getErrorMessage()).isEqualTo("Dites qui finance les autres heures médico-sociales.");
        test(financeur).setValue("CARSAT");
        cliquer("Enregistrer les heures");
        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(saad().heures()).isNotNull();

        bouton("Vérifier les heures").click();
        cliquer("Enregistrer la vérification");
        assertThat(find(TextField.class)
                        .withLabel("Vérifiées auprès de")
                        .single()
                        .getErrorMessage())
                .startsWith("Dites auprès de quelle caisse");
        test(find(TextField.class).withLabel("Vérifiées auprès de").single()).setValue("CD 31");
        cliquer("Enregistrer la vérification");
        assertThat(saad().verification()).isNotNull();
        assertThat(grappes.fiche(grappe.id()).montant()).isEqualTo(Montant.euros(21_000 + 9_450));
    }

    @Test
    void qui_a_un_lien_d_interets_ne_verifie_pas_les_heures_et_lit_pourquoi() {
        financement.declarerHeures(
                grappe.id(),
                grappe.version(),
                Map.of(
                        SAAD,
                        new HeuresSaad(
                                null,
                                BigDecimal.valueOf(1_000),
                                BigDecimal.valueOf(900),
                                BigDecimal.ZERO,
                                BigDecimal.ZERO,
                                "")));
        aller("essms");
        assertThat(boutons().map(Button::getText)).contains("Vérifier");
        base.sql("INSERT INTO fiche_notation (grappe_id, evaluateur_id, designee, lien_motif, lien_le)"
                        + " VALUES (?, ?, FALSE, 'Ancien employeur', NOW(6))")
                .params(grappe.id(), AgentConnecte.courant().id())
                .update();

        aller("essms");

        assertThat(boutons().map(Button::getText)).doesNotContain("Vérifier");
    }

    @Test
    void l_equipement_se_demande_par_essms_et_se_colle_pour_plusieurs() {
        aller("essms");
        bouton("Équipement de").click();
        saisir("Montant demandé", -5);
        cliquer("Enregistrer l’équipement");
        assertThat(find(BigDecimalField.class)
                        .withLabel("Montant demandé")
                        .single()
                        .getErrorMessage())
                .contains("négatif");
        saisir("Montant demandé", 8_000);
        test(find(IntegerField.class).withLabel("Nombre de devis").single()).setValue(2);
        cliquer("Enregistrer l’équipement");
        assertThat(saad().equipement().demande()).isEqualTo(Montant.euros(8_000));

        cliquer("Coller l’équipement");
        var colonne = find(TextArea.class)
                .withLabel("FINESS ; montant, un ESSMS par ligne")
                .single();
        test(colonne).setValue("n’importe quoi");
        cliquer("Enregistrer l’équipement");
        assertThat(colonne.getErrorMessage()).contains("n’importe quoi");
        test(colonne).setValue(SAAD + " ; 9 000\n" + GrappesDEssai.essms(1) + ";1");
        cliquer("Enregistrer l’équipement");
        assertThat(saad().equipement().demande()).isEqualTo(Montant.euros(9_000));
        assertThat(saad().equipement().devis()).isEqualTo(2);
        assertThat(ecrit("équipement demandé\u00A0: 9\u202F001\u00A0€, sans demande consolidée"))
                .isTrue();
    }

    @Test
    void l_onglet_dit_ce_qui_manque_le_compte_la_tva_et_l_extraction() {
        var p = grappe.projet()
                .demande(new Demandes(Montant.euros(8_000), null, "", false, Montant.euros(50_000), RegimeTva.HT));
        grappe = grappes.modifier(
                grappe.id(),
                grappe.saisie(),
                new GrappeSaisie(0, p, GrappesDEssai.CONTACT, GrappesDEssai.REPRESENTANT, null, null));
        aller("financement");
        assertThat(ecrit("n’a pas déclaré ses heures")).isTrue();
        assertThat(ecrit("Compte des rangs\u00A0: chaque situation compte ses propres ESSMS"))
                .isTrue();
        assertThat(ecrit("50\u202F000\u00A0€")).isTrue();
        assertThat(ecrit("hors taxes")).isTrue();
        assertThat(ecrit("aucun ESSMS n’a dit sa part")).isTrue();
        assertThat(ecrit("Un petit OG compte moins de 15 ESSMS. Comptés sur")).isTrue();
        assertThat(ecrit("SONS")).isFalse();
    }

    @Test
    void la_taille_d_un_og_se_confirme_avec_un_motif() {
        base.sql("DELETE FROM import_finess WHERE etat = 'TERMINE'").update();
        aller("financement");
        assertThat(ecrit("aucune extraction FINESS")).isTrue();
        var service = financement.fiche(grappe.id());
        assertThat(service.og()).hasSize(2);
        var section = new SectionPetitsOg(grappe, service, financement, true, "", () -> {});
        UI.getCurrent().add(section);
        @SuppressWarnings("unchecked")
        var grille = (Grid<fr.treille.dossier.grappe.subvention.FinancementFiche.OgCompte>)
                find(Grid.class, section).first();
        var og = service.og().stream()
                .filter(un -> un.finess().equals(PETIT))
                .findFirst()
                .orElseThrow();
        grille.getColumns().stream()
                .map(colonne -> colonne.getRenderer())
                .filter(com.vaadin.flow.data.renderer.ComponentRenderer.class::isInstance)
                .map(rendu -> ((com.vaadin.flow.data.renderer.ComponentRenderer<
                                        ?, fr.treille.dossier.grappe.subvention.FinancementFiche.OgCompte>)
                                rendu)
                        .createComponent(og))
                .flatMap(FinancementViewTest::boutons)
                .filter(b -> b.getText().equals("Petit OG"))
                .findFirst()
                .orElseThrow()
                .click();
        cliquer("Confirmer la taille");
        var motif = find(TextArea.class).withLabel("Motif").single();
        assertThat(motif.getErrorMessage()).isEqualTo("Dites comment la taille de l’OG est établie.");
        test(motif).setValue("Liste nationale consultée");
        cliquer("Confirmer la taille");
        assertThat(financement.fiche(grappe.id()).og())
                .filteredOn(un -> un.finess().equals(PETIT))
                .singleElement()
                .satisfies(un -> assertThat(un.confirmation()).isNotNull());
    }
}
