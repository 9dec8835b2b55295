package fr.treille.dossier.concertation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.LUnApresLAutre;
import fr.treille.ObjetsDEssai;
import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.CycleGrappeService;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A région gives its opinion while the agency that carries the file annuls its dépôt: nothing is kept of an opinion on no file. */
@TestIntegration
class DonnerPendantUneAnnulationTest {

    @Autowired
    ConcertationService service;

    @Autowired
    CycleGrappeService cycle;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    ObjetsDEssai objets;

    @Autowired
    LUnApresLAutre ensemble;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    @Test
    void l_avis_attend_l_annulation_et_n_est_pas_garde() throws Exception {
        essai.registre(16);
        var fiche = essai.deposee("Garonne et Gironde");
        essai.deplacer(fiche.id(), "31", "31", "33");
        base.sql("UPDATE grappe SET multiregionale = TRUE WHERE id = ?")
                .param(fiche.id())
                .update();
        var voisin = objets.agent(Role.COORDINATION_ARS, "75", "33");
        session.ouvrir(Role.COORDINATION_ARS);

        var echec = ensemble.faire(
                "select id from grappe",
                () -> cycle.annulerDepot(fiche.id(), fiche.version(), "Déposé par erreur."),
                () -> {},
                () -> {
                    session.ouvrir(voisin);
                    service.donner(new AvisRegionSaisie(fiche.id(), 0, SensAvis.FAVORABLE, ""));
                });

        assertThat(echec)
                .containsInstanceOf(Refus.class)
                .hasValueSatisfying(refus -> assertThat(refus).hasMessageContaining("n’existe pas"));
        assertThat(base.sql("SELECT COUNT(*) FROM avis_region WHERE grappe_id = ?")
                        .param(fiche.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
