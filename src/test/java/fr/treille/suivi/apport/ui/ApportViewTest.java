package fr.treille.suivi.apport.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.socle.equipe.Role;
import fr.treille.socle.piece.FichiersDEssai;
import fr.treille.suivi.apport.ApportLigne;
import fr.treille.suivi.apport.ApportService;
import fr.treille.suivi.apport.ApportsPorteur;
import fr.treille.suivi.apport.EtatApport;
import fr.treille.suivi.apport.LienSaisie;
import fr.treille.suivi.usage.UsagesDEssai;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.test.context.TestPropertySource;

/** The porteur's page as somebody without account sees it. */
@TestIntegration
@TestPropertySource(properties = {"treille.horloge.depart=2026-06-30", "treille.courriel.envoi-immediat=false"})
@WithAnonymousUser
@ViewPackages(classes = ApportView.class)
class ApportViewTest extends SpringBrowserlessTest {

    @Autowired
    ApportService apports;

    @Autowired
    ApportsPorteur porteur;

    @Autowired
    UsagesDEssai usages;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    private String jeton = "";
    private long lien;
    private long grappe;
    private long periode;

    @BeforeEach
    void demander() {
        var personne = SecurityContextHolder.getContext();
        grappe = usages.conventionnee("Genêts " + UUID.randomUUID(), 2).id();
        periode = usages.periode(grappe);
        session.ouvrir(Role.ANIMATEUR);
        lien = apports.creer(
                grappe, new LienSaisie(periode, GrappesDEssai.CONTACT.courriel(), LocalDate.of(2026, 7, 30)));
        jeton = jetonEcrit();
        SecurityContextHolder.setContext(personne);
        UI.getCurrent().navigate("apport/" + jeton);
    }

    private String jetonEcrit() {
        var corps = base.sql("SELECT corps FROM message ORDER BY id DESC LIMIT 1")
                .query(String.class)
                .single();
        var trouve = Pattern.compile("/apport/(\\S{43})").matcher(corps);
        assertThat(trouve.find()).isTrue();
        return trouve.group(1);
    }

    @Test
    void ce_qui_est_saisi_est_garde_a_chaque_champ_et_le_taux_se_dit() {
        ouvrir("Résidence 1");
        saisir("DMP alimentés d’au moins un document", "3 5");
        assertThat(champ("DMP alimentés d’au moins un document").isInvalid()).isTrue();
        saisir("DMP alimentés d’au moins un document", "35");
        saisirDenominateurDuDmp("50");
        assertThat(etats()).contains("Enregistré. Taux\u00A0: 70\u00A0%.", "1 mesure saisie sur 14");
        // left without a word, found again
        UI.getCurrent().navigate("apport/" + jeton);
        ouvrir("Résidence 1");
        assertThat(champ("DMP alimentés d’au moins un document").getValue()).isEqualTo("35");
    }

    @Test
    void une_regle_enfreinte_est_dite_et_retient_l_envoi() {
        ouvrir("Résidence 1");
        saisir("DMP alimentés d’au moins un document", "60");
        saisirDenominateurDuDmp("50");
        assertThat(etats()).contains("dépasse le dénominateur", "1 à corriger");
        var envoyer = find(Button.class).withText("Envoyer à l’agence").single();
        assertThat(envoyer.isEnabled()).isFalse();
        section("Résidence 1").setOpened(false);
        test(find(Button.class).withText("Corriger\u00A0: Résidence 1, DMP").single())
                .click();
        assertThat(section("Résidence 1").isOpened()).isTrue();
        // what is no number is to be mended as well, and is not sent half
        saisir("DMP alimentés d’au moins un document", "trente");
        assertThat(envoyer.isEnabled()).isFalse();
        saisir("DMP alimentés d’au moins un document", "30");
        assertThat(envoyer.isEnabled()).isTrue();
        assertThat(etats()).doesNotContain("à corriger");
        assertThat(porteur.ouvrir(jeton, "essai").etat()).isEqualTo(EtatApport.OUVERT);
    }

