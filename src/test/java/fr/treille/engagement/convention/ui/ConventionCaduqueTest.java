package fr.treille.engagement.convention.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import fr.treille.TestIntegration;
import fr.treille.dossier.decision.CauseRetrait;
import fr.treille.dossier.decision.DecisionService;
import fr.treille.dossier.decision.RetraitDecisionService;
import fr.treille.dossier.grappe.CycleGrappeService;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.engagement.acte.EtatActe;
import fr.treille.engagement.convention.ConventionLectureService;
import fr.treille.engagement.convention.ConventionLigne;
import fr.treille.engagement.convention.ConventionService;
import fr.treille.engagement.convention.ConventionsDEssai;
import fr.treille.engagement.convention.VersementSaisie;
import fr.treille.engagement.notification.DecisionsDEssai;
import fr.treille.engagement.notification.LettreLectureService;
import fr.treille.engagement.notification.NotificationService;
import fr.treille.socle.commun.Montant;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithUserDetails;

/** What the screens show of a convention that ended; today is 02/06/2025. */
@TestIntegration
@WithUserDetails("coordination@treille.test")
class ConventionCaduqueTest extends SpringBrowserlessTest {

    private static final LocalDate AUJOURDHUI = LocalDate.of(2025, 6, 2);

    @Autowired
    DecisionsDEssai decisions;

    @Autowired
    ConventionsDEssai essai;

    @Autowired
    ConventionService service;

    @Autowired
    ConventionLectureService conventions;

    @Autowired
    DecisionService decider;

    @Autowired
    RetraitDecisionService retraits;

    @Autowired
    NotificationService notifications;

    @Autowired
    LettreLectureService lettres;

    @Autowired
    CycleGrappeService cycle;

    @Autowired
    GrappeService grappes;

    private GrappeFiche grappe(Supplier<GrappeFiche> fabrique) {
        var moi = SecurityContextHolder.getContext();
        try {
            return fabrique.get();
        } finally {
            SecurityContextHolder.setContext(moi);
        }
    }

    /** Its convention sent, its decision then withdrawn. */
    private GrappeFiche retiree(String nom) {
        var grappe = decisions.notifiee(nom);
        var id = service.generer(grappe.id(), grappe.version(), null);
        service.envoyer(id, conventions.fiche(id).version());
        return retraits.retirer(
                grappe.id(), grappes.fiche(grappe.id()).version(), CauseRetrait.RECOURS, "Recours accueilli");
    }

    private GrappeFiche versee(String nom) {
        var grappe = essai.signee(nom, AUJOURDHUI);
        var convention = conventions.conventions(grappe.id()).getFirst();
        service.verser(new VersementSaisie(
                convention.id(), convention.version(), AUJOURDHUI, Montant.euros(157_500), "Mandat 42", ""));
        return grappes.fiche(grappe.id());
    }

    private String page(GrappeFiche grappe, String onglet) {
        UI.getCurrent().navigate("grappes/" + grappe.id() + "/" + onglet);
        return lue(getCurrentView().getElement().getTextRecursively());
    }

    private static String lue(String texte) {
        return texte.replaceAll("[\\u00A0\\u202F]", " ");
    }

    private boolean bouton(String texte) {
        return find(Button.class).withText(texte).exists();
    }

