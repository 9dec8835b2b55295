package fr.treille.dossier.grappe;

import static fr.treille.dossier.grappe.StatutGrappe.A_DECIDER;
import static fr.treille.dossier.grappe.StatutGrappe.CONVENTIONNEE;
import static fr.treille.dossier.grappe.StatutGrappe.DEFAVORABLE;
import static fr.treille.dossier.grappe.StatutGrappe.DEPOSEE;
import static fr.treille.dossier.grappe.StatutGrappe.EN_CONSTITUTION;
import static fr.treille.dossier.grappe.StatutGrappe.EN_INSTRUCTION;
import static fr.treille.dossier.grappe.StatutGrappe.FAVORABLE;
import static fr.treille.dossier.grappe.StatutGrappe.IRRECEVABLE;
import static fr.treille.dossier.grappe.StatutGrappe.NOTIFIEE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import java.time.LocalDate;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** The life of a grappe through its services, from its constitution to its convention, and each refusal. */
@TestIntegration
@RecordApplicationEvents
class CycleGrappeTest {

    private static final LocalDate JOUR = LocalDate.of(2025, 5, 15);

    @Autowired
    CycleGrappeService cycle;

    @Autowired
    GrappeService grappes;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    @Autowired
    ApplicationEvents evenements;

    @BeforeEach
    void ouvrir() {
        essai.registre(16);
        session.ouvrir(Role.COORDINATION_ARS);
    }

    private GrappeFiche au(StatutGrappe statut) {
        var fiche = essai.au(statut, "Canal", 15);
        session.ouvrir(Role.COORDINATION_ARS);
        return fiche;
    }

    @Test
    void une_grappe_va_jusqu_a_sa_convention() {
        var fiche = au(CONVENTIONNEE);

        assertThat(fiche.statut()).isEqualTo(CONVENTIONNEE);
        assertThat(fiche.favorable()).isTrue();
        assertThat(fiche.montant()).isEqualTo(Montant.euros(15 * 21_000));
        assertThat(evenements.stream(StatutGrappeModifie.class))
                .extracting(StatutGrappeModifie::nouveau)
                .containsExactly(DEPOSEE, EN_INSTRUCTION, A_DECIDER, FAVORABLE, NOTIFIEE, CONVENTIONNEE);
    }

    @Test
    void le_depot_garde_sa_date_et_son_auteur() {
        var depart = au(EN_CONSTITUTION);

        var fiche = cycle.deposer(depart.id(), depart.version(), JOUR);

        assertThat(fiche.depotLe()).isEqualTo(JOUR);
        assertThat(fiche.depotPar()).isEqualTo("Prénom Coordination régionale ARS");
        assertThat(fiche.version()).isGreaterThan(depart.version());
    }

    /** Each act and the one status it starts from. */
    enum Acte {
        DEPOSER(EN_CONSTITUTION, (c, f) -> c.deposer(f.id(), f.version(), JOUR)),
        ANNULER(DEPOSEE, (c, f) -> c.annulerDepot(f.id(), f.version(), "Mauvaise date")),
        OUVRIR(DEPOSEE, (c, f) -> c.ouvrirInstruction(f.id(), f.version())),
        RENDRE_AVIS(EN_INSTRUCTION, (c, f) -> c.rendreAvis(f.id(), f.version(), true)),
        REPRENDRE_AVIS(A_DECIDER, (c, f) -> c.reprendreInstruction(f.id(), f.version(), "Erreur")),
        DECIDER_FAVORABLE(A_DECIDER, (c, f) -> c.prononcer(f.id(), f.version(), true, null, "")),
        DECIDER_DEFAVORABLE(A_DECIDER, (c, f) -> c.prononcer(f.id(), f.version(), false, null, "")),
        NOTIFIER(FAVORABLE, (c, f) -> c.notifier(f.id(), f.version())),
        CONVENTIONNER(NOTIFIEE, (c, f) -> c.conventionner(f.id(), f.version()));

        final StatutGrappe depuis;
        final BiFunction<CycleGrappeService, GrappeFiche, GrappeFiche> geste;

        Acte(StatutGrappe depuis, BiFunction<CycleGrappeService, GrappeFiche, GrappeFiche> geste) {
            this.depuis = depuis;
            this.geste = geste;
        }
    }