    @Test
    void rien_n_est_a_envoyer_tant_que_rien_n_est_saisi_et_un_denominateur_seul_n_est_pas_une_mesure() {
        assertThat(find(Button.class).withText("Envoyer à l’agence").single().isEnabled())
                .isFalse();
        ouvrir("Résidence 1");
        saisirDenominateurDuDmp("50");
        assertThat(etats()).contains("0 mesure saisie sur 14").doesNotContain("à corriger");
        assertThat(find(Button.class).withText("Envoyer à l’agence").single().isEnabled())
                .isFalse();
        // left, and found again
        UI.getCurrent().navigate("apport/" + jeton);
        ouvrir("Résidence 1");
        assertThat(champ("Personnes pouvant avoir un projet d’accompagnement").getValue())
                .isEqualTo("50");
    }

    @Test
    void chaque_denominateur_n_est_demande_qu_une_fois_et_vaut_pour_tous_ses_indicateurs() {
        ouvrir("Résidence 1");
        assertThat(find(TextField.class).all())
                .extracting(TextField::getLabel)
                .doesNotHaveDuplicates()
                .hasSizeLessThan(14);
        saisir("DMP alimentés d’au moins un document", "35");
        saisir("Messages envoyés par MSSanté", "20");
        saisirDenominateurDuDmp("50");
        saisirDenominateurDuDmp("40");
        var ouvert = porteur.ouvrir(jeton, "essai");
        assertThat(ouvert.ligne(GrappesDEssai.essms(1), "DMP").denominateur()).isEqualTo(40);
        assertThat(ouvert.ligne(GrappesDEssai.essms(1), "MSSANTE").denominateur())
                .isEqualTo(40);
        saisirDenominateurDuDmp("quarante");
        assertThat(find(Button.class).withText("Envoyer à l’agence").single().isEnabled())
                .isFalse();
    }

