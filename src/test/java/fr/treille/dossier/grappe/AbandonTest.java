package fr.treille.dossier.grappe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.subvention.SortSubvention;
import fr.treille.dossier.verification.redondance.RedondanceService;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@TestIntegration
class AbandonTest {

    @Autowired
    CycleGrappeService cycle;

    @Autowired
    GrappeService grappes;

    @Autowired
    RedondanceService redondances;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    Session session;

    @Autowired
    Clock horloge;

    private LocalDate aujourdhui;

    @BeforeEach
    void ouvrir() {
        essai.registre(16);
        essai.sansDoubles();
        session.ouvrir(Role.COORDINATION_ARS);
        aujourdhui = LocalDate.now(horloge);
    }

    @ParameterizedTest
    @EnumSource(
            value = StatutGrappe.class,
            names = {"REFUS_NOTIFIE", "ABANDONNEE"},
            mode = EnumSource.Mode.EXCLUDE)
    void a_tout_stade_un_porteur_se_desiste_et_l_erreur_s_annule(StatutGrappe statut) {
        var fiche = essai.au(statut, "Canal", 15);
        session.ouvrir(Role.COORDINATION_ARS);

        var abandonnee = cycle.abandonner(fiche.id(), fiche.version(), aujourdhui, "Rapprochement d’associations");

        assertThat(abandonnee.statut()).isEqualTo(StatutGrappe.ABANDONNEE);
        assertThat(abandonnee.statut().sort()).isEqualTo(SortSubvention.ABANDONNEE);
        assertThat(abandonnee.echeance()).isNull();
        assertThat(abandonnee.abandon()).isNotNull();
        assertThat(abandonnee.abandon().motif()).isEqualTo("Rapprochement d’associations");

        var reprise = cycle.reprendreAbandon(abandonnee.id(), abandonnee.version(), "Mauvais dossier");
        assertThat(reprise.statut()).isEqualTo(statut);
        assertThat(reprise.abandon()).isNull();
        assertThat(reprise.montant()).isEqualTo(fiche.montant());
    }

    @Test
    void un_refus_notifie_n_a_plus_rien_a_abandonner() {
        var refusee = essai.au(StatutGrappe.REFUS_NOTIFIE, "Canal", 15);
        session.ouvrir(Role.COORDINATION_ARS);

        assertThatThrownBy(() -> cycle.abandonner(refusee.id(), refusee.version(), aujourdhui, "Motif"))
                .isInstanceOf(Refus.class);
    }

    @Test
    void le_jour_et_le_motif_se_refusent_sur_leur_champ() {
        var fiche = essai.au(StatutGrappe.DEPOSEE, "Canal", 15);
        session.ouvrir(Role.COORDINATION_ARS);

        assertThatThrownBy(() -> cycle.abandonner(fiche.id(), fiche.version(), aujourdhui.plusDays(1), "Motif"))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("le"));
        assertThatThrownBy(() -> cycle.abandonner(fiche.id(), fiche.version(), aujourdhui, " "))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("motif"));
        assertThatThrownBy(() -> cycle.reprendreAbandon(fiche.id(), fiche.version(), "Motif"))
                .hasMessageContaining("n’est pas abandonnée");
        session.ouvrir(Role.CONSULTATION);
        assertThatThrownBy(() -> cycle.abandonner(fiche.id(), fiche.version(), aujourdhui, "Motif"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void ses_essms_ne_sont_plus_en_conflit_avec_une_autre_grappe() {
        var fiche = essai.au(StatutGrappe.DEPOSEE, "Canal", 15);
        var autre = essai.enConstitution("Garrigue", 3);
        session.ouvrir(Role.COORDINATION_ARS);
        assertThat(redondances.aExpliquer(autre.id())).isNotEmpty();

        cycle.abandonner(fiche.id(), fiche.version(), aujourdhui, "Motif");

        assertThat(redondances.aExpliquer(autre.id())).isEmpty();
    }
}
