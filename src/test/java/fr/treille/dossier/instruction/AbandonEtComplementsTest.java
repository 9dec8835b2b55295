package fr.treille.dossier.instruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Montre;
import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.CycleGrappeService;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.recevabilite.CauseIrrecevabilite;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A désistement recorded by mistake forgets nothing of what was asked; the recevabilité ends on 04/07/2025 at midnight. */
@TestIntegration
@Import(Montre.Posee.class)
class AbandonEtComplementsTest {

    private static final LocalDate POUR = LocalDate.of(2025, 7, 4);
    private static final LocalDate JOUR = LocalDate.of(2025, 6, 20);

    @Autowired
    ComplementService complements;

    @Autowired
    InstructionService instructions;

    @Autowired
    CycleGrappeService cycle;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    Session session;

    @Autowired
    Montre montre;

    private GrappeFiche abandonnee;

    @BeforeEach
    void demanderPuisAbandonner() {
        montre.regler("2025-06-20T10:00:00");
        essai.registre(16);
        session.ouvrir(Role.COORDINATION_ARS);
        var fiche = essai.deposee("Canal");
        var demandee = complements.demander(
                new DemandeSaisie(fiche.id(), fiche.version(), List.of("Devis"), POUR, "Pièce illisible"));
        abandonnee = cycle.abandonner(demandee.id(), demandee.version(), JOUR, "Erreur de dossier");
        assertThat(abandonnee.recevabilite().complementsPour()).isNull();
    }

    private GrappeFiche reprendre() {
        return cycle.reprendreAbandon(abandonnee.id(), abandonnee.version(), "Mauvais dossier");
    }

    private Set<Long> lignes() {
        return complements.demandes(abandonnee.id()).stream()
                .flatMap(demande -> demande.lignes().stream())
                .map(ComplementLigne::id)
                .collect(Collectors.toSet());
    }

    @Test
    void ses_complements_sont_de_nouveau_attendus_et_l_instruction_ne_s_ouvre_pas() {
        var reprise = reprendre();

        assertThat(reprise.statut()).isEqualTo(StatutGrappe.DEPOSEE);
        assertThat(reprise.recevabilite().complementsPour()).isEqualTo(POUR);
        assertThatThrownBy(() -> instructions.ouvrir(reprise.id(), reprise.version()))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("des compléments sont attendus");

        var recue = complements.recevoir(new ReceptionSaisie(reprise.id(), reprise.version(), lignes(), JOUR));
        assertThat(instructions.ouvrir(recue.id(), recue.version()).statut()).isEqualTo(StatutGrappe.EN_INSTRUCTION);
    }

    @Test
    void ceux_dont_le_temps_a_passe_la_rendent_irrecevable() {
        montre.regler("2025-07-05T08:00:00");

        var reprise = reprendre();

        assertThat(reprise.statut()).isEqualTo(StatutGrappe.IRRECEVABLE);
        assertThat(reprise.recevabilite().cause()).isEqualTo(CauseIrrecevabilite.COMPLEMENTS);
        assertThat(reprise.recevabilite().depuis()).isEqualTo(LocalDate.of(2025, 7, 5));
    }
}
