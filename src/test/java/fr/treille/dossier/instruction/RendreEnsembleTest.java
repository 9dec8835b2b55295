package fr.treille.dossier.instruction;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.Ensemble;
import fr.treille.LUnApresLAutre;
import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.decision.AvisDEssai;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two people who give the avis of a file with an unanswered conflict at the same moment: the second learns of the first. */
@TestIntegration
class RendreEnsembleTest {

    private static final String QUI_ET_QUAND =
            "L’avis favorable a déjà été donné par Prénom Coordination régionale ARS, le ";

    @Autowired
    InstructionService service;

    @Autowired
    GrappeService grappes;

    @Autowired
    AvisDEssai avis;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    LUnApresLAutre ensemble;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    private AvisSaisie saisie;

    @BeforeEach
    void ouvrirUnDossierEnConflit() {
        essai.registre(16);
        essai.sansDoubles();
        essai.deposee("Témoin");
        var deposee = essai.au(StatutGrappe.DEPOSEE, "Canal", 15);
        session.ouvrir(Role.COORDINATION_ARS);
        saisie = avis.saisie(service.ouvrir(deposee.id(), deposee.version()), true);
        assertThat(saisie.explications()).isNotEmpty();
    }

    private void unSeulAvis() {
        assertThat(grappes.fiche(saisie.grappeId()).statut()).isEqualTo(StatutGrappe.A_DECIDER);
        assertThat(base.sql("SELECT COUNT(*) FROM appreciation WHERE grappe_id = ?")
                        .param(saisie.grappeId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(saisie.explications().size());
    }

    @Test
    void la_seconde_attend_la_premiere_et_lit_qui_a_donne_l_avis_et_quand() throws Exception {
        assertThat(ensemble.faire(
                        "select id from grappe", () -> service.rendre(saisie), () -> {}, () -> service.rendre(saisie)))
                .containsInstanceOf(Refus.class)
                .hasValueSatisfying(refus -> assertThat(refus).hasMessageStartingWith(QUI_ET_QUAND));
        unSeulAvis();
    }

    @RepeatedTest(3)
    void deux_avis_simultanes_ne_se_bloquent_pas() throws Exception {
        var refus = new Ensemble(() -> session.ouvrir(Role.COORDINATION_ARS))
                .faire(() -> service.rendre(saisie), () -> service.rendre(saisie));

        assertThat(refus)
                .singleElement()
                .isInstanceOfSatisfying(
                        Refus.class, second -> assertThat(second).hasMessageStartingWith(QUI_ET_QUAND));
        unSeulAvis();
    }
}
