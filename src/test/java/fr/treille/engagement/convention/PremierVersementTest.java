package fr.treille.engagement.convention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.engagement.notification.DecisionsDEssai;
import fr.treille.pilotage.echeance.EcheanceFiltre;
import fr.treille.pilotage.echeance.EcheanceLigne;
import fr.treille.pilotage.echeance.EcheanceService;
import fr.treille.pilotage.echeance.Quand;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** The first payment is a fact that settles its échéance; today is 02/06/2025. */
@TestIntegration
class PremierVersementTest {

    private static final LocalDate AUJOURDHUI = LocalDate.of(2025, 6, 2);

    @Autowired
    ConventionService service;

    @Autowired
    ConventionLectureService conventions;

    @Autowired
    EcheanceService echeances;

    @Autowired
    DecisionsDEssai decisions;

    @Autowired
    Session session;

    private GrappeFiche grappe;
    private ConventionFiche signee;

    @BeforeEach
    void signer() {
        grappe = decisions.notifiee("Versée");
        var convention = conventions.fiche(service.generer(grappe.id(), grappe.version(), null));
        service.envoyer(convention.id(), convention.version());
        service.enregistrerSignature(ConventionsDEssai.desDeux(
                convention.id(), conventions.fiche(convention.id()).version(), AUJOURDHUI));
        signee = conventions.fiche(convention.id());
    }

    private VersementSaisie saisie(@Nullable LocalDate le, @Nullable Montant montant, String reference, String note) {
        return new VersementSaisie(signee.id(), conventions.fiche(signee.id()).version(), le, montant, reference, note);
    }

    private EcheanceLigne echeance() {
        return echeances.toutes(new EcheanceFiltre("", Quand.TOUTES, null, "VERSEMENT", null)).stream()
                .filter(ligne -> ligne.grappeId() == grappe.id())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void le_fait_regle_l_echeance_et_son_annulation_la_rouvre() {
        assertThat(echeance().faite()).isFalse();
        assertThat(echeance().verbe()).isEqualTo("Enregistrer le versement");

        service.verser(saisie(AUJOURDHUI, signee.premierVersement(), "Mandat 42", ""));

        assertThat(echeance().faite()).isTrue();
        assertThat(echeance().faiteLe()).isEqualTo(AUJOURDHUI);
        assertThat(echeance().faitePar()).isEqualTo("Versé, référence Mandat 42");
        assertThat(conventions.fiche(signee.id()).versement())
                .contains(
                        "le 02/06/2025, référence Mandat 42",
                        signee.premierVersement().toString());
        assertThatThrownBy(() -> service.verser(saisie(AUJOURDHUI, Montant.euros(1), "Autre", "")))
                .hasMessageContaining("est déjà enregistré");

        assertThatThrownBy(() -> service.annulerVersement(
                        signee.id(), conventions.fiche(signee.id()).version(), " "))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("motif"));
        service.annulerVersement(signee.id(), conventions.fiche(signee.id()).version(), "Autre grappe");
        assertThat(echeance().faite()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        ", 100, R, le",
        "2025-06-03, 100, R, le",
        "2025-06-01, 100, R, le",
        "2025-06-02, , R, montant",
        "2025-06-02, 0, R, montant",
        "2025-06-02, -1, R, montant",
        "2025-06-02, 100, ' ', reference",
        "2025-06-02, 300000, R, remarque",
        "2025-06-02, 315001, R, montant"
    })
    void un_versement_impossible_est_refuse_sur_son_champ(
            @Nullable LocalDate le, @Nullable Long euros, String reference, String champ) {
        assertThatThrownBy(() -> service.verser(saisie(le, euros == null ? null : Montant.euros(euros), reference, "")))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains(champ));
        assertThat(echeance().faite()).isFalse();
    }

    @Test
    void plus_que_la_premiere_moitie_se_dit() {
        service.verser(saisie(AUJOURDHUI, Montant.euros(300_000), "Mandat 42", "Solde d’un autre exercice"));

        assertThat(conventions.fiche(signee.id()).versement()).endsWith("Solde d’un autre exercice");
    }

    @Test
    void une_version_perimee_ou_un_role_sans_droit_ne_verse_rien() {
        assertThatThrownBy(() -> service.verser(
                        new VersementSaisie(signee.id(), signee.version() - 1, AUJOURDHUI, Montant.euros(1), "R", "")))
                .isInstanceOf(ModificationConcurrente.class);
        session.ouvrir(Role.ANIMATEUR);
        assertThatThrownBy(() -> service.verser(saisie(AUJOURDHUI, Montant.euros(1), "R", "")))
                .isInstanceOf(AccessDeniedException.class);
    }
}
