package fr.treille.engagement.notification.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.engagement.acte.EtatActe;
import fr.treille.engagement.acte.nombre.ActeVerifie;
import fr.treille.engagement.notification.DecisionsDEssai;
import fr.treille.engagement.notification.LettreLectureService;
import fr.treille.socle.courrier.envoi.Courriers;
import fr.treille.socle.travail.TravailService;
import fr.treille.socle.travail.ui.SuiviTravail;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithUserDetails;

/** Decisions waiting for their letter: checked, generated, sent, and found again by who comes back. */
@TestIntegration
@WithUserDetails("coordination@treille.test")
class ANotifierViewTest extends SpringBrowserlessTest {

    @Autowired
    DecisionsDEssai decisions;

    @Autowired
    LettreLectureService lettres;

    @Autowired
    TravailService travaux;

    @Autowired
    JdbcClient base;

    /** Those that other tests left to notify would be in the list. */
    @BeforeEach
    void mettreDeCote() {
        base.sql(
                        "UPDATE grappe SET statut = IF(favorable, 'NOTIFIEE', 'REFUS_NOTIFIE') WHERE statut IN ('FAVORABLE', 'DEFAVORABLE')")
                .update();
    }

    /** The helper signs itself in: the person of the test comes back after it. */
    private GrappeFiche grappe(Supplier<GrappeFiche> fabrique) {
        var moi = SecurityContextHolder.getContext();
        try {
            return fabrique.get();
        } finally {
            SecurityContextHolder.setContext(moi);
        }
    }

    @SuppressWarnings("unchecked")
    private Grid<ActeVerifie> grille() {
        return find(Grid.class).single();
    }

    private boolean dit(String texte) {
        return find(Span.class).all().stream().anyMatch(span -> span.getText().contains(texte));
    }

    private void cliquer(String libelle) {
        test(find(Button.class).withText(libelle).single()).click();
    }

    private void attendreLaFin() {
        var travail = travaux.derniers("ACTES").getFirst().id();
        Courriers.jusqua(
                () -> !travaux.trouver(travail).orElseThrow().tourne(),
                "travail " + travail,
                () -> travaux.trouver(travail));
    }

    @Test
    void on_choisit_on_verifie_on_genere_puis_on_envoie() {
        var prete = grappe(() -> decisions.favorable("À notifier"));
        var incomplete = grappe(() -> decisions.favorable("Incomplète"));
        decisions.changer(incomplete, "representant_fonction", "");
        UI.getCurrent().navigate("courriers/a-notifier");

        assertThat(test(grille()).size()).isEqualTo(2);
        assertThat(grille().getSelectedItems()).extracting(ActeVerifie::nom).containsExactly("À notifier");
        assertThat(dit("1 choisie, dont 1 à générer et 0 à envoyer")).isTrue();
        assertThat(find(Button.class).withText("Envoyer").single().isEnabled()).isFalse();

        cliquer("Générer");
        assertThat(lettres.lettres(prete.id())).isEmpty();
        test(find(ConfirmDialog.class).single()).confirm();
        attendreLaFin();

        UI.getCurrent().navigate("courriers/a-notifier");
        assertThat(lettres.lettres(prete.id()).getFirst().etat()).isEqualTo(EtatActe.GENEREE);
        assertThat(lettres.lettres(incomplete.id())).isEmpty();
        grille().asMultiSelect().select(test(grille()).getRow(0), test(grille()).getRow(1));
        assertThat(dit("2 choisies, dont 0 à générer et 1 à envoyer")).isTrue();
        cliquer("Envoyer");
        test(find(ConfirmDialog.class).single()).confirm();
        attendreLaFin();
        assertThat(lettres.lettres(prete.id()).getFirst().etat()).isEqualTo(EtatActe.ENVOYEE);
    }

    @Test
    void l_avancement_se_retrouve_par_son_adresse_avec_ce_qui_est_refuse() {
        var grappe = grappe(() -> decisions.favorable("Refusée après coup"));
        UI.getCurrent().navigate("courriers/a-notifier");
        decisions.changer(grappe, "montant", 1);
        cliquer("Générer");
        test(find(ConfirmDialog.class).single()).confirm();
        attendreLaFin();
        var travail = travaux.derniers("ACTES").getFirst().id();

        UI.getCurrent().navigate("grappes");
        UI.getCurrent().navigate("courriers/a-notifier", QueryParameters.fromString("travail=" + travail));

        assertThat(find(SuiviTravail.class).single().isVisible()).isTrue();
        assertThat(dit("Fait\u00A0: 0 sur")).isTrue();
        assertThat(find(Anchor.class).withText("Refusée après coup").exists()).isTrue();
        assertThat(dit("n’est pas celui des lignes arrêtées")).isTrue();
    }

    @Test
    @WithUserDetails("administration@treille.test")
    void l_avancement_de_quelqu_un_d_autre_ne_se_voit_pas() {
        UI.getCurrent().navigate("courriers/a-notifier", QueryParameters.fromString("travail=1"));

        assertThat(find(SuiviTravail.class).all()).noneMatch(suivi -> suivi.isVisible());
    }
}
