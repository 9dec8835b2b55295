package fr.treille.engagement.acte;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.engagement.acte.registre.ActeLectureService;
import fr.treille.engagement.acte.ui.ListeActes;
import fr.treille.engagement.notification.DecisionsDEssai;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.courrier.envoi.Courriers;
import fr.treille.socle.equipe.Role;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The other documents of a grappe say by themselves what becomes of them, one being made or on its way. */
@TestIntegration
@WithUserDetails("coordination@treille.test")
class AutresDocumentsTest extends SpringBrowserlessTest {

    private static final int PERIODE_MS = 3000;

    /** Nothing moves: the page still asks who else has the file open. */
    private static final int BATTEMENT_MS = 20_000;

    @Autowired
    Actes actes;

    @Autowired
    RappelDEssai rappels;

    @Autowired
    ActeLectureService lectures;

    @Autowired
    DecisionsDEssai decisions;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    @Autowired
    PlatformTransactionManager transactions;

    private GrappeFiche grappe;

    @BeforeEach
    void une_grappe_notifiee() {
        grappe = session.sansChanger(Role.COORDINATION_ARS, () -> decisions.notifiee("Rappelée"));
        Courriers.jusqua(() -> enMouvement() == 0, "tout est parti", this::enMouvement);
    }

    private long enMouvement() {
        return base.sql("SELECT COUNT(*) FROM message WHERE etat IN ('EN_ATTENTE', 'EN_COURS')")
                .query(Long.class)
                .single();
    }

    private void ouvrir() {
        UI.getCurrent().navigate("grappes/" + grappe.id() + "/courriers");
    }

    private static void tour() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
    }

    private IssueActe generer(boolean envoyer) {
        return new TransactionTemplate(transactions)
                .execute(etat -> actes.generer(rappels, new DemandeActe(grappe.id(), grappe.version(), null), envoyer));
    }

    /** A long work that somebody else asked for, and that this test alone moves. */
    private long travail() {
        var id = base.sql("INSERT INTO travail (genre, titre, reglages, cle, agent_id, region_code, etat, demande_le)"
                        + " SELECT 'ACTES', 'Générer 12 lettres de rappel', '', ?, id, '76', 'EN_COURS', NOW(6)"
                        + " FROM agent WHERE courriel = ? RETURNING id")
                .params(UUID.randomUUID().toString(), Session.courriel(Role.ADMINISTRATION))
                .query(Long.class)
                .single();
        base.sql("INSERT INTO travail_element (travail_id, rang, objet_id, version, libelle) VALUES (?, 0, ?, 0, '')")
                .params(id, grappe.id())
                .update();
        return id;
    }

    private ListeActes liste() {
        return find(ListeActes.class).single();
    }

    private List<String> badges() {
        return find(Badge.class, liste()).all().stream().map(Badge::getText).toList();
    }

    @Test
    void ce_qui_se_fait_en_arriere_plan_se_dit_puis_se_montre_sans_rien_demander() {
        ouvrir();
        assertThat(find(ListeActes.class).exists()).as("rien à montrer").isFalse();
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(BATTEMENT_MS);

        var travail = travail();
        ouvrir();
        assertThat(find(ListItem.class, liste()).single().getElement().getTextRecursively())
                .isEqualTo("Générer 12 lettres de rappel En cours");
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(PERIODE_MS);

        var rappel = generer(false);
        base.sql("UPDATE travail_element SET sort = 'FAIT' WHERE travail_id = ?")
                .param(travail)
                .update();
        base.sql("UPDATE travail SET etat = 'FINI', fini_le = NOW(6) WHERE id = ?")
                .param(travail)
                .update();
        tour();
        assertThat(find(Anchor.class, liste()).withText(rappel.reference()).exists())
                .isTrue();
        assertThat(badges()).containsExactly("Générée");
        assertThat(UI.getCurrent().getPollInterval()).as("rien ne bouge").isEqualTo(BATTEMENT_MS);
    }

    @Test
    void un_document_en_chemin_se_suit_jusqu_a_son_arrivee() {
        generer(true);
        Courriers.jusqua(() -> enMouvement() == 0, "tout est parti", this::enMouvement);
        base.sql("UPDATE message SET etat = 'EN_ATTENTE' WHERE id IN (SELECT message_id FROM acte)")
                .update();
        ouvrir();
        assertThat(badges()).containsExactly("Envoi en cours");
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(PERIODE_MS);
        tour();
        assertThat(badges()).containsExactly("Envoi en cours");

        base.sql("UPDATE message SET etat = 'ENVOYE', envoye_le = NOW(6)").update();
        tour();
        assertThat(badges()).containsExactly("Envoyée");
        assertThat(UI.getCurrent().getPollInterval()).as("rien ne bouge").isEqualTo(BATTEMENT_MS);
    }

    @Test
    void hors_de_son_perimetre_on_ne_sait_pas_qu_un_travail_s_en_occupe() {
        travail();
        assertThat(lectures.enPreparation(grappe.id())).containsExactly("Générer 12 lettres de rappel");
        base.sql("DELETE FROM affectation").update();
        base.sql("UPDATE grappe SET responsable_grades_id = NULL").update();
        assertThat(session.sansChanger(Role.ANIMATEUR, () -> lectures.enPreparation(grappe.id())))
                .isEmpty();
    }
}
