package fr.treille.dossier.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.projet.Faits;
import fr.treille.dossier.grappe.projet.GrappeSaisie;
import fr.treille.dossier.notation.NotationsDEssai;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Under the minimum size, what is judged of the joined grappe is the same for whoever reads; who it is, is not told to all. */
@TestIntegration
class RejointeAilleursTest {

    @Autowired
    VerificationService service;

    @Autowired
    GrappeService grappes;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    RejointesDEssai rejointes;

    @Autowired
    NotationsDEssai comptes;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    private GrappeFiche petite;
    private long financee;

    @BeforeEach
    void relier() {
        essai.registre(16);
        essai.sansDoubles();
        petite = essai.au(StatutGrappe.DEPOSEE, "Petite", 3);
        rejointes.rejoindre(petite.id());
        financee = base.sql("SELECT rejointe_id FROM grappe WHERE id = ?")
                .param(petite.id())
                .query(Long.class)
                .single();
    }

    private Constat constat() {
        return service.constats(petite.id()).stream()
                .filter(constat -> constat.point() == Point.REJOINTE)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void qui_ne_la_suit_pas_juge_comme_les_autres_sans_savoir_laquelle() {
        essai.deplacer(financee, "09");
        session.ouvrir(Role.COORDINATION_ARS);
        assertThat(constat().conforme()).isTrue();

        session.ouvrir(comptes.agent(Role.CHARGE_MISSION_DT, "31"));

        assertThat(constat()).satisfies(constat -> {
            assertThat(constat.conforme()).isTrue();
            assertThat(constat.constat())
                    .contains("une grappe d’un autre territoire (notifiée, 2 ESSMS en acquisition)", "satisfait")
                    .doesNotContain("Rejointe", "Genêts");
        });
        service.exigerRejointe(petite.id());
        assertThat(service.fiche(petite.id()).rejointe()).satisfies(rejointe -> {
            assertThat(rejointe.nom() + rejointe.porteur() + rejointe.solution())
                    .isEmpty();
            assertThat(rejointe.dates()).isEmpty();
        });
    }

    @Test
    void ce_qui_s_y_oppose_se_dit_de_meme_a_qui_ne_la_suit_pas() {
        essai.deplacer(financee, "09");
        base.sql("UPDATE grappe SET solution = 'Saule' WHERE id = ?")
                .param(financee)
                .update();
        session.ouvrir(comptes.agent(Role.CHARGE_MISSION_DT, "31"));
        assertThat(constat().constat())
                .contains("Sa solution n’est pas celle du projet.")
                .doesNotContain("Saule");

        base.sql("UPDATE grappe SET statut = 'REFUS_NOTIFIE', favorable = FALSE WHERE id = ?")
                .param(financee)
                .update();

        assertThatThrownBy(() -> service.exigerRejointe(petite.id()))
                .hasMessageContaining("n’est pas financée par le programme");
    }

    @Test
    void d_une_autre_region_elle_se_rejoint_par_son_numero_et_se_juge_de_meme() {
        base.sql("UPDATE grappe SET region_code = '44' WHERE id = ?")
                .param(financee)
                .update();
        session.ouvrir(Role.COORDINATION_ARS);
        assertThat(constat().constat())
                .contains("une grappe d’une autre région (notifiée")
                .doesNotContain("Rejointe");
        service.exigerRejointe(petite.id());

        assertThat(rejoindre(essai.enConstitution("Suite", 2), Role.COORDINATION_ARS, financee)
                        .projet()
                        .faits()
                        .rejointeId())
                .isEqualTo(financee);
    }

    @Test
    void qui_couvre_des_territoires_ne_rejoint_que_ce_qu_il_voit() {
        base.sql("UPDATE grappe SET region_code = '44' WHERE id = ?")
                .param(financee)
                .update();
        refuse(essai.enConstitution("Suite", 2), Role.CHARGE_MISSION_DT, financee, "n’est pas dans votre périmètre");
    }

    @Test
    void d_une_autre_region_ce_qui_n_est_pas_finance_est_comme_ce_qui_n_existe_pas() {
        base.sql("UPDATE grappe SET region_code = '44', statut = 'REFUS_NOTIFIE', favorable = FALSE WHERE id = ?")
                .param(financee)
                .update();
        var suite = essai.enConstitution("Suite", 2);
        refuse(suite, Role.COORDINATION_ARS, financee, "ne porte ce numéro");
        refuse(suite, Role.COORDINATION_ARS, 999_999L, "ne porte ce numéro");
        base.sql("UPDATE grappe SET region_code = '76' WHERE id = ?")
                .param(financee)
                .update();
        refuse(suite, Role.COORDINATION_ARS, financee, "n’est pas financée par le programme");
    }

    private GrappeFiche rejoindre(GrappeFiche grappe, Role role, long rejointe) {
        session.ouvrir(role);
        var depart = grappe.saisie();
        return grappes.modifier(
                grappe.id(),
                depart,
                new GrappeSaisie(
                        depart.version(),
                        depart.projet().avec(new Faits(false, false, false, rejointe)),
                        depart.contactOperationnel(),
                        depart.representantLegal(),
                        depart.responsableId(),
                        depart.responsableGradesId()));
    }

    private void refuse(GrappeFiche grappe, Role role, long rejointe, String raison) {
        assertThatThrownBy(() -> rejoindre(grappe, role, rejointe)).isInstanceOfSatisfying(Refus.class, refus -> {
            assertThat(refus.champ()).contains("rejointeId");
            assertThat(refus.message()).contains(raison);
        });
    }
}
