package fr.treille.referentiel.amenagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** The register of aménagements; today is 2 June 2025. */
@TestIntegration
class AmenagementServiceTest {

    private static final LocalDate DEMANDE = LocalDate.of(2025, 1, 14);
    private static final LocalDate CNSA = LocalDate.of(2025, 2, 20);
    private static final LocalDate DECISION = LocalDate.of(2025, 4, 7);
    private static final LocalDate DEPUIS = LocalDate.of(2025, 5, 1);

    @Autowired
    AmenagementService service;

    @Autowired
    CiblesEnVigueur cibles;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    @BeforeEach
    void vider() {
        base.sql("DELETE FROM amenagement_cible WHERE region_code IS NOT NULL").update();
        session.ouvrir(Role.COORDINATION_ARS);
    }

    @Test
    void la_liste_nationale_est_livree_et_personne_ne_la_change() {
        assertThat(service.amenagements()).singleElement().satisfies(livre -> {
            assertThat(livre.situation()).isEqualTo("Personne accueillie sous anonymat");
            assertThat(livre.indicateurs()).containsExactly("DMP");
            assertThat(livre.nationale()).isTrue();
            assertThat(livre.source()).isEqualTo("liste nationale");
            assertThat(livre.dates()).isEmpty();
            assertThatThrownBy(() -> service.corriger(livre.id(), livre.version(), saisie("Autre")))
                    .hasMessage("Cet aménagement n’existe pas, ou n’est pas dans votre périmètre.");
            assertThatThrownBy(() -> service.terminer(livre.id(), livre.version(), DEPUIS, "Motif"))
                    .hasMessage("Cet aménagement n’existe pas, ou n’est pas dans votre périmètre.");
        });
    }

    @Test
    void un_amenagement_dit_qui_l_a_demande_qui_l_a_decide_et_depuis_quand() {
        var id = service.ajouter(saisie("Refus du DMP"));

        assertThat(ligne(id)).satisfies(ajoute -> {
            assertThat(ajoute.source()).isEqualTo("DNS/CNSA 2025-04 du 07/04/2025");
            assertThat(ajoute.dates()).isEqualTo("depuis le 01/05/2025");
            assertThat(ajoute.demandePar()).isEqualTo("ARS Occitanie");
            assertThat(ajoute.cnsaLe()).isEqualTo(CNSA);
            assertThat(ajoute.nationale()).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "situation, SITUATION",
        "effet, EFFET",
        "indicateurs, INDICATEURS",
        "indicateurs, INCONNU",
        "secteurs, SECTEURS",
        "demandePar, DEMANDE_PAR",
        "demandeLe, DEMANDE_LE",
        "decision, DECISION",
        "decisionLe, DECISION_LE",
        "decisionLe, A_VENIR",
        "cnsaLe, CNSA_AVANT",
        "decisionLe, DECISION_AVANT",
        "depuis, DEPUIS",
        "depuis, DEPUIS_AVANT",
        "jusquAu, JUSQU_AVANT"
    })
    void ce_qui_manque_ou_se_contredit_est_refuse_sur_son_champ(String champ, String faute) {
        var f = faute;
        var fausse = new AmenagementSaisie(
                f.equals("SITUATION") ? " " : "Refus du DMP",
                f.equals("EFFET") ? null : f.equals("SECTEURS") ? EffetAmenagement.RETRAIT : EffetAmenagement.REDUCTION,
                f.equals("INDICATEURS") ? Set.of() : Set.of(f.equals("INCONNU") ? "RIEN" : "DMP"),
                Set.of(),
                f.equals("DEMANDE_PAR") ? "" : "ARS Occitanie",
                f.equals("DEMANDE_LE") ? null : DEMANDE,
                f.equals("CNSA_AVANT") ? DEMANDE.minusDays(1) : CNSA,
                f.equals("DECISION") ? "" : "DNS/CNSA 2025-04",
                f.equals("DECISION_LE")
                        ? null
                        : f.equals("A_VENIR")
                                ? LocalDate.of(2025, 6, 3)
                                : f.equals("DECISION_AVANT") ? CNSA.minusDays(1) : DECISION,
                f.equals("DEPUIS") ? null : f.equals("DEPUIS_AVANT") ? DECISION.minusDays(1) : DEPUIS,
                f.equals("JUSQU_AVANT") ? DEPUIS.minusDays(1) : null,
                "");

        assertThatThrownBy(() -> service.ajouter(fausse))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains(champ));
        assertThat(service.amenagements()).hasSize(1);
    }

