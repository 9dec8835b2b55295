package fr.treille.dossier.instruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.instruction.critere.Controle;
import fr.treille.dossier.instruction.critere.Critere;
import fr.treille.dossier.verification.RejointesDEssai;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** The avis: given once, with its motif, below the minimum size on two conditions only. */
@TestIntegration
class DeciderAvisTest {

    @Autowired
    InstructionService service;

    @Autowired
    GrappeService grappes;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    RejointesDEssai rejointes;

    @Autowired
    Session session;

    @BeforeEach
    void ouvrir() {
        essai.registre(16);
        essai.sansDoubles();
        session.ouvrir(Role.COORDINATION_ARS);
    }

    private GrappeFiche enInstruction(int nombre) {
        var deposee = essai.au(StatutGrappe.DEPOSEE, "Canal", nombre);
        session.ouvrir(Role.COORDINATION_ARS);
        return service.ouvrir(deposee.id(), deposee.version());
    }

    private static AvisSaisie favorable(GrappeFiche grappe) {
        return new AvisSaisie(
                grappe.id(),
                grappe.version(),
                true,
                " Projet solide. ",
                List.of("Associer\nles usagers", " "),
                List.of("Calendrier serré"),
                List.of());
    }

    private static AvisSaisie defavorable(GrappeFiche grappe, String motif) {
        return new AvisSaisie(
                grappe.id(), grappe.version(), false, motif, List.of("Revoir le plan"), List.of(), List.of());
    }

    @Test
    void ouvrir_l_instruction_dit_qui_et_fait_avancer_la_grappe() {
        var grappe = enInstruction(15);

        assertThat(grappe.statut()).isEqualTo(StatutGrappe.EN_INSTRUCTION);
        assertThat(service.trouver(grappe.id())).hasValueSatisfying(instruction -> {
            assertThat(instruction.ouvertePar()).isEqualTo("Prénom Coordination régionale ARS");
            assertThat(instruction.decidee()).isFalse();
        });
    }

    @Test
    void un_avis_favorable_garde_ses_textes_et_propose_le_montant_du_bareme() {
        var grappe = enInstruction(15);

        var decidee = service.rendre(favorable(grappe));

        assertThat(decidee.statut()).isEqualTo(StatutGrappe.A_DECIDER);
        assertThat(decidee.favorable()).isNull();
        assertThat(decidee.montantFige()).isFalse();
        assertThat(decidee.montant()).isEqualTo(Montant.euros(315_000));
        assertThat(grappes.financement(grappe.id()).total()).isEqualTo(Montant.euros(315_000));
        assertThat(service.trouver(grappe.id())).hasValueSatisfying(instruction -> {
            assertThat(instruction.favorable()).isTrue();
            assertThat(instruction.motif()).isEqualTo("Projet solide.");
            assertThat(instruction.montantPropose()).isEqualTo(Montant.euros(315_000));
            assertThat(instruction.recommandations()).containsExactly("Associer les usagers");
            assertThat(instruction.vigilances()).containsExactly("Calendrier serré");
            assertThat(instruction.decidePar()).isEqualTo("Prénom Coordination régionale ARS");
        });
    }

