package fr.treille.dossier.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.instruction.AvisSaisie;
import fr.treille.dossier.instruction.InstructionService;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an avis says of its sense and of its amount is no motive of a decision that is another one. */
@TestIntegration
class MotifsDeDecisionTest {

    private static final Montant BAREME = Montant.euros(315_000);
    private static final Montant PROPOSE = Montant.euros(200_000);
    private static final String SOLIDE = "Projet solide, équipe mobilisée";
    private static final String DEVIS = "Devis insuffisant";

    @Autowired
    DecisionService service;

    @Autowired
    InstructionService instructions;

    @Autowired
    GrappeService grappes;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    Session session;

    @BeforeEach
    void registre() {
        essai.registre(16);
        essai.sansDoubles();
    }

    private GrappeFiche ouverte() {
        var deposee = essai.au(StatutGrappe.DEPOSEE, "Canal", 15);
        session.ouvrir(Role.COORDINATION_ARS);
        return instructions.ouvrir(deposee.id(), deposee.version());
    }

    private AvisSaisie avis(GrappeFiche grappe, boolean favorable, String motif, @Nullable Montant propose) {
        return new AvisSaisie(
                grappe.id(),
                grappes.fiche(grappe.id()).version(),
                favorable,
                motif,
                List.of(),
                List.of(),
                List.of(),
                propose,
                propose == null ? "" : DEVIS);
    }

    private GrappeFiche rendue(boolean favorable, String motif, @Nullable Montant propose) {
        return instructions.rendre(avis(ouverte(), favorable, motif, propose));
    }

    private static DecisionSaisie saisie(
            GrappeFiche grappe, boolean favorable, @Nullable Montant montant, String motif, String ecart) {
        return new DecisionSaisie(grappe.id(), grappe.version(), favorable, montant, motif, ecart);
    }

    private void refuse(DecisionSaisie saisie, String champ, String message) {
        for (Runnable acte : List.<Runnable>of(() -> service.verifier(saisie), () -> service.decider(saisie))) {
            assertThatThrownBy(acte::run).isInstanceOfSatisfying(Refus.class, refus -> {
                assertThat(refus.champ()).contains(champ);
                assertThat(refus.message()).contains(message);
            });
        }
        assertThat(grappes.fiche(saisie.grappeId()).statut()).isEqualTo(StatutGrappe.A_DECIDER);
        assertThat(service.decisions(saisie.grappeId())).isEmpty();
    }

    private DecisionFiche prise(DecisionSaisie saisie) {
        service.decider(saisie);
        return service.decisions(saisie.grappeId()).getFirst();
    }

    @Test
    void un_refus_ne_se_motive_pas_par_ce_que_dit_un_avis_favorable() {
        var grappe = rendue(true, SOLIDE, null);

        refuse(saisie(grappe, false, null, SOLIDE, "Enveloppe épuisée"), "motif", "celui de l’avis favorable");
        refuse(saisie(grappe, false, null, "  " + SOLIDE + " ", "Enveloppe épuisée"), "motif", "décision défavorable");

        assertThat(prise(saisie(grappe, false, null, "Enveloppe épuisée", "Enveloppe épuisée"))
                        .motif())
                .isEqualTo("Enveloppe épuisée");
    }

    @Test
    void une_decision_favorable_ne_garde_pas_le_motif_d_un_avis_defavorable() {
        var grappe = rendue(false, "Hors champ", null);

        refuse(saisie(grappe, true, null, "Hors champ", "Intérêt"), "motif", "celui de l’avis défavorable");

        assertThat(prise(saisie(grappe, true, null, "Dans le champ", "Intérêt")).motif())
                .isEqualTo("Dans le champ");
    }

    @Test
    void accorder_plus_que_l_avis_ne_propose_dit_pourquoi_et_pas_par_le_motif_de_l_avis() {
        var grappe = rendue(true, SOLIDE, PROPOSE);

        refuse(saisie(grappe, true, BAREME, SOLIDE, ""), "ecartMotif", "de ce que propose l’avis");
        refuse(saisie(grappe, true, BAREME, SOLIDE, DEVIS), "ecartMotif", "du montant que propose l’avis");
        refuse(saisie(grappe, true, Montant.euros(150_000), SOLIDE, DEVIS), "ecartMotif", "du montant que propose");
        refuse(saisie(grappe, false, null, "Enveloppe épuisée", DEVIS), "ecartMotif", "du montant que propose l’avis");

        var decision = prise(saisie(grappe, true, BAREME, SOLIDE, "Devis complétés"));
        assertThat(decision.montant()).isEqualTo(BAREME);
        assertThat(decision.ecartMotif()).isEqualTo("Devis complétés");
        assertThat(grappes.financement(grappe.id()).lignes())
                .noneMatch(ligne -> ligne.libelle().equals("Réduction décidée"));
    }

    @Test
    void accorder_ce_que_l_avis_propose_garde_son_motif() {
        var grappe = rendue(true, SOLIDE, PROPOSE);

        var decision = prise(service.aPrendre(grappe.id()).depart());

        assertThat(decision.montant()).isEqualTo(PROPOSE);
        assertThat(decision.ecartMotif()).isEqualTo(DEVIS);
    }

    @Test
    void sans_ecart_aucun_motif_d_ecart_n_est_garde() {
        var grappe = rendue(true, SOLIDE, null);

        assertThat(prise(saisie(grappe, true, BAREME, SOLIDE, "Ne dit rien")).ecartMotif())
                .isEmpty();
    }

    @Test
    void un_avis_corrige_jusqu_au_bareme_ne_garde_pas_le_motif_de_son_ecart() {
        var grappe = rendue(true, SOLIDE, PROPOSE);
        instructions.reprendre(grappe.id(), grappe.version(), "Devis reçus");

        instructions.rendre(avis(grappe, true, SOLIDE, BAREME));

        assertThat(instructions.trouver(grappe.id()).orElseThrow().ecartMotif()).isEmpty();
        assertThat(service.aPrendre(grappe.id()).depart().ecartMotif()).isEmpty();
    }

    @Test
    void un_avis_corrige_en_defavorable_dit_son_propre_motif() {
        var grappe = rendue(true, SOLIDE, null);
        instructions.reprendre(grappe.id(), grappe.version(), "Pièce fausse");

        for (Runnable acte : List.<Runnable>of(
                () -> instructions.verifier(avis(grappe, false, SOLIDE, null)),
                () -> instructions.rendre(avis(grappe, false, SOLIDE, null)))) {
            assertThatThrownBy(acte::run).isInstanceOfSatisfying(Refus.class, refus -> {
                assertThat(refus.champ()).contains("motif");
                assertThat(refus.message()).contains("celui de l’avis favorable repris");
            });
        }

        instructions.rendre(avis(grappe, false, "Pièce fausse", null));
        assertThat(instructions.trouver(grappe.id()).orElseThrow().motif()).isEqualTo("Pièce fausse");
    }
}
