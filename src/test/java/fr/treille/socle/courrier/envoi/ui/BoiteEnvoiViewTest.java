package fr.treille.socle.courrier.envoi.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.courrier.envoi.AdresseCourriel;
import fr.treille.socle.courrier.envoi.Courriers;
import fr.treille.socle.courrier.envoi.EnvoiService;
import fr.treille.socle.courrier.envoi.EtatMessage;
import fr.treille.socle.courrier.envoi.MessageFiltre;
import fr.treille.socle.courrier.envoi.MessageLigne;
import fr.treille.socle.equipe.Role;
import jakarta.persistence.EntityManagerFactory;
import java.io.ByteArrayOutputStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The outbox as people use it. */
@TestIntegration
@ViewPackages(classes = BoiteEnvoiView.class)
class BoiteEnvoiViewTest extends SpringBrowserlessTest {

    @Autowired
    Courriers courriers;

    @Autowired
    EnvoiService envois;

    @Autowired
    Session session;

    @Autowired
    JdbcClient sql;

    @Autowired
    EntityManagerFactory persistance;

    long envoye;
    long echec;
    long doute;

    @BeforeEach
    void preparer() {
        sql.sql("DELETE FROM message_tentative").update();
        sql.sql("DELETE FROM message_destinataire").update();
        sql.sql("DELETE FROM message_piece").update();
        sql.sql("DELETE FROM message").update();
        envoye = envoyer("Lettre favorable");
        echec = envoyer("Lettre refusée");
        doute = envoyer("Lettre perdue");
        changer(echec, EtatMessage.EN_ECHEC, "550 5.1.1 boîte inconnue");
        changer(doute, EtatMessage.A_VERIFIER, "réponse jamais arrivée");
        session.ouvrir(Role.COORDINATION_ARS);
    }

    @Test
    void la_liste_montre_l_etat_les_essais_et_la_reponse_du_serveur() {
        navigate(BoiteEnvoiView.class);
        var grille = test(find(Grid.class).single());
        assertThat(grille.size()).isEqualTo(3);
        assertThat(grille.getCellText(0, position(grille, "Objet"))).isEqualTo("Lettre perdue");
        assertThat(grille.getCellText(1, position(grille, "Réponse"))).isEqualTo("550 5.1.1 boîte inconnue");
        assertThat(((Span) grille.getCellComponent(1, "etat")).getText()).isEqualTo("En échec");
        assertThat(find(Div.class).withClassName("pied-liste").single().getText())
                .isEqualTo("3 messages · Envoyé\u00A0: 1 · En échec\u00A0: 1 · À vérifier\u00A0: 1");
        assertThat(UI.getCurrent().getPollInterval()).as("rien ne bouge").isEqualTo(-1);
    }

    @Test
    @SuppressWarnings("unchecked")
    void les_filtres_se_relisent_dans_l_adresse() {
        navigate(BoiteEnvoiView.class);
        MultiSelectComboBox<EtatMessage> etats =
                find(MultiSelectComboBox.class).withAriaLabel("État").single();
        test(etats).selectItem("En échec");
        assertThat(test(find(Grid.class).single()).size()).isEqualTo(1);

        UI.getCurrent().navigate("boite-envoi", QueryParameters.fromString("texte=perdue&tri=objet"));
        assertThat(find(TextField.class)
                        .withAriaLabel("Objet, destinataire, sujet")
                        .single()
                        .getValue())
                .isEqualTo("perdue");
        assertThat(test(find(Grid.class).single()).size()).isEqualTo(1);
        assertThat(((MessageLigne) test(find(Grid.class).single()).getRow(0)).id())
                .isEqualTo(doute);
    }

    @Test
    void une_page_coute_toujours_deux_requetes() {
        var statistiques = persistance.unwrap(SessionFactory.class).getStatistics();
        statistiques.setStatisticsEnabled(true);
        try {
            for (int lignes : new int[] {1, 3}) {
                statistiques.clear();
                envois.rechercher(MessageFiltre.TOUS, PageRequest.of(0, lignes, Sort.by("destinataires")));
                envois.totaux(MessageFiltre.TOUS);
                assertThat(statistiques.getPrepareStatementCount()).isEqualTo(2);
            }
        } finally {
            statistiques.setStatisticsEnabled(false);
        }
    }

