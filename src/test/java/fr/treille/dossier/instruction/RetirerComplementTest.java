package fr.treille.dossier.instruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestPropertySource;

/** What is asked of the porteur is written to him, and withdrawn when it was asked by mistake; today is 20/06/2025. */
@TestIntegration
@TestPropertySource(properties = "treille.horloge.depart=2025-06-20")
class RetirerComplementTest {

    private static final LocalDate POUR = LocalDate.of(2025, 6, 27);

    @Autowired
    ComplementService service;

    @Autowired
    InstructionService instructions;

    @Autowired
    GrappeService grappes;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    @BeforeEach
    void ouvrir() {
        essai.registre(16);
        session.ouvrir(Role.COORDINATION_ARS);
    }

    private GrappeFiche demandee(boolean dejaEcrit) {
        var fiche = essai.deposee("Canal");
        return service.demander(new DemandeSaisie(
                fiche.id(), fiche.version(), List.of("Devis", "Planning"), POUR, "Pièces illisibles", dejaEcrit));
    }

    private long complement(GrappeFiche fiche, String libelle) {
        return service.demandes(fiche.id()).getFirst().lignes().stream()
                .filter(ligne -> ligne.libelle().equals(libelle))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<String> objets(GrappeFiche fiche) {
        return base.sql("SELECT objet FROM message WHERE grappe_id = ? ORDER BY id")
                .param(fiche.id())
                .query(String.class)
                .list();
    }

    @Test
    void la_demande_part_au_porteur_telle_qu_elle_se_relit() {
        var fiche = essai.deposee("Canal");
        var saisie = new DemandeSaisie(fiche.id(), fiche.version(), List.of("Devis"), POUR, "Pièces illisibles");

        var prevue = service.prevoir(saisie);
        assertThat(objets(fiche)).isEmpty();
        assertThat(service.demandes(fiche.id())).isEmpty();
        assertThat(prevue.corps())
                .contains("- Devis", "Pièces illisibles", "au plus tard le 27/06/2025 inclus", "04/07/2025");

        service.demander(saisie);

        assertThat(objets(fiche)).containsExactly(prevue.objet());
        assertThat(base.sql("SELECT corps FROM message WHERE grappe_id = ?")
                        .param(fiche.id())
                        .query(String.class)
                        .single())
                .isEqualTo(prevue.corps());
        assertThat(service.demandes(fiche.id()).getFirst().averti())
                .startsWith("Message à ")
                .contains("@");
    }

    @Test
    void ce_qui_est_retire_n_est_plus_attendu_et_le_porteur_l_apprend() {
        var fiche = demandee(false);

        var apres = service.retirer(fiche.id(), fiche.version(), complement(fiche, "Devis"), "Déjà au dossier");

        assertThat(apres.recevabilite().complementsPour()).isEqualTo(POUR);
        assertThat(objets(fiche)).hasSize(2).last().asString().contains("n’est plus demandé");
        var lignes = service.demandes(fiche.id()).getFirst().lignes();
        assertThat(lignes.getFirst().attendue()).isFalse();
        assertThat(lignes.getFirst().retrait()).contains("Prénom Coordination régionale ARS", "Déjà au dossier");

        var libre = service.retirer(fiche.id(), apres.version(), complement(fiche, "Planning"), "Inutile");
        assertThat(libre.recevabilite().complementsPour()).isNull();
        assertThat(instructions.ouvrir(libre.id(), libre.version()).statut()).isEqualTo(StatutGrappe.EN_INSTRUCTION);
    }

    @Test
    void qui_avait_deja_ecrit_retire_sans_message() {
        var fiche = demandee(true);
        assertThat(service.demandes(fiche.id()).getFirst().averti())
                .isEqualTo("Le porteur a été averti hors de Treille.");

        service.retirer(fiche.id(), fiche.version(), complement(fiche, "Devis"), "Déjà au dossier");

        assertThat(objets(fiche)).isEmpty();
    }

    @Test
    void ce_qui_est_recu_ou_retire_ne_se_retire_plus() {
        var fiche = demandee(true);
        var devis = complement(fiche, "Devis");
        var recu = service.recevoir(
                new ReceptionSaisie(fiche.id(), fiche.version(), Set.of(devis), LocalDate.of(2025, 6, 20)));
        assertThatThrownBy(() -> service.retirer(fiche.id(), recu.version(), devis, "Motif"))
                .hasMessageContaining("est déjà reçu, le 20/06/2025");

        var planning = complement(fiche, "Planning");
        var retire = service.retirer(fiche.id(), recu.version(), planning, "Motif");
        assertThatThrownBy(() -> service.retirer(fiche.id(), retire.version(), planning, "Motif"))
                .hasMessageContaining("n’est plus demandé depuis le ");
        assertThatThrownBy(() -> service.recevoir(
                        new ReceptionSaisie(fiche.id(), retire.version(), Set.of(planning), LocalDate.of(2025, 6, 20))))
                .hasMessageContaining("n’est plus demandé depuis le ");
    }

    @Test
    void retirer_demande_un_motif_un_complement_du_dossier_et_le_droit_d_instruire() {
        var fiche = demandee(true);
        var devis = complement(fiche, "Devis");

        assertThatThrownBy(() -> service.retirer(fiche.id(), fiche.version(), devis, " "))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("motif"));
        var autre = essai.deposee("Garrigue");
        assertThatThrownBy(() -> service.retirer(autre.id(), autre.version(), devis, "Motif"))
                .hasMessage("Ce complément n’est pas de ce dossier.");
        session.ouvrir(Role.ANIMATEUR);
        assertThatThrownBy(() -> service.retirer(fiche.id(), fiche.version(), devis, "Motif"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void un_dossier_irrecevable_ne_se_sauve_pas_en_retirant_ce_qui_manque() {
        var fiche = demandee(true);
        base.sql("UPDATE grappe SET statut = 'IRRECEVABLE', complements_pour = NULL, irrecevable_cause = 'COMPLEMENTS',"
                        + " irrecevable_le = '2025-07-05' WHERE id = ?")
                .param(fiche.id())
                .update();

        assertThatThrownBy(() -> service.retirer(fiche.id(), fiche.version(), complement(fiche, "Devis"), "Motif"))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("Irrecevable");
    }
}
