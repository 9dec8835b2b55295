package fr.treille.dossier.instruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.CycleGrappeService;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** One click opens an instruction: as long as nothing was done in it, another one takes it back. */
@TestIntegration
class RefermerInstructionTest {

    @Autowired
    InstructionService service;

    @Autowired
    CycleGrappeService cycle;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    Session session;

    private GrappeFiche ouverte;

    @BeforeEach
    void ouvrir() {
        essai.registre(16);
        essai.sansDoubles();
        session.ouvrir(Role.COORDINATION_ARS);
        var deposee = essai.au(StatutGrappe.DEPOSEE, "Canal", 15);
        session.ouvrir(Role.COORDINATION_ARS);
        ouverte = service.ouvrir(deposee.id(), deposee.version());
    }

    @Test
    void refermee_la_grappe_est_deposee_comme_avant_et_tout_se_refait() {
        var refermee = service.refermer(ouverte.id(), ouverte.version(), "Ouverte par erreur");

        assertThat(refermee.statut()).isEqualTo(StatutGrappe.DEPOSEE);
        assertThat(service.trouver(refermee.id())).isEmpty();
        var rouverte = service.ouvrir(refermee.id(), refermee.version());
        assertThat(rouverte.statut()).isEqualTo(StatutGrappe.EN_INSTRUCTION);
        var encore = service.refermer(rouverte.id(), rouverte.version(), "Encore");
        assertThat(cycle.annulerDepot(encore.id(), encore.version(), "Dossier à reprendre")
                        .statut())
                .isEqualTo(StatutGrappe.EN_CONSTITUTION);
    }

    @Test
    void un_avis_donne_meme_repris_y_reste() {
        var decidee = service.rendre(
                new AvisSaisie(ouverte.id(), ouverte.version(), true, "Projet mûr", List.of(), List.of(), List.of()));
        assertThatThrownBy(() -> service.refermer(decidee.id(), decidee.version(), "Trop tard"))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("n’est pas en instruction");

        var reprise = service.reprendre(decidee.id(), decidee.version(), "Erreur de sens");
        assertThatThrownBy(() -> service.refermer(reprise.id(), reprise.version(), "Trop tard"))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("Un avis a été donné dans cette instruction");
        assertThat(service.trouver(reprise.id())).isPresent();
    }

    @Test
    void refermer_demande_un_motif_la_version_montree_et_le_droit_d_instruire() {
        assertThatThrownBy(() -> service.refermer(ouverte.id(), ouverte.version(), " "))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("motif"));
        assertThatThrownBy(() -> service.refermer(ouverte.id(), ouverte.version() - 1, "Motif"))
                .isInstanceOf(ModificationConcurrente.class);
        session.ouvrir(Role.CONSULTATION);
        assertThatThrownBy(() -> service.refermer(ouverte.id(), ouverte.version(), "Motif"))
                .isInstanceOf(AccessDeniedException.class);
    }
}