    @Test
    void un_message_en_echec_se_renvoie() {
        navigate("boite-envoi/" + echec, MessageView.class);
        test(find(Button.class).withText("Renvoyer").single()).click();
        courriers.attendre(echec, EtatMessage.ENVOYE);
    }

    @Test
    void une_adresse_refusee_est_nommee_et_se_renvoie_seule() {
        sql.sql("UPDATE message SET refusees = 'fausse@porteur.test' WHERE id = ?")
                .param(envoye)
                .update();
        sql.sql("INSERT INTO message_reponse (message_id, rang, adresse, issue, reponse)"
                        + " VALUES (?, 0, 'fausse@porteur.test', 'REFUSE', '550 5.1.1 boîte inconnue')")
                .param(envoye)
                .update();
        navigate("boite-envoi/" + envoye, MessageView.class);
        assertThat(find(Badge.class).all().stream().map(Badge::getText)).contains("Envoyé en partie");
        test(find(Button.class).withText("Renvoyer aux adresses refusées").single())
                .click();
        assertThat(courriers.attendre(envoye, EtatMessage.ENVOYE).ligne().refusees())
                .isEmpty();
    }

    @Test
    void un_message_douteux_ne_se_renvoie_qu_apres_avoir_lu_le_risque() {
        navigate("boite-envoi/" + doute, MessageView.class);
        test(find(Button.class).withText("Renvoyer").single()).click();
        var demande = find(ConfirmDialog.class).single();
        assertThat(demande.getElement().getTextRecursively())
                .contains("deux fois")
                .contains("Message-ID");
        assertThat(courriers.fiche(doute).etat()).isEqualTo(EtatMessage.A_VERIFIER);
        session.ouvrir(Role.COORDINATION_ARS);
        test(demande).confirm();
        courriers.attendre(doute, EtatMessage.ENVOYE);
    }

    @Test
    void une_reception_constatee_demande_comment_on_le_sait() {
        navigate("boite-envoi/" + doute, MessageView.class);
        test(find(Button.class).withText("Marquer comme envoyé").single()).click();
        find(TextField.class).withLabel("Comment le savez-vous\u00A0?").single().setValue("Appel du porteur");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(courriers.fiche(doute).etat()).isEqualTo(EtatMessage.ENVOYE);
        assertThat(courriers.fiche(doute).historique().getLast().reponse()).endsWith("Appel du porteur");
    }

    @Test
    void la_piece_se_telecharge_telle_qu_elle_est_archivee() {
        navigate("boite-envoi/" + envoye, MessageView.class);
        var octets = new ByteArrayOutputStream();
        test(find(Anchor.class)
                        .withCondition(lien -> lien.getText().contains(".pdf"))
                        .single())
                .download(octets);
        assertThat(octets.toByteArray()).isEqualTo(Courriers.PDF);
    }

    @Test
    void qui_consulte_lit_sans_pouvoir_agir() {
        session.ouvrir(Role.CONSULTATION);
        navigate("boite-envoi/" + echec, MessageView.class);
        assertThat(find(Button.class).withText("Renvoyer").exists()).isFalse();
        assertThat(find(Anchor.class)
                        .withCondition(lien -> lien.getText().contains(".pdf"))
                        .exists())
                .isTrue();
    }

    @Test
    void un_message_inconnu_est_introuvable() {
        assertThatThrownBy(() -> navigate("boite-envoi/999999", MessageView.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NotFound");
    }

    private long envoyer(String objet) {
        var id = courriers.deposer(objet, AdresseCourriel.a("Porteur", "porteur@porteur.test"));
        courriers.attendre(id, EtatMessage.ENVOYE);
        return id;
    }

    private void changer(long id, EtatMessage etat, String reponse) {
        sql.sql("UPDATE message SET etat = ?, derniere_reponse = ?, version = version + 1 WHERE id = ?")
                .params(etat.name(), reponse, id)
                .update();
    }

    private static int position(com.vaadin.flow.component.grid.GridTester<?, ?> grille, String titre) {
        for (int rang = 0; ; rang++) {
            if (titre.equals(grille.getHeaderCell(rang))) {
                return rang;
            }
        }
    }
}
