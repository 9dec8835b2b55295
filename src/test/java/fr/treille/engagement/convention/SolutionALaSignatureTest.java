package fr.treille.engagement.convention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.verification.ReponseSaisie;
import fr.treille.dossier.verification.Sujet;
import fr.treille.dossier.verification.VerificationService;
import fr.treille.engagement.notification.DecisionsDEssai;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A solution that an AHI project was admitted with as a candidate is checked again when its convention is signed. */
@TestIntegration
class SolutionALaSignatureTest {

    private static final LocalDate AUJOURDHUI = LocalDate.of(2025, 6, 2);

    @Autowired
    ConventionService service;

    @Autowired
    ConventionLectureService conventions;

    @Autowired
    VerificationService verifications;

    @Autowired
    GrappeService grappes;

    @Autowired
    DecisionsDEssai decisions;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    @AfterEach
    void remettre() {
        base.sql("UPDATE etablissement SET categorie_code = '500' WHERE finess LIKE '3100%'")
                .update();
    }

    @Test
    void non_candidate_elle_empeche_la_signature_qui_se_fait_une_fois_sa_candidature_constatee() {
        var grappe = decisions.notifiee("Accueil");
        base.sql("UPDATE etablissement SET categorie_code = '214' WHERE finess LIKE '3100%'")
                .update();
        base.sql("UPDATE grappe SET referencee = FALSE WHERE id = ?")
                .param(grappe.id())
                .update();
        session.ouvrir(Role.COORDINATION_ARS);
        var id = service.generer(grappe.id(), grappes.fiche(grappe.id()).version(), null);
        service.envoyer(id, conventions.fiche(id).version());
        var version = conventions.fiche(id).version();

        assertThatThrownBy(() -> service.enregistrerSignature(ConventionsDEssai.desDeux(id, version, AUJOURDHUI)))
                .isInstanceOfSatisfying(Refus.class, refus -> {
                    assertThat(refus.champ()).contains("dateSignature");
                    assertThat(refus.message()).contains("AHI", "candidate au référencement", "onglet Vérifications");
                });
        assertThat(grappes.fiche(grappe.id()).statut()).isEqualTo(StatutGrappe.NOTIFIEE);

        verifications.apprecier(new ReponseSaisie(
                grappe.id(),
                Sujet.SOLUTION_CANDIDATE,
                0,
                verifications.fiche(grappe.id()).vu(Sujet.SOLUTION_CANDIDATE),
                true,
                AUJOURDHUI,
                "Attestation de l’éditeur."));
        service.enregistrerSignature(ConventionsDEssai.desDeux(id, version, AUJOURDHUI));

        assertThat(grappes.fiche(grappe.id()).statut()).isEqualTo(StatutGrappe.CONVENTIONNEE);
    }
}