    @Test
    void deux_fois_le_meme_aux_memes_dates_est_refuse_et_l_un_apres_l_autre_ne_l_est_pas() {
        service.ajouter(saisie("Refus du DMP", DEPUIS, LocalDate.of(2025, 12, 31)));

        assertThatThrownBy(() -> service.ajouter(saisie("refus du DMP", LocalDate.of(2025, 12, 31), null)))
                .hasMessageContaining("Le registre a déjà cet aménagement");
        assertThatThrownBy(() -> service.ajouter(saisie("Personne accueillie sous anonymat")))
                .as("the national list says it")
                .hasMessageContaining("liste nationale");
        service.ajouter(saisie("Refus du DMP", LocalDate.of(2026, 1, 1), null));
        assertThat(service.amenagements()).hasSize(3);
    }

    @Test
    void une_correction_dit_pourquoi_et_ne_passe_pas_sur_celle_d_un_autre() {
        var id = service.ajouter(saisie("Refus du DMP"));
        var corrigee = saisie("Opposition au DMP");

        assertThatThrownBy(() -> service.corriger(id, 0, corrigee))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("motif"));
        service.corriger(id, 0, motivee(corrigee, "Faute dans la décision"));
        assertThat(ligne(id).situation()).isEqualTo("Opposition au DMP");
        assertThat(base.sql("SELECT trace_motif FROM amenagement_cible WHERE id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("Faute dans la décision");
        assertThatThrownBy(() -> service.corriger(id, 0, motivee(corrigee, "Encore")))
                .isInstanceOf(ModificationConcurrente.class);
    }

    @Test
    void une_fin_se_motive_et_ne_precede_pas_le_premier_jour() {
        var id = service.ajouter(saisie("Refus du DMP"));

        assertThatThrownBy(() -> service.terminer(id, 0, DEPUIS.minusDays(1), "Motif"))
                .hasMessageContaining("La fin (30/04/2025) ne peut pas précéder son premier jour (01/05/2025).");
        assertThatThrownBy(() -> service.terminer(id, 0, DEPUIS, " "))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("motif"));
        service.terminer(id, 0, DEPUIS.plusDays(9), "Décision abrogée");
        assertThat(ligne(id).dates()).isEqualTo("du 01/05/2025 au 10/05/2025");
    }

    @Test
    void celui_d_une_autre_region_est_repondu_comme_celui_qui_n_existe_pas() {
        var id = service.ajouter(saisie("Refus du DMP"));
        base.sql("UPDATE amenagement_cible SET region_code = '75' WHERE id = ?")
                .param(id)
                .update();

        assertThat(service.amenagements()).hasSize(1);
        assertThat(cibles.amenagements("75").tous()).hasSize(2);
        assertThatThrownBy(() -> service.terminer(id, 0, DEPUIS, "Motif"))
                .hasMessage("Cet aménagement n’existe pas, ou n’est pas dans votre périmètre.");
        base.sql("DELETE FROM amenagement_cible WHERE region_code IS NOT NULL").update();
    }

    @Test
    void le_registre_est_a_la_coordination_et_a_l_administration() {
        for (var role :
                new Role[] {Role.CHARGE_MISSION_DT, Role.COORDINATION_GRADES, Role.ANIMATEUR, Role.CONSULTATION}) {
            session.ouvrir(role);
            assertThatThrownBy(() -> service.ajouter(saisie("Refus du DMP"))).isInstanceOf(AccessDeniedException.class);
        }
        session.ouvrir(Role.ADMINISTRATION);
        assertThat(service.indicateurs())
                .extracting(CibleAmenageable::code)
                .contains("MSSANTE", "DMP", "DUI_ACTIFS", "PROJET_PERSONNALISE", "AGENDA")
                .doesNotContain("E_PRESCRIPTION", "E_PARCOURS");
    }

    private AmenagementLigne ligne(long id) {
        return service.amenagements().stream()
                .filter(ligne -> ligne.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private static AmenagementSaisie saisie(String situation) {
        return saisie(situation, DEPUIS, null);
    }

    private static AmenagementSaisie saisie(String situation, LocalDate depuis, @Nullable LocalDate jusquAu) {
        return new AmenagementSaisie(
                situation,
                EffetAmenagement.REDUCTION,
                Set.of("DMP"),
                Set.<Secteur>of(),
                "ARS Occitanie",
                DEMANDE,
                CNSA,
                "DNS/CNSA 2025-04",
                DECISION,
                depuis,
                jusquAu,
                "");
    }

    private static AmenagementSaisie motivee(AmenagementSaisie s, String motif) {
        return new AmenagementSaisie(
                s.situation(),
                s.effet(),
                s.indicateurs(),
                s.secteurs(),
                s.demandePar(),
                s.demandeLe(),
                s.cnsaLe(),
                s.decision(),
                s.decisionLe(),
                s.depuis(),
                s.jusquAu(),
                motif);
    }
}
