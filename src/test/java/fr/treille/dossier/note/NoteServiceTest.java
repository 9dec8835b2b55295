package fr.treille.dossier.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Internal notes, and those whom they call upon. */
@TestIntegration
class NoteServiceTest {

    @Autowired
    NoteService service;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    private GrappeFiche grappe;

    @BeforeEach
    void ouvrir() {
        essai.registre(3);
        grappe = essai.remplie("Canal", 3);
        base.sql("DELETE FROM note_mention").update();
        base.sql("DELETE FROM note_grappe").update();
        session.ouvrir(Role.COORDINATION_ARS);
    }

    @AfterEach
    void remettre() {
        base.sql("UPDATE affectation SET du = '2020-01-01' WHERE du = '2099-01-01'")
                .update();
    }

    private long agent(Role role) {
        return base.sql("SELECT id FROM agent WHERE courriel = ?")
                .param(Session.courriel(role))
                .query(Long.class)
                .single();
    }

    private long ecrire(String texte, Long... prevenir) {
        return service.ecrire(new NoteSaisie(grappe.id(), texte, Set.of(prevenir)));
    }

    private List<String> courriels() {
        return base.sql("SELECT destinataires FROM message WHERE objet LIKE 'Note de %' AND lien = ?")
                .param("grappes/" + grappe.id() + "/notes")
                .query(String.class)
                .list();
    }

    @Test
    void une_note_se_lit_avec_son_auteur_la_derniere_d_abord() {
        ecrire("Première");
        ecrire("Seconde");

        assertThat(service.notes(grappe.id())).extracting(NoteFiche::texte).containsExactly("Seconde", "Première");
        assertThat(service.notes(grappe.id()).getFirst().auteur()).isEqualTo("Prénom Coordination régionale ARS");
        assertThat(courriels()).isEmpty();
    }

    @Test
    void qui_est_nomme_ou_choisi_recoit_un_courriel_et_sa_lecture_se_voit() {
        ecrire("Voir avec @prénom coordination GRADeS pour le marché.", agent(Role.ANIMATEUR));

        assertThat(courriels())
                .containsExactlyInAnyOrder(
                        Session.courriel(Role.COORDINATION_GRADES), Session.courriel(Role.ANIMATEUR));
        assertThat(service.notes(grappe.id()).getFirst().mentions())
                .hasSize(2)
                .allSatisfy(mention -> assertThat(mention.lueLe()).isNull());

        session.ouvrir(Role.ANIMATEUR);
        service.lire(grappe.id());

        assertThat(service.notes(grappe.id()).getFirst().mentions())
                .filteredOn(mention -> mention.lueLe() != null)
                .singleElement()
                .extracting(NoteFiche.Mention::agentId)
                .isEqualTo(agent(Role.ANIMATEUR));
    }

    @Test
    void le_nom_d_un_autre_qui_commence_pareil_n_appelle_pas() {
        var nom = base.sql("SELECT CONCAT(prenom, ' ', nom) FROM agent WHERE courriel = ?")
                .param(Session.courriel(Role.COORDINATION_GRADES))
                .query(String.class)
                .single();
        ecrire("Voir avec @" + nom + "el pour le marché.");
        assertThat(courriels()).isEmpty();
        ecrire("Voir avec @" + nom + " pour le marché.");
        assertThat(courriels()).containsExactly(Session.courriel(Role.COORDINATION_GRADES));
    }

    @Test
    void personne_n_est_appele_sur_une_grappe_qu_il_ne_voit_pas() {
        base.sql("UPDATE affectation SET du = '2099-01-01' WHERE territoire_code = '31' AND agent_id = ?")
                .param(agent(Role.ANIMATEUR))
                .update();

        assertThatThrownBy(() -> ecrire("À voir", agent(Role.ANIMATEUR))).isInstanceOfSatisfying(Refus.class, refus -> {
            assertThat(refus.champ()).contains("prevenir");
            assertThat(refus.message()).contains("ne suit aucun des territoires");
        });
        assertThat(service.notes(grappe.id())).isEmpty();
        assertThat(courriels()).isEmpty();
    }

    @Test
    void une_note_vide_est_refusee_sur_son_texte() {
        assertThatThrownBy(() -> ecrire("  "))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("texte"));
        session.ouvrir(Role.CONSULTATION);
        assertThatThrownBy(() -> ecrire("Note")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void seul_son_auteur_retire_une_note_une_fois() {
        var id = ecrire("À retirer");
        session.ouvrir(Role.CHARGE_MISSION_DT);
        assertThatThrownBy(() -> service.retirer(grappe.id(), id)).hasMessageContaining("Seule la personne");
        session.ouvrir(Role.COORDINATION_ARS);

        service.retirer(grappe.id(), id);

        assertThat(service.notes(grappe.id())).isEmpty();
        assertThatThrownBy(() -> service.retirer(grappe.id(), id)).hasMessageContaining("déjà retirée");
        assertThatThrownBy(() -> service.retirer(grappe.id(), 999_999L)).hasMessageContaining("n’existe pas");
    }
}
