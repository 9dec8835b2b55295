package fr.treille.dossier.notation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.completude.CompletudeService;
import fr.treille.dossier.grappe.FinancementService;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.RecevabiliteService;
import fr.treille.dossier.instruction.InstructionService;
import fr.treille.dossier.verification.ReponseSaisie;
import fr.treille.dossier.verification.Sujet;
import fr.treille.dossier.verification.VerificationService;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who declared a link of interest with a file judges nothing of it, whatever the tab. */
@TestIntegration
class JugerAvecUnLienTest {

    @Autowired
    NotationService notations;

    @Autowired
    InstructionService instructions;

    @Autowired
    VerificationService verifications;

    @Autowired
    CompletudeService completude;

    @Autowired
    FinancementService financement;

    @Autowired
    RecevabiliteService recevabilite;

    @Autowired
    GrappeService grappes;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    Session session;

    private GrappeFiche grappe;

    @BeforeEach
    void declarerUnLien() {
        essai.registre(16);
        essai.sansDoubles();
        var deposee = essai.deposee("Canal");
        session.ouvrir(Role.COORDINATION_ARS);
        var ouverte = instructions.ouvrir(deposee.id(), deposee.version());
        notations.declarerLien(ouverte.id(), "Ma sœur dirige le porteur.");
        grappe = grappes.fiche(ouverte.id());
    }

    private static void refuse(ThrowingCallable acte) {
        assertThatThrownBy(acte)
                .isInstanceOf(Refus.class)
                .hasMessageContaining("Vous avez déclaré un lien d’intérêts avec ce dossier");
    }

    @Test
    void ne_se_prononce_pas_sur_les_verifications() {
        refuse(() ->
                verifications.apprecier(new ReponseSaisie(grappe.id(), Sujet.GUICHET, 0, "", true, null, "Régional.")));
    }

    @Test
    void n_accepte_ni_ne_refuse_de_piece() {
        refuse(() -> completude.accepter(grappe.id(), 1, 0));
        refuse(() -> completude.refuser(grappe.id(), 1, 0, "Illisible."));
        refuse(() -> completude.constater(grappe.id(), Set.of("Planning du projet")));
    }

    @Test
    void ne_fixe_pas_ce_dont_le_montant_depend() {
        refuse(() -> financement.verifierHeures(grappe.id(), grappe.version(), Map.of(), "CPAM"));
        refuse(() -> financement.confirmerTaille(
                grappe.id(), grappe.version(), GrappesDEssai.PORTEUR, true, "Compte FINESS national"));
        refuse(() -> financement.apprecierAmoa(grappe.id(), grappe.version(), true, "Deux associations locales"));
    }

    @Test
    void ne_dit_pas_le_dossier_recevable_et_ne_l_admet_pas() {
        refuse(() -> recevabilite.admettre(grappe.id(), grappe.version(), "Panne de l’outil national."));

        var deposee = instructions.refermer(grappe.id(), grappe.version(), "Ouverte par erreur.");

        refuse(() -> instructions.ouvrir(deposee.id(), deposee.version()));
    }
}
