package fr.treille.dossier.instruction;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.fenetre.FenetresDEssai;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.socle.courrier.envoi.Courriers;
import fr.treille.socle.equipe.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A request of complements that waits, by the real outbox, while what it says changes; today is 20/06/2025. */
@TestIntegration
@TestPropertySource(properties = "treille.horloge.depart=2025-06-20")
class ComplementsPerimesTest {

    private static final LocalDate POUR = LocalDate.of(2025, 6, 27);
    private static final String RECRITE = "Ce dossier a changé depuis\u00A0: la demande est récrite telle qu’elle est.";

    @Autowired
    ComplementService service;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    Scheduler planificateur;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    private GrappeFiche fiche;

    private record Ecrit(String etat, String corps, String reponse, String qui) {}

    @BeforeEach
    void une_demande_attend() {
        essai.registre(16);
        session.ouvrir(Role.COORDINATION_ARS);
        planificateur.pause();
        var deposee = essai.deposee("Canal");
        fiche = service.demander(new DemandeSaisie(
                deposee.id(), deposee.version(), List.of("Devis", "Planning"), POUR, "Pièces illisibles"));
    }

    @AfterEach
    void retablir() {
        planificateur.resume();
        FenetresDEssai.retablir(base);
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
        return base.sql("SELECT etat, corps, derniere_reponse reponse, cree_par qui FROM message WHERE grappe_id = ?"
                        + " ORDER BY id")
                .param(fiche.id())
                .query(Ecrit.class)
                .list();
    }

    private long complement(String libelle) {
        return service.demandes(fiche.id()).getFirst().lignes().stream()
                .filter(ligne -> ligne.libelle().equals(libelle))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void une_fin_de_recevabilite_qui_change_la_fait_recrire_au_nom_de_qui_l_a_demandee() {
        base.sql("UPDATE fenetre SET fin_recevabilite = '2025-07-11' WHERE id = 1")
                .update();

        var ecrits = partir();

        assertThat(ecrits).extracting(Ecrit::etat).containsExactly("RETIRE", "ENVOYE");
        assertThat(ecrits.getFirst().corps()).contains("La recevabilité prend fin le 04/07/2025");
        assertThat(ecrits.getFirst().reponse()).isEqualTo(RECRITE);
        assertThat(ecrits.getLast().corps())
                .contains("La recevabilité prend fin le 11/07/2025", "- Devis", "- Planning", "Pièces illisibles")
                .contains("Votre contact pour ce dossier\u00A0: "
                        + ecrits.getFirst().qui());
        assertThat(ecrits.getLast().qui()).isEqualTo(ecrits.getFirst().qui());
        assertThat(service.demandes(fiche.id()).getFirst().averti()).endsWith("envoyé.");
    }

    @Test
    void ce_qui_n_est_plus_attendu_n_est_plus_demande_et_son_retrait_ne_part_pas() {
        service.retirer(fiche.id(), fiche.version(), complement("Devis"), "Déjà au dossier");

        var ecrits = partir();

        assertThat(ecrits).extracting(Ecrit::etat).containsExactlyInAnyOrder("RETIRE", "RETIRE", "ENVOYE");
        assertThat(ecrits.stream().filter(ecrit -> ecrit.etat().equals("ENVOYE")))
                .singleElement()
                .satisfies(ecrit ->
                        assertThat(ecrit.corps()).contains("- Planning").doesNotContain("Devis"));
        assertThat(ecrits)
                .extracting(Ecrit::reponse)
                .contains(RECRITE, "La demande de ce complément n’est pas partie\u00A0: il n’y a rien à retirer.");
    }

    @Test
    void une_demande_toute_recue_ne_part_pas() {
        service.recevoir(new ReceptionSaisie(
                fiche.id(),
                fiche.version(),
                Set.of(complement("Devis"), complement("Planning")),
                LocalDate.of(2025, 6, 20)));

        assertThat(partir()).singleElement().satisfies(ecrit -> {
            assertThat(ecrit.etat()).isEqualTo("RETIRE");
            assertThat(ecrit.reponse()).isEqualTo("Plus rien de cette demande n’est attendu.");
        });
    }

    @Test
    void ce_qui_n_a_pas_change_part_tel_quel_et_son_retrait_part_ensuite() {
        assertThat(partir()).extracting(Ecrit::etat).containsExactly("ENVOYE");

        service.retirer(fiche.id(), fiche.version(), complement("Devis"), "Déjà au dossier");

        assertThat(partir()).extracting(Ecrit::etat).containsExactly("ENVOYE", "ENVOYE");
    }

    @Test
    void un_dossier_irrecevable_n_est_plus_complete() {
        base.sql("UPDATE grappe SET statut = 'IRRECEVABLE', complements_pour = NULL, irrecevable_le = '2025-06-20',"
                        + " irrecevable_cause = 'COMPLEMENTS' WHERE id = ?")
                .param(fiche.id())
                .update();

        assertThat(partir()).singleElement().satisfies(ecrit -> {
            assertThat(ecrit.etat()).isEqualTo("RETIRE");
            assertThat(ecrit.reponse()).startsWith("Ce dossier n’attend plus de compléments");
        });
    }
}
