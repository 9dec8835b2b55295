package fr.treille.pilotage.relance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.Session;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.instruction.ComplementLigne;
import fr.treille.dossier.instruction.ComplementService;
import fr.treille.dossier.instruction.DemandeFiche;
import fr.treille.dossier.instruction.DemandeSaisie;
import fr.treille.dossier.instruction.ReceptionSaisie;
import fr.treille.pilotage.relance.regle.DestinataireRelance;
import fr.treille.socle.equipe.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Complements asked for 27/06/2025, reminded three days before as the delivered rule says. The day is 24/06/2025. */
@TestSansEnvoi
@TestPropertySource(properties = "treille.horloge.depart=2025-06-24")
class ComplementsRelancesTest {

    @Autowired
    RelanceService relances;

    @Autowired
    RelancesDEssai essai;

    @Autowired
    GrappesDEssai grappes;

    @Autowired
    GrappeService fiches;

    @Autowired
    ComplementService complements;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    private long grappe;

    @BeforeEach
    void demander() {
        base.sql("DELETE FROM complement").update();
        essai.vider();
        grappes.registre(20);
        session.ouvrir(Role.COORDINATION_ARS);
        essai.regle(
                RelancesDEssai.saisie("Compléments", "COMPLEMENTS", -3, Set.of(DestinataireRelance.CONTACT), false));
        var fiche = grappes.deposee("Canal");
        grappe = fiche.id();
        complements.demander(new DemandeSaisie(
                grappe, fiche.version(), List.of("Devis", "Planning"), LocalDate.of(2025, 6, 27), ""));
    }

    @Test
    void ce_qui_manque_se_relance_et_la_grappe_le_dit() {
        assertThat(relances.aEnvoyer()).singleElement().satisfies(due -> {
            assertThat(due.cle().nature()).isEqualTo("COMPLEMENTS");
            assertThat(due.cle().echeanceLe()).isEqualTo("2025-06-27");
        });
        relances.envoyer(relances.aEnvoyer().stream().map(RelanceDue::cle).toList());
        var suivi = relances.deLaGrappe(grappe);
        assertThat(suivi.envoyees()).singleElement().satisfies(envoyee -> {
            assertThat(envoyee.libelle()).startsWith("Compléments");
            assertThat(envoyee.echeanceLe()).isEqualTo("2025-06-27");
            assertThat(envoyee.destinataires()).isEqualTo("jeanne.roux@porteur.test");
        });
        assertThat(suivi.aVenir()).isEmpty();
    }

    @Test
    void ce_qui_est_recu_ne_se_relance_plus() {
        var attendus = complements.demandes(grappe).stream()
                .flatMap((DemandeFiche demande) -> demande.lignes().stream())
                .map(ComplementLigne::id)
                .collect(Collectors.toSet());
        complements.recevoir(
                new ReceptionSaisie(grappe, fiches.fiche(grappe).version(), attendus, LocalDate.of(2025, 6, 24)));
        assertThat(relances.aEnvoyer()).isEmpty();
        assertThat(relances.deLaGrappe(grappe).aVenir()).isEmpty();
    }
}