    @ParameterizedTest
    @EnumSource
    void chaque_statut_n_admet_que_ses_actes(StatutGrappe statut) {
        for (var acte : Acte.values()) {
            var attendu = acte.depuis == statut
                    || (acte == Acte.NOTIFIER && statut == DEFAVORABLE)
                    || (acte == Acte.ANNULER && statut == IRRECEVABLE);
            if (!attendu) {
                var fiche = au(statut);
                assertThatThrownBy(() -> acte.geste.apply(cycle, fiche))
                        .as("%s depuis %s", acte, statut)
                        .isInstanceOf(Refus.class)
                        .hasMessageStartingWith("La grappe «\u00A0Canal\u00A0»");
                assertThat(grappes.fiche(fiche.id())).isEqualTo(fiche);
            }
        }
    }

    @Test
    void un_avis_defavorable_se_notifie_mais_ne_se_conventionne_pas() {
        var defavorable = au(DEFAVORABLE);

        var notifiee = cycle.notifier(defavorable.id(), defavorable.version());

        assertThat(notifiee.statut()).isEqualTo(StatutGrappe.REFUS_NOTIFIE);
        assertThatThrownBy(() -> cycle.conventionner(notifiee.id(), notifiee.version()))
                .hasMessageContaining("décision défavorable\u00A0: elle ne peut pas être conventionnée");
    }

    @Test
    void un_depot_hors_delai_s_annule_aussi() {
        var irrecevable = au(IRRECEVABLE);

        var fiche = cycle.annulerDepot(irrecevable.id(), irrecevable.version(), "Mauvaise date");

        assertThat(fiche.statut()).isEqualTo(EN_CONSTITUTION);
        assertThat(fiche.recevabilite().cause()).isNull();
    }

    @Test
    void un_depot_annule_revient_en_constitution_avec_son_motif() {
        var deposee = au(DEPOSEE);

        assertThatThrownBy(() -> cycle.annulerDepot(deposee.id(), deposee.version(), " "))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("motif"));
        var fiche = cycle.annulerDepot(deposee.id(), deposee.version(), "Mauvaise grappe");

        assertThat(fiche.statut()).isEqualTo(EN_CONSTITUTION);
        assertThat(fiche.depotLe()).isNull();
        assertThat(fiche.depotAnnuleMotif()).isEqualTo("Mauvaise grappe");
    }

    @Test
    void une_version_perimee_n_avance_pas() {
        var fiche = au(DEPOSEE);

        assertThatThrownBy(() -> cycle.ouvrirInstruction(fiche.id(), fiche.version() - 1))
                .isInstanceOf(ModificationConcurrente.class);
        assertThat(grappes.fiche(fiche.id()).statut()).isEqualTo(DEPOSEE);
    }

    @Test
    void un_montant_qui_ne_suit_plus_le_bareme_empeche_de_decider() {
        var fiche = au(A_DECIDER);
        base.sql("UPDATE grappe SET montant = 1 WHERE id = ?").param(fiche.id()).update();

        assertThatThrownBy(() -> cycle.prononcer(fiche.id(), fiche.version(), true, null, ""))
                .hasMessageContaining("ne correspond pas au barème");
        var recalculee = cycle.recalculer(fiche.id(), fiche.version());
        assertThat(recalculee.montant()).isEqualTo(Montant.euros(15 * 21_000));
        assertThat(cycle.prononcer(fiche.id(), recalculee.version(), true, null, "")
                        .statut())
                .isEqualTo(FAVORABLE);
    }

    @Test
    void un_montant_arrete_qui_differe_de_ses_lignes_empeche_de_notifier() {
        var fiche = au(FAVORABLE);
        assertThat(grappes.financement(fiche.id()).total()).isEqualTo(fiche.montant());
        base.sql("UPDATE grappe SET montant = montant + 1 WHERE id = ?")
                .param(fiche.id())
                .update();

        assertThatThrownBy(() -> cycle.notifier(fiche.id(), fiche.version()))
                .hasMessageContaining("ne correspond pas au barème");
        assertThatThrownBy(() -> cycle.recalculer(fiche.id(), fiche.version()))
                .hasMessageContaining("arrêté par sa décision");
    }

    @ParameterizedTest
    @EnumSource(names = {"COORDINATION_GRADES", "ANIMATEUR", "CONSULTATION"})
    void les_actes_sont_refuses_a_qui_n_instruit_pas(Role role) {
        for (var acte : Acte.values()) {
            var fiche = au(acte.depuis);
            session.ouvrir(role);
            assertThatThrownBy(() -> acte.geste.apply(cycle, fiche))
                    .as("%s par %s", acte, role)
                    .isInstanceOf(AccessDeniedException.class);
        }
    }
}
