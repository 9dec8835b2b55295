package fr.treille.suivi.point.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.socle.equipe.Role;
import fr.treille.suivi.action.EtatAction;
import fr.treille.suivi.point.EtatPoint;
import fr.treille.suivi.point.PlanificationService;
import fr.treille.suivi.point.PointFiche;
import fr.treille.suivi.point.PointService;
import fr.treille.suivi.point.RedactionService;
import fr.treille.suivi.point.SuivisDEssai;
import fr.treille.suivi.point.bilan.Meteo;
import fr.treille.suivi.point.mois.SuiviLigne;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithUserDetails;

/** The points as an animateur uses them; today is 02/06/2025. */
@TestIntegration
@WithUserDetails("animateur32@treille.test")
class PointsViewTest extends SpringBrowserlessTest {

    private static final LocalDate AUJOURDHUI = LocalDate.of(2025, 6, 2);

    @Autowired
    SuivisDEssai essai;

    @Autowired
    PointService points;

    @Autowired
    PlanificationService planification;

    @Autowired
    RedactionService redaction;

    @Autowired
    Session session;

    private <T> T prepare(Supplier<T> fabrique) {
        var moi = SecurityContextHolder.getContext();
        try {
            return fabrique.get();
        } finally {
            SecurityContextHolder.setContext(moi);
        }
    }

    private GrappeFiche suivie(String nom) {
        return prepare(() -> essai.suivie(nom, LocalDate.of(2025, 1, 31)));
    }

    private PointFiche prevu(String nom) {
        var grappe = suivie(nom);
        return points.trouver(planification.planifier(SuivisDEssai.point(grappe, AUJOURDHUI)))
                .orElseThrow();
    }

    private PointFiche lire(PointFiche point) {
        return points.trouver(point.id()).orElseThrow();
    }

    private void cliquer(String libelle) {
        test(find(Button.class).withText(libelle).last()).click();
    }

    private void ouvrir(PointFiche point) {
        UI.getCurrent().navigate("points-mensuels/" + point.id());
    }

    @SuppressWarnings("unchecked")
    private Grid<SuiviLigne> grille() {
        return find(Grid.class).single();
    }

    private void liste(String parametres) {
        UI.getCurrent().navigate("points-mensuels", QueryParameters.fromString(parametres));
    }

    private String pied() {
        return find(Div.class).withClassName("pied-liste").single().getText();
    }

    @Test
    void la_liste_dit_chaque_mois_et_se_filtre_dans_son_adresse() {
        var grappe = suivie("Liste");
        essai.tenus(grappe, Meteo.NUAGES, LocalDate.of(2025, 4, 1));
        liste("texte=Liste");

        var grille = grille();
        assertThat(test(grille).size()).isEqualTo(1);
        assertThat(grille.getColumns().stream().map(Grid.Column::getHeaderText)).contains("juin 25", "juil. 25");
        assertThat(test(grille).getCellText(0, colonne(grille, "m10"))).isEqualTo("À fixer");
        assertThat(test(grille).getCellText(0, colonne(grille, "m9"))).isEqualTo("Manque");
        assertThat(test(grille).getCellText(0, colonne(grille, "m8"))).isEqualTo("Tenu");
        assertThat(test(grille).getCellText(0, colonne(grille, "m0"))).isEqualTo("–");
        assertThat(test(grille).getCellText(0, colonne(grille, "dernier"))).isEqualTo("il y a 53\u00A0j");
        assertThat(pied()).contains("1\u00A0grappe", "4\u00A0points manquants", "1\u00A0à planifier");

        liste("texte=Liste&etat=ANNULE");
        assertThat(pied()).startsWith("0\u00A0grappe");
        liste("texte=Liste&mois=2025-03");
        assertThat(grille().getColumnByKey("m11").getHeaderText()).isEqualTo("mars 25");
        assertThat(pied()).contains("3\u00A0points manquants");
    }

    private static int colonne(Grid<?> grille, String cle) {
        return grille.getColumns().stream()
                .filter(Grid.Column::isVisible)
                .map(Grid.Column::getKey)
                .toList()
                .indexOf(cle);
    }

