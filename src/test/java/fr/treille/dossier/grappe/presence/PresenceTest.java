package fr.treille.dossier.grappe.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Montre;
import fr.treille.OrdresSql;
import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Those who have the same file open see one another, and nobody else does. */
@TestIntegration
@Import({Montre.Posee.class, OrdresSql.class})
class PresenceTest {

    private static final String COORDINATION = "Prénom Coordination régionale ARS";

    @Autowired
    PresenceService service;

    @Autowired
    Presences presences;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    Session session;

    @Autowired
    Montre montre;

    @Autowired
    JdbcClient base;

    private long grappe;
    private long autre;

    @BeforeEach
    void ouvrir() {
        montre.regler("2025-06-20T14:02:00");
        base.sql("DELETE FROM dossier_ouvert").update();
        essai.registre(16);
        grappe = essai.enConstitution("Canal", 3).id();
        autre = essai.enConstitution("Hers", 3).id();
    }

    private List<String> voit(Role role, long grappe, String page) {
        return session.en(role, () -> service.signaler(grappe, page)).stream()
                .map(Lecteur::nom)
                .toList();
    }

    private long lignes() {
        return base.sql("SELECT COUNT(*) FROM dossier_ouvert").query(Long.class).single();
    }

    @Test
    void deux_personnes_sur_le_meme_dossier_se_voient_avec_l_heure_d_arrivee() {
        assertThat(voit(Role.COORDINATION_ARS, grappe, "a")).isEmpty();
        montre.avancer(Duration.ofSeconds(30));

        assertThat(session.en(Role.CONSULTATION, () -> service.signaler(grappe, "b")))
                .singleElement()
                .satisfies(lecteur -> {
                    assertThat(lecteur.nom()).isEqualTo(COORDINATION);
                    assertThat(Duration.between(lecteur.depuis(), montre.instant()))
                            .isBetween(Duration.ofSeconds(30), Duration.ofSeconds(45));
                });
        assertThat(voit(Role.COORDINATION_ARS, grappe, "a")).hasSize(1);
        assertThat(voit(Role.COORDINATION_ARS, autre, "c"))
                .as("of another file, nothing")
                .isEmpty();
    }

    @Test
    void une_personne_sur_deux_pages_n_est_pas_quelqu_un_d_autre_et_compte_une_fois() {
        assertThat(voit(Role.COORDINATION_ARS, grappe, "a")).isEmpty();
        assertThat(voit(Role.COORDINATION_ARS, grappe, "a2")).isEmpty();

        assertThat(voit(Role.CONSULTATION, grappe, "b")).containsExactly(COORDINATION);
        presences.quitter("a");
        assertThat(voit(Role.CONSULTATION, grappe, "b"))
                .as("her other page is still there")
                .containsExactly(COORDINATION);
        presences.quitter("a2");
        assertThat(voit(Role.CONSULTATION, grappe, "b")).isEmpty();
    }

    @Test
    void une_page_muette_ne_se_voit_plus_et_sa_ligne_s_efface() {
        voit(Role.COORDINATION_ARS, grappe, "a");
        montre.avancer(Presences.SILENCE.minusSeconds(20));
        assertThat(voit(Role.CONSULTATION, grappe, "b"))
                .as("a hidden page speaks once a minute")
                .containsExactly(COORDINATION);
        voit(Role.COORDINATION_ARS, grappe, "a");
        montre.avancer(Presences.SILENCE.minusSeconds(20));
        assertThat(voit(Role.CONSULTATION, grappe, "b"))
                .as("what it said meanwhile counts")
                .containsExactly(COORDINATION);

        montre.avancer(Duration.ofSeconds(40));
        assertThat(voit(Role.CONSULTATION, grappe, "b")).isEmpty();
        voit(Role.CONSULTATION, autre, "d");
        assertThat(base.sql("SELECT page FROM dossier_ouvert ORDER BY page")
                        .query(String.class)
                        .list())
                .containsExactly("b", "d");
    }

    @Test
    void hors_du_perimetre_on_n_est_ni_vu_ni_informe() {
        voit(Role.COORDINATION_ARS, grappe, "a");
        essai.deplacer(grappe, "09");
        base.sql("DELETE FROM affectation WHERE territoire_code = '09' AND agent_id = (SELECT id FROM agent WHERE"
                        + " courriel = ?)")
                .param(Session.courriel(Role.ANIMATEUR))
                .update();

        assertThatThrownBy(() -> voit(Role.ANIMATEUR, grappe, "b")).isInstanceOf(Refus.class);
        assertThat(voit(Role.COORDINATION_ARS, grappe, "a")).isEmpty();
        assertThatThrownBy(() -> voit(Role.CONSULTATION, Long.MAX_VALUE, "c")).isInstanceOf(Refus.class);
        assertThat(lignes()).isEqualTo(1);
    }

    @Test
    void qui_perd_le_dossier_pendant_qu_il_l_a_ouvert_en_sort() {
        essai.deplacer(grappe, "32");
        voit(Role.COORDINATION_ARS, grappe, "a");
        assertThat(voit(Role.ANIMATEUR, grappe, "b")).containsExactly(COORDINATION);
        essai.deplacer(grappe, "09");
        base.sql("DELETE FROM affectation WHERE territoire_code = '09' AND agent_id = (SELECT id FROM agent WHERE"
                        + " courriel = ?)")
                .param(Session.courriel(Role.ANIMATEUR))
                .update();

        assertThatThrownBy(() -> voit(Role.ANIMATEUR, grappe, "b")).isInstanceOf(Refus.class);
        assertThat(voit(Role.COORDINATION_ARS, grappe, "a")).isEmpty();
    }

    @Test
    void de_plus_en_plus_de_monde_ne_coute_pas_plus_d_ordres_et_rien_n_entre_dans_l_historique() {
        voit(Role.COORDINATION_ARS, grappe, "a");
        session.ouvrir(Role.CONSULTATION);
        service.signaler(grappe, "b");
        int avant = OrdresSql.compter(() -> service.signaler(grappe, "b"));
        for (var role : List.of(Role.ADMINISTRATION, Role.COORDINATION_GRADES)) {
            voit(role, grappe, role.name());
        }
        session.ouvrir(Role.CONSULTATION);

        assertThat(OrdresSql.compter(() -> service.signaler(grappe, "b")))
                .isEqualTo(avant)
                .isLessThanOrEqualTo(3);
        assertThat(base.sql("SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE()"
                                + " AND table_name = 'dossier_ouvert' AND table_type = 'SYSTEM VERSIONED'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
