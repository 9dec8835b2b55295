package fr.treille.dossier.grappe.subvention;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.equipe.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All amounts at once say what each says alone. */
@TestIntegration
class RecalculServiceTest {

    @Autowired
    RecalculService service;

    @Autowired
    GrappeService grappes;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    @BeforeEach
    void ouvrir() {
        essai.registre(16);
    }

    @AfterEach
    void remettre() {
        base.sql("UPDATE etablissement SET categorie_code = '500' WHERE finess LIKE '3100%'")
                .update();
    }

    private Recalcul de(long id) {
        return service.toutes().stream()
                .filter(recalcul -> recalcul.grappeId() == id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void chaque_grappe_se_calcule_comme_seule() {
        essai.au(StatutGrappe.DEPOSEE, "Canal", 15);
        essai.enConstitution("Garrigue", 3);
        essai.au(StatutGrappe.NOTIFIEE, "Hers", 4);
        session.ouvrir(Role.COORDINATION_ARS);
        essai.grappe("Vide");
        essai.enEvolution("Lauragais");

        assertThat(service.toutes()).hasSizeGreaterThanOrEqualTo(5).allSatisfy(recalcul -> {
            var seule = grappes.fiche(recalcul.grappeId());
            assertThat(recalcul.garde()).isEqualTo(seule.montant());
            if (!recalcul.statut().decide()) {
                assertThat(recalcul.calcule()).isEqualTo(grappes.financement(recalcul.grappeId()));
                assertThat(recalcul.ecart()).isFalse();
            }
        });
    }

    @Test
    void un_montant_que_le_bareme_ne_donne_plus_se_voit_tant_que_rien_n_est_decide() {
        var deposee = essai.au(StatutGrappe.DEPOSEE, "Canal", 15);
        var decidee = essai.au(StatutGrappe.FAVORABLE, "Hers", 4);
        base.sql("UPDATE grappe SET montant = 1 WHERE id IN (?, ?)")
                .params(deposee.id(), decidee.id())
                .update();
        session.ouvrir(Role.COORDINATION_ARS);

        assertThat(de(deposee.id()).ecart()).isTrue();
        assertThat(de(deposee.id()).calcule().total()).isEqualTo(Montant.euros(315_000));
        assertThat(de(decidee.id()).ecart()).isFalse();
        assertThat(service.ecarts())
                .extracting(Recalcul::grappeId)
                .contains(deposee.id())
                .doesNotContain(decidee.id());
    }

    @Test
    void ce_qui_n_est_plus_eligible_se_voit_avec_son_nombre() {
        var deposee = essai.au(StatutGrappe.DEPOSEE, "Canal", 15);
        base.sql("UPDATE etablissement SET categorie_code = IF(finess = ?, '258', '219') WHERE finess IN (?, ?, ?)")
                .params(GrappesDEssai.essms(1), GrappesDEssai.essms(1), GrappesDEssai.essms(2), GrappesDEssai.essms(3))
                .update();
        session.ouvrir(Role.COORDINATION_ARS);

        assertThat(de(deposee.id()).ineligibles()).isEqualTo(1);
        assertThat(de(deposee.id()).aApprecier()).isEqualTo(2);
        assertThat(service.ecarts()).extracting(Recalcul::grappeId).contains(deposee.id());
    }
}
