package fr.treille.dossier.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@TestIntegration
class DelegationTest {

    @Autowired
    DelegationService service;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    @BeforeEach
    void ouvrir() {
        session.ouvrir(Role.ADMINISTRATION);
    }

    @AfterEach
    void remettre() {
        base.sql(
                        "UPDATE delegation_decision SET favorable = FALSE, plafond = NULL, defavorable = FALSE, retrait = FALSE"
                                + " WHERE role = 'CHARGE_MISSION_DT'")
                .update();
    }

    private DelegationSaisie dt() {
        return service.delegations().stream()
                .filter(delegation -> delegation.role() == Role.CHARGE_MISSION_DT)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void livree_la_coordination_decide_seule() {
        assertThat(service.delegations())
                .extracting(DelegationSaisie::role, DelegationSaisie::favorable, DelegationSaisie::retrait)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Role.COORDINATION_ARS, true, true),
                        org.assertj.core.groups.Tuple.tuple(Role.CHARGE_MISSION_DT, false, false),
                        org.assertj.core.groups.Tuple.tuple(Role.ADMINISTRATION, false, false));
    }

    @Test
    void une_delegation_se_regle_avec_son_plafond() {
        var depart = dt();

        service.regler(
                new DelegationSaisie(depart.role(), depart.version(), true, Montant.euros(150_000), false, false));

        assertThat(dt().plafond()).isEqualTo(Montant.euros(150_000));
        assertThatThrownBy(() -> service.regler(depart)).isInstanceOf(ModificationConcurrente.class);
    }

    @Test
    void un_plafond_impossible_se_dit_sur_le_plafond() {
        var depart = dt();
        for (var impossible : new DelegationSaisie[] {
            new DelegationSaisie(depart.role(), depart.version(), true, Montant.zero(), false, false),
            new DelegationSaisie(depart.role(), depart.version(), true, Montant.euros(-1), false, false),
            new DelegationSaisie(depart.role(), depart.version(), false, Montant.euros(1), false, false)
        }) {
            assertThatThrownBy(() -> service.regler(impossible))
                    .isInstanceOfSatisfying(
                            Refus.class, refus -> assertThat(refus.champ()).contains("plafond"));
        }
    }

    @Test
    void un_role_qui_ne_decide_jamais_ne_recoit_rien() {
        assertThatThrownBy(() -> service.regler(new DelegationSaisie(Role.ANIMATEUR, 0, true, null, true, true)))
                .hasMessageContaining("ne peut recevoir aucune délégation");
    }

    @Test
    void seule_l_administration_regle_qui_decide() {
        session.ouvrir(Role.COORDINATION_ARS);

        assertThatThrownBy(() -> service.delegations()).isInstanceOf(AccessDeniedException.class);
    }
}