    @Test
    void un_avis_defavorable_ne_garde_que_son_motif() {
        var grappe = enInstruction(14);

        assertThat(service.rendre(defavorable(grappe, "Moins de quinze ESSMS.")).statut())
                .isEqualTo(StatutGrappe.A_DECIDER);
        assertThat(service.trouver(grappe.id())).hasValueSatisfying(instruction -> {
            assertThat(instruction.favorable()).isFalse();
            assertThat(instruction.montantPropose()).isNull();
            assertThat(instruction.motif()).isEqualTo("Moins de quinze ESSMS.");
            assertThat(instruction.recommandations()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n "})
    void un_avis_sans_motif_est_refuse_sur_le_motif(String motif) {
        var grappe = enInstruction(15);

        refuse(grappe, defavorable(grappe, motif), "motif", "Le motif de l’avis est obligatoire.");
        refuse(
                grappe,
                new AvisSaisie(grappe.id(), grappe.version(), true, motif, List.of(), List.of(), List.of()),
                "motif",
                "Le motif de l’avis est obligatoire.");
    }

    @Test
    void un_avis_sans_choix_est_refuse() {
        var grappe = enInstruction(15);

        refuse(
                grappe,
                new AvisSaisie(grappe.id(), grappe.version(), null, "Motif", List.of(), List.of(), List.of()),
                "favorable",
                "Choisissez un avis favorable ou défavorable.");
    }

    @Test
    void en_dessous_du_minimum_un_avis_favorable_demande_les_deux_conditions() {
        var grappe = enInstruction(14);

        assertThatThrownBy(() -> service.verifier(favorable(grappe)))
                .hasMessageContaining("ne dit pas quelle grappe financée il rejoint");
        assertThatThrownBy(() -> service.rendre(favorable(grappe)))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("ne dit pas quelle grappe financée il rejoint");
        rejointes.rejoindre(grappe.id());
        assertThat(service.rendre(favorable(grappe)).statut()).isEqualTo(StatutGrappe.A_DECIDER);
        assertThat(service.examen(grappe.id()).controle(Critere.REJOINTE))
                .as("what the avis stands on is said where it is found")
                .hasValueSatisfying(controle -> assertThat(controle.niveau()).isEqualTo(Controle.Niveau.SATISFAIT));
    }

    @Test
    void un_avis_ne_se_donne_qu_une_fois() {
        var grappe = enInstruction(15);
        var decidee = service.rendre(favorable(grappe));

        assertThatThrownBy(() -> service.rendre(defavorable(decidee, "Autre avis")))
                .hasMessageContaining("L’avis favorable a déjà été donné");
        assertThat(grappes.fiche(grappe.id()).statut()).isEqualTo(StatutGrappe.A_DECIDER);
    }

    @Test
    void un_avis_propose_moins_que_le_bareme_avec_un_motif_jamais_plus() {
        var grappe = enInstruction(15);

        refuse(grappe, propose(grappe, 315_001, "Trop"), "montantPropose", "ce que donne le barème, 315");
        refuse(grappe, propose(grappe, -1, "Moins que rien"), "montantPropose", "ce que donne le barème");
        refuse(grappe, propose(grappe, 300_000, " "), "ecartMotif", "Dites pourquoi le montant proposé");

        service.rendre(propose(grappe, 300_000, "Une partie du projet est reportée."));

        assertThat(service.trouver(grappe.id())).hasValueSatisfying(instruction -> {
            assertThat(instruction.montantPropose()).isEqualTo(Montant.euros(300_000));
            assertThat(instruction.ecartMotif()).isEqualTo("Une partie du projet est reportée.");
        });
        assertThat(grappes.fiche(grappe.id()).montant()).isEqualTo(Montant.euros(315_000));
    }

    private static AvisSaisie propose(GrappeFiche grappe, long euros, String ecart) {
        return new AvisSaisie(
                grappe.id(),
                grappe.version(),
                true,
                "Projet solide.",
                List.of(),
                List.of(),
                List.of(),
                Montant.euros(euros),
                ecart);
    }

    @Test
    void un_avis_sur_une_page_perimee_est_refuse_et_ne_laisse_rien() {
        var grappe = enInstruction(15);
        var perime = new AvisSaisie(grappe.id(), grappe.version() - 1, true, "Motif", List.of(), List.of(), List.of());

        assertThatThrownBy(() -> service.rendre(perime)).isInstanceOf(ModificationConcurrente.class);
        assertThat(service.trouver(grappe.id()))
                .hasValueSatisfying(
                        instruction -> assertThat(instruction.decidee()).isFalse());
    }

    @Test
    void sans_instruction_ouverte_il_n_y_a_pas_d_avis() {
        var deposee = essai.au(StatutGrappe.DEPOSEE, "Canal", 15);
        session.ouvrir(Role.COORDINATION_ARS);

        assertThatThrownBy(() -> service.rendre(favorable(deposee)))
                .hasMessage("L’instruction de cette grappe n’est pas ouverte.");
        assertThat(service.trouver(deposee.id())).isEmpty();
    }

    @Test
    void une_grappe_en_constitution_ne_s_instruit_pas() {
        var grappe = essai.enConstitution("Canal", 15);
        session.ouvrir(Role.COORDINATION_ARS);

        assertThatThrownBy(() -> service.ouvrir(grappe.id(), grappe.version()))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("elle doit être déposée avant d’être instruite");
        assertThat(service.trouver(grappe.id())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"COORDINATION_GRADES", "ANIMATEUR", "CONSULTATION"})
    void les_roles_sans_droit_lisent_et_ne_font_rien(Role role) {
        var grappe = enInstruction(15);
        session.ouvrir(role);

        assertThat(service.trouver(grappe.id())).isPresent();
        assertThat(service.examen(grappe.id()).controles()).hasSize(9);
        assertThatThrownBy(() -> service.ouvrir(grappe.id(), grappe.version()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.rendre(favorable(grappe))).isInstanceOf(AccessDeniedException.class);
    }

    private void refuse(GrappeFiche grappe, AvisSaisie avis, String champ, String message) {
        assertThatThrownBy(() -> service.rendre(avis)).isInstanceOfSatisfying(Refus.class, refus -> {
            assertThat(refus.champ()).contains(champ);
            assertThat(refus.message()).contains(message);
        });
        assertThat(grappes.fiche(grappe.id()).statut()).isEqualTo(StatutGrappe.EN_INSTRUCTION);
    }
}
