package fr.treille.dossier.grappe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.liste.GrappeFiltre;
import fr.treille.dossier.grappe.membre.MembreLigne;
import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.compte.AgentSaisie;
import fr.treille.socle.compte.Comptes;
import fr.treille.socle.equipe.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a territorial agent may do at the edge of their territoires, and who is in charge of a grappe. Today is 2 June 2025. */
@TestIntegration
@ExtendWith(OutputCaptureExtension.class)
class PerimetreGrappeTest {

    private static final String GERS = GrappesDEssai.finess("3200", 1);

    @Autowired
    GrappesDEssai essai;

    @Autowired
    GrappeService grappes;

    @Autowired
    MembreService membres;

    @Autowired
    ResponsableService responsables;

    @Autowired
    Comptes comptes;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    @BeforeEach
    void animateurDuGers() {
        base.sql("DELETE FROM affectation").update();
        essai.registre(16);
        essai.essms(GERS, GrappesDEssai.PORTEUR, "Service du Gers", "32");
        affecter(Role.ANIMATEUR, "32", "PRINCIPAL", "2025-01-01", null);
    }

    @AfterEach
    void personne() {
        session.fermer();
    }

    private void affecter(Role role, String territoire, String part, String du, @Nullable String au) {
        base.sql("INSERT INTO affectation (territoire_code, agent_id, part, du, au) SELECT ?, id, ?, ?, ? FROM agent"
                        + " WHERE courriel = ?")
                .params(territoire, part, du, au, Session.courriel(role))
                .update();
    }

    private long agent(Role role) {
        return base.sql("SELECT id FROM agent WHERE courriel = ?")
                .param(Session.courriel(role))
                .query(Long.class)
                .single();
    }

    private static void refuse(Runnable acte, String message) {
        assertThatThrownBy(acte::run).isInstanceOf(Refus.class).hasMessageContaining(message);
    }

    @Test
    void une_affectation_vaut_du_premier_au_dernier_jour_compris() {
        var gersoise = session.en(Role.COORDINATION_ARS, () -> {
            var vide = essai.grappe("Gersoise");
            return membres.ajouter(vide.id(), vide.version(), List.of(GERS));
        });
        session.ouvrir(Role.ANIMATEUR);
        assertThat(grappes.trouver(gersoise.id())).isPresent();
        for (var periode :
                List.of("2025-06-03|2025-12-31|non", "2025-01-01|2025-06-01|non", "2025-06-02|2025-06-02|oui")) {
            var bornes = periode.split("\\|");
            base.sql("UPDATE affectation SET du = ?, au = ?")
                    .params(bornes[0], bornes[1])
                    .update();
            assertThat(grappes.trouver(gersoise.id()).isPresent()).as(periode).isEqualTo(bornes[2].equals("oui"));
            assertThat(grappes.compter(GrappeFiltre.texte("Gersoise"))).isEqualTo(bornes[2].equals("oui") ? 1 : 0);
        }
    }

    @Test
    void qui_cree_une_grappe_en_est_responsable_de_son_cote_et_la_retrouve() {
        session.ouvrir(Role.ANIMATEUR);
        var creee = essai.grappe("À moi");

        assertThat(creee.responsableGradesId()).isEqualTo(agent(Role.ANIMATEUR));
        assertThat(creee.responsableGrades()).isEqualTo("Prénom Animation territoriale");
        assertThat(creee.responsableId()).isNull();
        assertThat(grappes.fiche(creee.id()).nom()).isEqualTo("À moi");
        assertThat(grappes.compter(GrappeFiltre.texte("À moi"))).isEqualTo(1);
        session.ouvrir(Role.CHARGE_MISSION_DT);
        assertThat(grappes.trouver(creee.id())).isEmpty();
    }

    @Test
    void qui_est_responsable_garde_la_grappe_dont_aucun_essms_n_est_dans_ses_territoires() {
        session.ouvrir(Role.ANIMATEUR);
        var creee = essai.grappe("Ailleurs");
        var haute = List.of(GrappesDEssai.essms(1));

        var garonnaise = membres.ajouter(creee.id(), creee.version(), haute);

        assertThat(grappes.fiche(creee.id()).territoires()).containsExactly("31");
        assertThat(grappes.compter(GrappeFiltre.texte("Ailleurs"))).isEqualTo(1);
        var saisie = garonnaise.saisie().confieeA(null, agent(Role.COORDINATION_GRADES));
        refuse(() -> grappes.modifier(creee.id(), garonnaise.saisie(), saisie), "ne serait dans vos territoires");
    }

