package fr.treille.engagement.notification.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.engagement.acte.EtatActe;
import fr.treille.engagement.acte.ui.ApercuPdf;
import fr.treille.engagement.notification.DecisionsDEssai;
import fr.treille.engagement.notification.LettreLectureService;
import fr.treille.engagement.notification.NotificationService;
import fr.treille.socle.courrier.envoi.Courriers;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithUserDetails;

/** The letter of a grappe, on the screen: preview, generation, sending, correction. */
@TestIntegration
@WithUserDetails("coordination@treille.test")
class OngletCourriersTest extends SpringBrowserlessTest {

    @Autowired
    DecisionsDEssai decisions;

    @Autowired
    NotificationService service;

    @Autowired
    LettreLectureService lettres;

    @Autowired
    GrappeService grappes;

    /** The helper signs itself in: the person of the test comes back after it. */
    private GrappeFiche grappe(Supplier<GrappeFiche> fabrique) {
        var moi = SecurityContextHolder.getContext();
        try {
            return fabrique.get();
        } finally {
            SecurityContextHolder.setContext(moi);
        }
    }

    private void ouvrir(GrappeFiche fiche) {
        UI.getCurrent().navigate("grappes/" + fiche.id() + "/courriers");
    }

    private void cliquer(String libelle) {
        test(find(Button.class).withText(libelle).first()).click();
    }

    private void attendreUneImage(String texte) {
        Courriers.jusqua(
                () -> {
                    roundTrip();
                    return find(Image.class).all().stream()
                            .anyMatch(image -> image.getAlt().orElse("").startsWith(texte));
                },
                "image " + texte,
                () -> find(Image.class).all().size());
    }

    @Test
    void l_apercu_se_voit_dans_la_page_avant_que_rien_ne_soit_enregistre() {
        var fiche = grappe(() -> decisions.favorable("Aperçue"));
        ouvrir(fiche);

        attendreUneImage("Page 1 sur");

        assertThat(find(Anchor.class).withText("Ouvrir le PDF").exists()).isTrue();
        assertThat(lettres.lettres(fiche.id())).isEmpty();
    }

    @Test
    void generer_puis_envoyer_se_confirme_et_notifie() {
        var fiche = grappe(() -> decisions.favorable("Envoyée"));
        ouvrir(fiche);

        cliquer("Générer la lettre");
        var lettre = lettres.lettres(fiche.id()).getFirst();
        assertThat(lettre.etat()).isEqualTo(EtatActe.GENEREE);
        assertThat(find(Anchor.class).withText("Télécharger").exists()).isTrue();
        assertThat(find(Anchor.class).withText("Imprimer").exists()).isTrue();
        cliquer("Envoyer la lettre");
        var demande = find(ConfirmDialog.class).single();
        assertThat(find(Paragraph.class, demande).all())
                .extracting(Paragraph::getText)
                .anyMatch(texte -> texte.contains("elie.ferre@porteur.test"))
                .anyMatch(texte -> texte.contains("jeanne.roux@porteur.test"))
                .anyMatch(texte -> texte.contains(lettre.nomFichier()));
        assertThat(grappes.fiche(fiche.id()).statut()).isEqualTo(StatutGrappe.FAVORABLE);
        test(demande).confirm();

        assertThat(lettres.fiche(lettre.id()).etat()).isEqualTo(EtatActe.ENVOYEE);
        assertThat(grappes.fiche(fiche.id()).statut()).isEqualTo(StatutGrappe.NOTIFIEE);
        assertThat(find(Button.class).withText("Envoyer la lettre").exists()).isFalse();
        assertThat(find(Anchor.class).withText("Voir le message").exists()).isTrue();
    }

    @Test
    void une_lettre_corrigee_laisse_l_ancienne_a_lire() {
        var fiche = grappe(() -> decisions.favorable("Corrigée"));
        var ancienne = lettres.fiche(service.generer(fiche.id(), fiche.version(), null));
        ouvrir(fiche);

        cliquer("Générer une lettre corrigée");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(lettres.lettres(fiche.id())).hasSize(2);
        assertThat(find(Anchor.class).withText(ancienne.reference()).exists()).isTrue();
    }

    @Test
    void ce_qui_manque_est_liste_avec_ou_le_remplir_et_rien_ne_se_genere() {
        var fiche = grappe(() -> decisions.favorable("Incomplète"));
        decisions.changer(fiche, "representant_fonction", "");
        ouvrir(fiche);

        assertThat(find(Anchor.class).withText("Contacts de la grappe").exists())
                .isTrue();
        assertThat(find(Button.class).withText("Générer la lettre").single().isEnabled())
                .isFalse();
        assertThat(find(ApercuPdf.class).exists()).isFalse();
    }

    @Test
    @WithUserDetails("grades@treille.test")
    void qui_ne_notifie_pas_ne_voit_ni_apercu_ni_bouton() {
        var fiche = grappe(() -> decisions.favorable("Lue"));
        ouvrir(fiche);

        assertThat(find(ApercuPdf.class).exists()).isFalse();
        assertThat(find(Button.class).withText("Générer la lettre").exists()).isFalse();
    }
}
