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
import fr.treille.socle.piece.PieceFiche;
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

    @BeforeEach
    void demander() {
        var personne = SecurityContextHolder.getContext();
        var grappe = usages.conventionnee("Genêts " + UUID.randomUUID(), 2).id();
        session.ouvrir(Role.ANIMATEUR);
        lien = apports.creer(
                grappe,
                new LienSaisie(usages.periode(grappe), GrappesDEssai.CONTACT.courriel(), LocalDate.of(2026, 7, 30)));
        var corps = base.sql("SELECT corps FROM message ORDER BY id DESC LIMIT 1")
                .query(String.class)
                .single();
        var trouve = Pattern.compile("/apport/(\\S{43})").matcher(corps);
        assertThat(trouve.find()).isTrue();
        jeton = trouve.group(1);
        SecurityContextHolder.setContext(personne);
        UI.getCurrent().navigate("apport/" + jeton);
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
        test(find(Button.class).withText("Envoyer à l’agence").single()).click();
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(porteur.ouvrir(jeton, "essai").etat()).isEqualTo(EtatApport.OUVERT);
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
                .extracting(PieceFiche::nom)
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
        assertThat(textes()).contains("Ce lien a été retiré par l’agence").doesNotContain("Genêts");
        assertThat(find(Details.class).exists()).isFalse();
    }

    private void ouvrir(String essms) {
        find(Details.class).all().stream()
                .filter(section ->
                        section.getSummary().getElement().getTextRecursively().contains(essms))
                .findFirst()
                .orElseThrow()
                .setOpened(true);
    }

    private TextField champ(String libelle) {
        return find(TextField.class).withLabel(libelle).single();
    }

    private void saisir(String libelle, String valeur) {
        test(champ(libelle)).setValue(valeur);
    }

    /** The one after the DMP's numerator: other indicators count the same persons. */
    private void saisirDenominateurDuDmp(String valeur) {
        var champs = find(TextField.class).all();
        var rang = champs.indexOf(champ("DMP alimentés d’au moins un document"));
        test(champs.get(rang + 1)).setValue(valeur);
    }

    private String etats() {
        return find(Span.class).all().stream().map(Span::getText).collect(Collectors.joining("\n"));
    }

    private String textes() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).collect(Collectors.joining("\n"));
    }
}