    @Test
    void la_derniere_periode_est_reprise() {
        var personne = SecurityContextHolder.getContext();
        session.ouvrir(Role.ANIMATEUR);
        usages.mesurer(grappe, periode, 2, 30, 45, "DMP");
        apports.revoquer(lien);
        var suivante = usages.periode(grappe, LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30));
        apports.creer(grappe, new LienSaisie(suivante, GrappesDEssai.CONTACT.courriel(), LocalDate.of(2026, 7, 30)));
        jeton = jetonEcrit();
        SecurityContextHolder.setContext(personne);
        UI.getCurrent().navigate("apport/" + jeton);
        ouvrir("Résidence 1");
        var denominateur = champ("Personnes pouvant avoir un projet d’accompagnement");
        assertThat(denominateur.getValue()).isEqualTo("45");
        assertThat(denominateur.getHelperText()).contains("Repris de la dernière période");
        var numerateur = champ("DMP alimentés d’au moins un document");
        assertThat(numerateur.getValue()).as("what is counted is counted anew").isEmpty();
        assertThat(numerateur.getHelperText()).isEqualTo("La dernière fois\u00A0: 30 / 45.");
        saisir("DMP alimentés d’au moins un document", "36");
        assertThat(etats()).contains("Enregistré. Taux\u00A0: 80\u00A0%.");
    }

    @Test
    void deux_personnes_qui_saisissent_la_meme_mesure_choisissent() {
        ouvrir("Résidence 1");
        porteur.enregistrer(jeton, new ApportLigne(GrappesDEssai.essms(1), "DMP", 34, 50, 0, "", 0, ""));
        saisir("DMP alimentés d’au moins un document", "35");
        assertThat(textes()).contains("saisie ailleurs", "Enregistrée\u00A0: 34 / 50. La vôtre\u00A0: 35");
        test(find(Button.class).withText("Prendre l’autre").single()).click();
        assertThat(champ("DMP alimentés d’au moins un document").getValue()).isEqualTo("34");
        saisir("DMP alimentés d’au moins un document", "36");
        assertThat(porteur.ouvrir(jeton, "essai")
                        .ligne(GrappesDEssai.essms(1), "DMP")
                        .numerateur())
                .isEqualTo(36);
    }

    @Test
    void l_envoi_dit_ce_qui_va_se_passer_puis_montre_ce_qui_est_parti() {
        ouvrir("Résidence 2");
        saisir("DMP alimentés d’au moins un document", "35");
        saisirDenominateurDuDmp("50");
        test(find(Button.class).withText("Envoyer à l’agence").single()).click();
        assertThat(textes())
                .contains(
                        "Restent vides, faute d’être saisies\u00A0: 13\u00A0mesures.",
                        "Vous ne pourrez plus rien modifier ici.");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(textes()).contains("Vos mesures sont envoyées le 30/06/2026");
        assertThat(find(Button.class).withText("Envoyer à l’agence").exists()).isFalse();
    }

    @Test
    void un_fichier_refuse_le_dit_a_cote_de_lui_et_n_est_pas_joint() {
        assertThat(textes()).contains("PDF, image PNG ou JPEG", "10\u00A0Mo au plus");
        deposer("Page d’usage.pdf", FichiersDEssai.texte("<html></html>"));
        deposer("vide.pdf", new byte[0]);
        deposer("../relevé.exe", FichiersDEssai.pdf(jeton));
        deposer("relevé.pdf", FichiersDEssai.pdf(jeton));
        assertThat(textes())
                .contains(
                        "Page d’usage.pdf\u00A0: Ce fichier n’est pas d’un type admis. C’est une page web",
                        "vide.pdf\u00A0: Ce fichier est vide.",
                        "relevé.pdf\u00A0: Ce fichier est déjà joint.");
        assertThat(find(Button.class).withText("Retirer").all()).hasSize(1);
        assertThat(etats()).contains("relevé.pdf (");
        assertThat(porteur.ouvrir(jeton, "essai").preuves()).hasSize(1);
        // what was given by mistake is given again right, under its name
        deposer("vide.pdf", FichiersDEssai.pdf("plein " + jeton));
        assertThat(textes()).contains("Page d’usage.pdf").doesNotContain("vide.pdf");
        find(Button.class)
                .withText("Masquer")
                .all()
                .forEach(bouton -> test(bouton).click());
        assertThat(textes()).doesNotContain("Page d’usage.pdf");
        test(find(Button.class).withText("Retirer").first()).click();
        assertThat(porteur.ouvrir(jeton, "essai").preuves())
                .extracting(preuve -> preuve.piece().nom())
                .containsExactly("vide.pdf");
    }

    private void deposer(String nom, byte[] octets) {
        test(find(Upload.class).single()).upload(nom, "application/pdf", octets);
    }

    @Test
    void un_lien_revoque_le_dit_et_ne_montre_rien() {
        var personne = SecurityContextHolder.getContext();
        session.ouvrir(Role.ANIMATEUR);
        apports.revoquer(lien);
        SecurityContextHolder.setContext(personne);
        UI.getCurrent().navigate("apport/" + jeton);
        assertThat(textes()).contains("Ce lien a été retiré.").doesNotContain("Genêts");
        assertThat(find(Details.class).exists()).isFalse();
    }

    private void ouvrir(String essms) {
        section(essms).setOpened(true);
    }

    private Details section(String essms) {
        return find(Details.class).all().stream()
                .filter(section ->
                        section.getSummary().getElement().getTextRecursively().contains(essms))
                .findFirst()
                .orElseThrow();
    }

    private TextField champ(String libelle) {
        return find(TextField.class).withLabel(libelle).single();
    }

    private void saisir(String libelle, String valeur) {
        test(champ(libelle)).setValue(valeur);
    }

    /** Asked once, for all the indicators that count the same persons. */
    private void saisirDenominateurDuDmp(String valeur) {
        saisir("Personnes pouvant avoir un projet d’accompagnement", valeur);
    }

    private String etats() {
        return find(Span.class).all().stream().map(Span::getText).collect(Collectors.joining("\n"));
    }

    private String textes() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).collect(Collectors.joining("\n"));
    }
}
