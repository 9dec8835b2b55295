package fr.treille.pilotage.relance.recapitulatif;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.fenetre.FenetresDEssai;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.pilotage.echeance.Pour;
import fr.treille.pilotage.relance.RelancesDEssai;
import fr.treille.socle.courrier.envoi.Courriers;
import fr.treille.socle.equipe.Role;
import fr.treille.socle.territoire.Regions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A digest that waits, by the real outbox, while what it tells changes; today is Monday 02/06/2025. */
@TestIntegration
class RecapitulatifRecritTest {

    private static final LocalDate LUNDI = LocalDate.of(2025, 6, 2);

    @Autowired
    Recapitulatifs recapitulatifs;

    @Autowired
    RecapitulatifService service;

    @Autowired
    RelancesDEssai essai;

    @Autowired
    GrappesDEssai grappes;

    @Autowired
    Regions regions;

    @Autowired
    Scheduler planificateur;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    private record Ecrit(String etat, String objet, String corps, String reponse) {}

    @BeforeEach
    void un_recapitulatif_attend() {
        essai.vider();
        grappes.registre(20);
        cloture("2025-06-05");
        grappes.remplie("À moi", 15);
        base.sql("UPDATE grappe SET responsable_id = (SELECT id FROM agent WHERE courriel = ?)")
                .param(Session.courriel(Role.COORDINATION_ARS))
                .update();
    }

    private void ecrire(Cadence cadence) {
        session.en(Role.COORDINATION_ARS, () -> {
            service.enregistrer(new ChoixRecapitulatif(Pour.MOI, Map.of("DEPOT", cadence)));
            return null;
        });
        planificateur.pause();
        assertThat(passer()).isEqualTo(1);
    }

    @AfterEach
    void retablir() {
        planificateur.resume();
        FenetresDEssai.retablir(base);
    }

    private void cloture(String jour) {
        base.sql("UPDATE fenetre SET cloture_depot = ? WHERE id = 1")
                .param(jour)
                .update();
    }

    private int passer() {
        var nombres = new java.util.ArrayList<Integer>();
        recapitulatifs.envoyer(regions.fiche("76"), LUNDI, true, nombres::add);
        return nombres.stream().mapToInt(n -> n).sum();
    }

    private List<Ecrit> partir() {
        planificateur.resume();
        planificateur.triggerCheckForDueExecutions();
        return Courriers.jusqua(
                () -> ecrits().stream().noneMatch(ecrit -> ecrit.etat().startsWith("EN_")),
                "tout est parti ou retiré",
                this::ecrits);
    }

    private List<Ecrit> ecrits() {
        return base.sql("SELECT etat, objet, corps, derniere_reponse reponse FROM message ORDER BY id")
                .query(Ecrit.class)
                .list();
    }

    @Test
    void une_date_prolongee_le_fait_recrire_avec_la_nouvelle_une_seule_fois() {
        for (var cadence : Cadence.values()) {
            essai.vider();
            un_recapitulatif_attend();
            ecrire(cadence);
            cloture("2025-06-06");

            var ecrits = partir();
            assertThat(ecrits).extracting(Ecrit::etat).as(cadence.name()).containsExactly("RETIRE", "ENVOYE");
            assertThat(ecrits.getFirst().reponse())
                    .isEqualTo("Ces échéances ont changé depuis\u00A0: ce récapitulatif est récrit tel qu’elles sont.");
            assertThat(ecrits.getFirst().corps()).contains("05/06/2025");
            assertThat(ecrits.getLast().corps())
                    .contains("– 06/06/2025 (dans 4")
                    .doesNotContain("05/06/2025");
            assertThat(passer()).as("cette période est dite").isZero();
        }
    }

    @Test
    void ce_qui_n_est_plus_du_n_est_plus_rappele() {
        ecrire(Cadence.QUOTIDIEN);
        base.sql("UPDATE grappe SET statut = 'DEPOSEE', depot_le = '2025-06-02'")
                .update();
        assertThat(partir()).extracting(Ecrit::etat).containsExactly("RETIRE");
    }

    @Test
    void ce_qui_n_a_pas_change_part_tel_quel() {
        ecrire(Cadence.QUOTIDIEN);
        assertThat(partir()).extracting(Ecrit::etat).containsExactly("ENVOYE");
    }
}