    @Test
    void apres_le_retrait_elle_se_lit_sans_se_signer_puis_une_autre_se_prepare() {
        var fiche = grappe(() -> retiree("Retirée"));
        var premiere = conventions.conventions(fiche.id()).getFirst();

        assertThat(page(fiche, "convention"))
                .contains(premiere.reference(), "Caduque", "Caduque depuis", "le 02/06/2025 : décision retirée");
        assertThat(bouton("Enregistrer la signature")).isFalse();
        assertThat(bouton("Générer une convention corrigée")).isFalse();
        assertThat(bouton("Générer la convention")).isFalse();

        decider.decider(decider.aPrendre(fiche.id()).depart());
        var decidee = grappes.fiche(fiche.id());
        // its former letter is there, and does not take the place of the one to prepare
        assertThat(page(decidee, "courriers")).contains("Décision retirée");
        assertThat(bouton("Générer la lettre")).isTrue();
        var lettre = notifications.generer(decidee.id(), decidee.version(), null);
        notifications.envoyer(lettre, lettres.fiche(lettre).version());

        assertThat(page(fiche, "convention")).contains("Préparer la convention", premiere.reference());
        test(find(Button.class).withText("Générer la convention").single()).click();
        assertThat(conventions.conventions(fiche.id()))
                .extracting(convention -> convention.etat())
                .containsExactly(EtatActe.GENEREE, EtatActe.CADUQUE);
    }

    @Test
    void la_lettre_d_une_decision_retiree_se_lit_avant_la_suivante() {
        var fiche = grappe(() -> retiree("Lue"));

        assertThat(page(fiche, "courriers"))
                .contains(lettres.lettres(fiche.id()).getFirst().reference(), "Décision retirée")
                .doesNotContain("notifiée sans lettre");
        assertThat(bouton("Générer la lettre")).isFalse();
    }

    @Test
    void un_desistement_ne_libere_que_ce_qui_n_est_pas_verse_et_dit_ce_qui_est_a_recuperer() {
        var fiche = grappe(() -> versee("Désistée"));
        page(fiche, "convention");
        test(find(Button.class).withText("Désistement").single()).click();
        assertThat(lue(find(Dialog.class).single().getElement().getTextRecursively()))
                .contains(
                        "Seuls 157 500 € des 315 000 € accordés sont libérés : 157 500 € ont été versés, à récupérer auprès"
                                + " du porteur.");

        var abandonnee = cycle.abandonner(fiche.id(), fiche.version(), AUJOURDHUI, "Le porteur renonce");

        assertThat(page(abandonnee, "convention"))
                .contains(
                        "Abandonnée par son porteur le 02/06/2025 (157 500 € versés, à récupérer) : Le porteur renonce",
                        "À récupérer auprès du porteur : 157 500 €, versés par cette convention.",
                        "157 500 € le 02/06/2025, référence Mandat 42",
                        "désistement du porteur");
        assertThat(bouton("Enregistrer le premier versement")).isFalse();
        assertThat(bouton("Annuler le versement")).isTrue();
    }

    @Test
    void sans_versement_tout_est_libere() {
        var fiche = grappe(() -> decisions.notifiee("Libérée"));
        page(fiche, "convention");
        test(find(Button.class).withText("Désistement").single()).click();

        assertThat(lue(find(Dialog.class).single().getElement().getTextRecursively()))
                .contains("Les 315 000 € accordés sont libérés.");
    }

    @Test
    @SuppressWarnings("unchecked")
    void la_liste_la_dit_caduque_avec_son_jour_et_sa_cause_et_ne_la_compte_plus() {
        var fiche = grappe(() -> retiree("Dans la liste"));
        var reference = conventions.conventions(fiche.id()).getFirst().reference();
        UI.getCurrent().navigate("conventions", QueryParameters.fromString("etat=CADUQUE&texte=" + reference));

        Grid<ConventionLigne> grille = find(Grid.class).single();
        assertThat(test(grille).size()).isEqualTo(1);
        assertThat(test(grille).getRow(0).caducite())
                .satisfies(
                        caducite -> assertThat(caducite.enClair()).isEqualTo("le 02/06/2025\u00A0: décision retirée"));
        assertThat(grille.getColumnByKey("caduqueLe")).isNotNull();
        assertThat(grille.getColumnByKey("caducite")).isNotNull();
        assertThat(lue(find(Div.class).withClassName("pied-liste").single().getText()))
                .isEqualTo("1 convention · 0 € engagés");
    }
}
