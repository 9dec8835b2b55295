package fr.treille.dossier.grappe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.liste.GrappeFiltre;
import fr.treille.dossier.grappe.responsable.Attribution;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Cote;
import fr.treille.socle.equipe.Role;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The person in charge of many grappes at once: shown, done, undone, or not at all. */
@TestIntegration
class AttribuerTest {

    @Autowired
    AttributionService attributions;

    @Autowired
    GrappeService grappes;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    private GrappeFiche une;
    private GrappeFiche autre;

    @BeforeEach
    void deuxGrappes() {
        essai.registre(16);
        une = essai.enConstitution("Attribuée", 2);
        autre = essai.enConstitution("Voisine", 3);
        session.ouvrir(Role.COORDINATION_ARS);
    }

    private long agent(Role role) {
        return base.sql("SELECT id FROM agent WHERE courriel = ?")
                .param(Session.courriel(role))
                .query(Long.class)
                .single();
    }

    private List<Long> lesDeux() {
        return List.of(une.id(), autre.id());
    }

    @Test
    void ce_qui_va_changer_est_montre_puis_fait_puis_retabli() {
        var vues = attributions.apercu(lesDeux(), Cote.ARS, agent(Role.CHARGE_MISSION_DT));
        assertThat(vues).extracting(Attribution::nom).containsExactly("Attribuée", "Voisine");
        assertThat(grappes.fiche(une.id()).responsableId()).isEqualTo(une.responsableId());

        var faites = attributions.attribuer(vues);
        for (var id : lesDeux()) {
            assertThat(grappes.fiche(id).responsableId()).isEqualTo(agent(Role.CHARGE_MISSION_DT));
        }
        assertThat(attributions.apercu(lesDeux(), Cote.ARS, agent(Role.CHARGE_MISSION_DT)))
                .isEmpty();

        attributions.retablir(faites);
        assertThat(grappes.fiche(une.id()).responsableId()).isEqualTo(une.responsableId());
        assertThat(grappes.fiche(autre.id()).responsableId()).isEqualTo(autre.responsableId());
    }

    @Test
    void qui_est_parti_entre_temps_n_est_pas_retabli() {
        var premiere = attributions.attribuer(attributions.apercu(lesDeux(), Cote.ARS, agent(Role.CHARGE_MISSION_DT)));
        var seconde = attributions.attribuer(attributions.apercu(lesDeux(), Cote.ARS, agent(Role.COORDINATION_ARS)));
        assertThat(premiere).hasSize(2);
        base.sql("UPDATE agent SET actif = FALSE WHERE id = ?")
                .param(agent(Role.CHARGE_MISSION_DT))
                .update();
        try {
            assertThatThrownBy(() -> attributions.retablir(seconde))
                    .isInstanceOf(Refus.class)
                    .hasMessageContaining("personne active du côté ARS");
            assertThat(grappes.fiche(une.id()).responsableId()).isEqualTo(agent(Role.COORDINATION_ARS));
        } finally {
            base.sql("UPDATE agent SET actif = TRUE WHERE id = ?")
                    .param(agent(Role.CHARGE_MISSION_DT))
                    .update();
        }
    }

    @Test
    void l_autre_cote_ne_change_pas() {
        attributions.attribuer(attributions.apercu(lesDeux(), Cote.GRADES, agent(Role.ANIMATEUR)));
        assertThat(grappes.fiche(une.id()).responsableGradesId()).isEqualTo(agent(Role.ANIMATEUR));
        assertThat(grappes.fiche(une.id()).responsableId()).isEqualTo(une.responsableId());
    }

    @Test
    void une_personne_de_l_autre_cote_est_refusee_meme_dans_une_demande_forgee() {
        assertThatThrownBy(() -> attributions.apercu(lesDeux(), Cote.GRADES, agent(Role.CHARGE_MISSION_DT)))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("côté GRADeS");
        var forgee = attributions.apercu(lesDeux(), Cote.GRADES, agent(Role.ANIMATEUR)).stream()
                .map(vue -> new Attribution(
                        vue.grappeId(), vue.version(), vue.nom(), Cote.ARS, null, "", agent(Role.ANIMATEUR), "", false))
                .toList();
        assertThatThrownBy(() -> attributions.attribuer(forgee))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("côté ARS");
    }

    @Test
    void une_grappe_changee_entre_temps_arrete_tout() {
        var vues = attributions.apercu(lesDeux(), Cote.ARS, agent(Role.CHARGE_MISSION_DT));
        essai.renommer(grappes.fiche(autre.id()), "Voisine renommée", "Autre solution");
        session.ouvrir(Role.COORDINATION_ARS);

        assertThatThrownBy(() -> attributions.attribuer(vues))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("a changé entre-temps");
        assertThat(grappes.fiche(une.id()).responsableId()).isEqualTo(une.responsableId());
    }

    @Test
    void une_grappe_hors_du_perimetre_est_comme_inconnue() {
        var vues = attributions.apercu(lesDeux(), Cote.ARS, agent(Role.CHARGE_MISSION_DT));
        base.sql("DELETE FROM affectation").update();
        // who is in charge sees the grappe whatever its territoires
        base.sql("UPDATE grappe SET responsable_grades_id = NULL").update();
        session.ouvrir(Role.ANIMATEUR);

        assertThat(attributions.toutes(GrappeFiltre.TOUTES)).isEmpty();
        assertThat(attributions.apercu(lesDeux(), Cote.ARS, agent(Role.CHARGE_MISSION_DT)))
                .isEqualTo(attributions.apercu(List.of(999_999_999L), Cote.ARS, agent(Role.CHARGE_MISSION_DT)));
        for (var geste : List.<Runnable>of(() -> attributions.attribuer(vues), () -> attributions.retablir(vues))) {
            assertThatThrownBy(geste::run)
                    .isInstanceOf(Refus.class)
                    .hasMessageContaining("n’existe pas, ou n’est pas dans votre périmètre");
        }
    }

    @Test
    void plus_de_cinq_cents_grappes_sont_refusees() {
        assertThatThrownBy(() -> attributions.apercu(
                        Collections.nCopies(AttributionService.MAXIMUM + 1, une.id()),
                        Cote.ARS,
                        agent(Role.CHARGE_MISSION_DT)))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("500 grappes au plus");
    }
}