    @Test
    void une_case_libre_planifie_son_mois() {
        var grappe = suivie("Case");
        UI.getCurrent().navigate("grappes/" + grappe.id() + "/suivi");
        cliquer("Planifier un point");
        var jour = find(DatePicker.class).withLabel("Jour").single();
        assertThat(jour.getValue()).isEqualTo(AUJOURDHUI);
        jour.setValue(LocalDate.of(2025, 1, 30));
        cliquer("Planifier et inviter");
        assertThat(jour.getErrorMessage()).contains("avant la signature");
        jour.setValue(LocalDate.of(2025, 6, 12));
        cliquer("Planifier et inviter");

        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).startsWith("points-mensuels/");
        var mois = points.deLaGrappe(grappe.id()).prochain();
        assertThat(mois.jour()).isEqualTo("2025-06-12");
    }

    @Test
    void un_point_se_reporte_s_annule_et_se_tient_avec_son_motif_ou_son_jour() {
        var point = prevu("Gestes");
        ouvrir(point);
        cliquer("Annuler le point");
        cliquer("Annuler le point");
        var motif = find(TextArea.class).withLabel("Motif").single();
        assertThat(motif.getErrorMessage()).contains("Dites pourquoi");
        motif.setValue("Congés");
        cliquer("Annuler le point");
        assertThat(lire(point).etat()).isEqualTo(EtatPoint.ANNULE);

        cliquer("Donner une autre date");
        find(DatePicker.class).withLabel("Jour").single().setValue(AUJOURDHUI.plusDays(10));
        find(TextArea.class).withLabel("Motif").single().setValue("Retour");
        cliquer("Reporter le point");
        assertThat(lire(point).etat()).isEqualTo(EtatPoint.REPORTE);

        cliquer("Enregistrer la tenue");
        var jour =
                find(DatePicker.class).withLabel("Jour où le point s’est tenu").single();
        jour.setValue(AUJOURDHUI.plusDays(1));
        cliquer("Enregistrer la tenue");
        assertThat(jour.getErrorMessage()).contains("à venir");
        jour.setValue(AUJOURDHUI);
        cliquer("Enregistrer la tenue");
        assertThat(lire(point).etat()).isEqualTo(EtatPoint.TENU);
    }

    @Test
    void ce_qui_se_tape_est_enregistre_et_un_autre_texte_est_garde_a_cote() {
        var point = prevu("Frappe");
        ouvrir(point);
        var texte = texte();
        test(texte).setValue("Présents : tous.");
        assertThat(lire(point).texte().texte()).isEqualTo("Présents : tous.");
        assertThat(find(Span.class).all().stream().map(Span::getText)).anyMatch(dit -> dit.startsWith("enregistré à "));

        session.sansChanger(Role.COORDINATION_ARS, () -> redaction.ecrire(point.id(), 1, "Le marché est signé."));
        test(texte).setValue("Présents : tous. Suite.");
        assertThat(lire(point).texte().texte()).isEqualTo("Le marché est signé.");
        assertThat(lire(point).paralleles()).hasSize(1);
        assertThat(texte.getValue()).isEqualTo("Présents : tous. Suite.");

        cliquer("Réunir les deux textes");
        assertThat(lire(point).texte().texte()).isEqualTo("Le marché est signé.\n\nPrésents : tous. Suite.");
        assertThat(lire(point).paralleles()).isEmpty();
        assertThat(texte.getValue()).isEqualTo(lire(point).texte().texte());
        test(texte).setValue("Le marché est signé. Fin.");
        assertThat(lire(point).texte().texte()).isEqualTo("Le marché est signé. Fin.");
    }

    private TextArea texte() {
        return zone("Compte rendu");
    }

    private TextArea zone(String libelle) {
        return find(TextArea.class)
                .withCondition(zone -> libelle.equals(zone.getAriaLabel().orElse("")))
                .single();
    }

    @SuppressWarnings("unchecked")
    @Test
    void la_meteo_les_decisions_et_les_actions_se_saisissent_pendant_le_point() {
        var point = prevu("Saisie");
        ouvrir(point);
        test((RadioButtonGroup<Meteo>) find(RadioButtonGroup.class).single()).selectItem(Meteo.ECLAIRCIES.name());
        assertThat(lire(point).bilan().meteo()).isEqualTo(Meteo.ECLAIRCIES);
        test(find(TextField.class).withLabel("Pourquoi").single()).setValue("Recette repoussée");
        test(zone("Décisions, une par ligne")).setValue("Recette le 12 juin\n\nUn comité de plus");
        test(find(TextField.class).withLabel("Éditeur").single()).setValue("Deux correctifs attendus");
        assertThat(lire(point).bilan()).satisfies(bilan -> {
            assertThat(bilan.meteo()).isEqualTo(Meteo.ECLAIRCIES);
            assertThat(bilan.meteoMotif()).isEqualTo("Recette repoussée");
            assertThat(bilan.decisions()).containsExactly("Recette le 12 juin", "Un comité de plus");
            assertThat(bilan.difficultes()).containsValue("Deux correctifs attendus");
        });

        cliquer("Ajouter une action");
        cliquer("Enregistrer l’action");
        assertThat(find(TextArea.class).withLabel("Action").single().getErrorMessage())
                .contains("ce qui est à faire");
        find(TextArea.class).withLabel("Action").single().setValue("Relancer l’éditeur");
        cliquer("Enregistrer l’action");
        var qui = find(ComboBox.class).withLabel("Responsable").single();
        assertThat(qui.getErrorMessage()).contains("n’a pas de responsable");
        test(qui).selectItem("Jeanne Roux");
        cliquer("Enregistrer l’action");
        var action = points.deLaGrappe(point.grappeId()).actionsOuvertes().getFirst();
        assertThat(action.qui().qui()).isEqualTo("Jeanne Roux");
        assertThat(action.etat()).isEqualTo(EtatAction.A_FAIRE);
        assertThat(action.pointMois()).isEqualTo(point.mois());
    }

    @Test
    void le_compte_rendu_se_valide_et_se_corrige() {
        var point = prevu("Validation");
        redaction.tenir(point.id(), point.version(), AUJOURDHUI);
        redaction.ecrire(point.id(), 0, "Le marché est signé.");
        ouvrir(point);
        cliquer("Valider et envoyer");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(lire(point).valide()).isFalse();
        find(com.vaadin.flow.component.checkbox.Checkbox.class)
                .withCondition(case_ -> case_.getAriaLabel().orElse("").equals("Présence de Jeanne Roux"))
                .single();
        var b = lire(point).bilan();
        redaction.enregistrer(new fr.treille.suivi.point.bilan.BilanSaisie(
                b.pointId(),
                b.version(),
                b.meteo(),
                b.meteoMotif(),
                b.avancement(),
                b.decisions(),
                b.difficultes(),
                List.of(SuivisDEssai.PORTEUR.present(true)),
                b.ordreDuJour()));
        UI.getCurrent().navigate("points-mensuels");
        ouvrir(point);
        cliquer("Valider et envoyer");
        test(find(ConfirmDialog.class).last()).confirm();
        assertThat(lire(point).valide()).isTrue();
        assertThat(texte().isReadOnly()).isTrue();

        cliquer("Corriger le compte rendu");
        find(TextArea.class).withLabel("Motif").single().setValue("Une date fausse");
        cliquer("Ouvrir une nouvelle version");
        assertThat(lire(point).numero()).isEqualTo(2);
        assertThat(texte().isReadOnly()).isFalse();
    }

    @Test
    void plusieurs_points_se_planifient_apres_verification() {
        suivie("Nombre A");
        suivie("Nombre B");
        liste("texte=Nombre");
        cliquer("Planifier plusieurs points");
        cliquer("Planifier pour les 2 de la liste");
        var jour = find(DatePicker.class).withLabel("Jour").single();
        var propose = jour.getValue();
        jour.setValue(LocalDate.of(2025, 7, 14));
        assertThat(jour.getHelperText()).contains("Jour férié\u00A0: Fête nationale");
        cliquer("Vérifier");
        assertThat(find(Span.class).all().stream().map(Span::getText))
                .anyMatch(dit -> dit.contains("le 14/07/2025 à 09:00, jour férié\u00A0: Fête nationale"));
        cliquer("Changer le moment");
        jour.setValue(propose);
        cliquer("Vérifier");
        cliquer("Planifier 2\u00A0points");
        cliquer("Fermer");
        assertThat(pied()).contains("0\u00A0à planifier");
    }

    @Test
    @WithUserDetails("consultation@treille.test")
    void la_consultation_lit_sans_rien_changer() {
        var point = prepare(() -> {
            var grappe = essai.suivie("Lecture", LocalDate.of(2025, 1, 31));
            return points.trouver(planification.planifier(SuivisDEssai.point(grappe, AUJOURDHUI)))
                    .orElseThrow();
        });
        ouvrir(point);
        assertThat(find(Button.class).withText("Enregistrer la tenue").exists()).isFalse();
        assertThat(find(Button.class).withText("Ajouter une action").exists()).isFalse();
        assertThat(texte().isReadOnly()).isTrue();
        UI.getCurrent().navigate("points-mensuels");
        assertThat(find(Button.class).withText("Planifier plusieurs points").exists())
                .isFalse();
    }
}