    @Test
    void le_dernier_essms_qui_donne_acces_ne_se_retire_pas_sans_le_dire() {
        var grappe = session.en(Role.COORDINATION_ARS, () -> {
            var vide = essai.grappe("Frontière");
            return membres.ajouter(vide.id(), vide.version(), List.of(GrappesDEssai.essms(2), GERS));
        });
        session.ouvrir(Role.ANIMATEUR);

        refuse(() -> membres.retirer(grappe.id(), grappe.version(), List.of(GERS)), "sortirait de votre périmètre");
        refuse(
                () -> membres.retirer(grappe.id(), grappe.version(), List.of(GERS, GrappesDEssai.essms(2))),
                "soyez-en responsable");
        assertThat(grappes.fiche(grappe.id()).nombreEssms()).isEqualTo(2);
    }

    @Test
    void une_grappe_sans_essms_ne_se_confie_pas_a_un_autre_par_qui_la_perdrait() {
        session.ouvrir(Role.ANIMATEUR);
        var creee = essai.grappe("Confiée");
        var saisie = creee.saisie().confieeA(null, agent(Role.COORDINATION_GRADES));

        refuse(() -> grappes.modifier(creee.id(), creee.saisie(), saisie), "soyez-en responsable");
    }

    @Test
    void un_responsable_est_une_personne_active_de_son_cote_et_de_la_region() {
        var ailleurs = comptes.creer(new AgentSaisie(
                "dt33@treille.test", null, "A", "B", "", Role.CHARGE_MISSION_DT, "75", "demonstration"));
        session.ouvrir(Role.COORDINATION_ARS);
        var saisie = GrappesDEssai.saisie("Responsables", TypeProjet.ACQUISITION);

        refuse(() -> grappes.creer(saisie.confieeA(agent(Role.ANIMATEUR), null)), "responsable ARS");
        refuse(() -> grappes.creer(saisie.confieeA(null, agent(Role.CHARGE_MISSION_DT))), "responsable GRADeS");
        refuse(() -> grappes.creer(saisie.confieeA(ailleurs, null)), "responsable ARS");
        assertThat(grappes.creer(saisie.confieeA(agent(Role.CHARGE_MISSION_DT), agent(Role.ANIMATEUR)))
                        .responsable())
                .isNotEmpty();
    }

    @Test
    void les_principaux_du_territoire_du_porteur_sont_proposes_d_abord() {
        affecter(Role.CHARGE_MISSION_DT, "31", "PRINCIPAL", "2025-01-01", "2025-06-02");
        session.ouvrir(Role.COORDINATION_ARS);
        // sixteen ESSMS of the porteur are in Haute-Garonne, one in the Gers
        var duPorteur = responsables.pourPorteur(GrappesDEssai.PORTEUR);
        assertThat(duPorteur.ars().id()).isEqualTo(agent(Role.CHARGE_MISSION_DT));
        assertThat(duPorteur.grades().id()).isEqualTo(agent(Role.ANIMATEUR));

        var vide = essai.grappe("Proposée");
        membres.ajouter(vide.id(), vide.version(), List.of(GERS));
        assertThat(responsables.pourGrappe(vide.id()).ars()).isNull();
        assertThat(responsables.pourGrappe(vide.id()).grades().id()).isEqualTo(agent(Role.ANIMATEUR));
    }

    @Test
    void une_grappe_etrangere_n_est_pas_nommee_par_ses_essms() {
        session.ouvrir(Role.COORDINATION_ARS);
        var mienne = essai.grappe("Mienne");
        membres.ajouter(mienne.id(), mienne.version(), List.of(GERS, GrappesDEssai.essms(3)));
        var secrete = essai.grappe("Secrète");
        membres.ajouter(secrete.id(), secrete.version(), List.of(GrappesDEssai.essms(3)));

        session.ouvrir(Role.ANIMATEUR);
        assertThat(grappes.membres(mienne.id()))
                .extracting(MembreLigne::autresGrappes)
                .contains("une grappe hors de votre périmètre");
        assertThat(grappes.signaux(mienne.id()).toString())
                .contains("une grappe hors de votre périmètre")
                .doesNotContain("Secrète");
    }

    @Test
    void ce_qu_on_demande_hors_de_son_perimetre_va_au_journal_de_securite(CapturedOutput sortie) {
        var secrete = essai.enConstitution("Grappe Secrète", 1);
        session.ouvrir(Role.ANIMATEUR);

        assertThat(grappes.trouver(secrete.id())).isEmpty();
        refuse(() -> grappes.fiche(secrete.id()), "n’existe pas, ou n’est pas dans votre périmètre");

        assertThat(sortie.getAll())
                .contains("Cette grappe " + secrete.id() + " hors du périmètre de l’agent " + agent(Role.ANIMATEUR))
                .doesNotContain("Grappe Secrète", Session.courriel(Role.ANIMATEUR));
    }
}
