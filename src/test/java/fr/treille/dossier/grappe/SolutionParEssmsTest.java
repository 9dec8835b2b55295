package fr.treille.dossier.grappe;

import static fr.treille.dossier.grappe.GrappesDEssai.essms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.membre.MembreLigne;
import fr.treille.dossier.grappe.projet.Projet;
import fr.treille.dossier.grappe.projet.Solution;
import fr.treille.dossier.grappe.subvention.RecalculService;
import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.referentiel.financement.LigneFinancement;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An ESSMS of a file has the file's solution or its own: by it, and in its lane, it is paid. */
@TestIntegration
class SolutionParEssmsTest {

    /** In protection de l’enfance (MS2), the others being EHPAD (MS1). */
    private static final String FOYER = GrappesDEssai.finess("3161", 1);

    @Autowired
    MembreService membres;

    @Autowired
    GrappeService grappes;

    @Autowired
    CycleGrappeService cycle;

    @Autowired
    RecalculService recalculs;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    SolutionsDEssai solutions;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    private long orme;
    private long saule;

    @BeforeEach
    void ouvrir() {
        base.sql("DELETE FROM grappe_essms").update();
        essai.registre(16);
        essai.etablissement(FOYER, GrappesDEssai.PORTEUR, "Foyer", "31", "177", true);
        orme = solutions.solution("Orme", "MS1");
        saule = solutions.solution("Saule", "MS2");
        session.ouvrir(Role.COORDINATION_ARS);
    }

    @AfterEach
    void vider() {
        solutions.vider();
    }

    /** Of the call of 2022, whose scale is not the same for a solution that is not référencée. */
    private Projet de2022(Solution solution) {
        var p = GrappesDEssai.projet("Canal", TypeProjet.ACQUISITION);
        return new Projet(
                2L, 2L, p.nom(), p.type(), p.porteurFiness(), solution, p.formeJuridique(), p.demandes(), p.faits());
    }

    private Solution delaListe() {
        return new Solution("Orme", "Orme SA", true, orme);
    }

    private GrappeFiche choisir(GrappeFiche fiche, Long solution, String... finess) {
        return membres.choisirSolution(fiche.id(), fiche.version(), Set.of(finess), solution);
    }

    @Test
    void une_solution_propre_se_garde_et_celle_du_dossier_revient() {
        var fiche = essai.composee(GrappesDEssai.projet("Canal", TypeProjet.ACQUISITION), essms(1), essms(2));

        var propre = choisir(fiche, saule, essms(2));
        assertThat(grappes.membres(fiche.id()))
                .extracting(MembreLigne::finess, MembreLigne::solutionId, MembreLigne::solution)
                .containsExactly(tuple(essms(1), null, ""), tuple(essms(2), saule, "Saule"));

        choisir(propre, null, essms(1), essms(2));
        assertThat(grappes.membres(fiche.id()))
                .extracting(MembreLigne::solutionId)
                .containsOnlyNulls();
    }

    @Test
    void choisir_celle_du_dossier_est_n_en_avoir_pas_de_propre() {
        var fiche = essai.composee(
                GrappesDEssai.projet("Canal", TypeProjet.ACQUISITION).avec(delaListe()), essms(1));

        choisir(fiche, orme, essms(1));

        assertThat(grappes.membres(fiche.id()))
                .extracting(MembreLigne::solutionId)
                .containsOnlyNulls();
    }

    @Test
    void chaque_essms_est_paye_au_bareme_de_sa_solution_dans_son_couloir() {
        var fiche = essai.composee(de2022(delaListe()), essms(1), essms(2), FOYER);
        // of the foyer the solution is not référencée, and 2022 pays no such one in its sector
        assertThat(fiche.montant()).isEqualTo(Montant.euros(2 * 21_500));
        assertThat(grappes.financement(fiche.id()).lignes())
                .extracting(LigneFinancement::libelle)
                .contains("Forfaits, Foyer (" + FOYER + ")");

        var deux = choisir(fiche, saule, FOYER);
        assertThat(deux.montant()).as("its own is référencée in its lane").isEqualTo(Montant.euros(3 * 21_500));

        var trois = choisir(deux, saule, essms(2));
        assertThat(trois.montant())
                .as("an EHPAD with a solution of another lane: the scale of what is not référencée")
                .isEqualTo(Montant.euros(2 * 21_500 + 19_000));
        assertThat(grappes.financement(fiche.id()).lignes())
                .extracting(LigneFinancement::quantite, LigneFinancement::total)
                .containsExactly(
                        tuple(2, Montant.euros(14_000)),
                        tuple(2, Montant.euros(29_000)),
                        tuple(1, Montant.euros(7_000)),
                        tuple(1, Montant.euros(12_000)));
        assertThat(recalculs.toutes())
                .filteredOn(recalcul -> recalcul.grappeId() == fiche.id())
                .singleElement()
                .satisfies(recalcul -> {
                    assertThat(recalcul.ecart()).isFalse();
                    assertThat(recalcul.calcule()).isEqualTo(grappes.financement(fiche.id()));
                });
    }

    @Test
    void un_appel_d_un_seul_bareme_paie_toutes_les_solutions_de_meme() {
        var fiche = essai.composee(
                GrappesDEssai.projet("Canal", TypeProjet.ACQUISITION).avec(delaListe()), essms(1), FOYER);

        assertThat(fiche.montant()).isEqualTo(Montant.euros(2 * 21_000));
        assertThat(choisir(fiche, saule, essms(1)).montant()).isEqualTo(Montant.euros(2 * 21_000));
    }

    @Test
    void une_solution_du_dossier_non_referencee_reste_refusee_hors_de_ses_secteurs() {
        assertThatThrownBy(() -> essai.composee(de2022(Solution.de("Maison", "Nous", false)), essms(1), FOYER))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("referencee"));
        var sans = essai.composee(de2022(Solution.de("Maison", "Nous", false)), essms(1));
        assertThat(sans.montant()).isEqualTo(Montant.euros(19_000));
        assertThat(choisir(sans, orme, essms(1)).montant())
                .as("its own is référencée")
                .isEqualTo(Montant.euros(21_500));
    }

    @Test
    void chaque_refus_nomme_ce_qu_il_refuse() {
        var fiche = essai.composee(GrappesDEssai.projet("Canal", TypeProjet.ACQUISITION), essms(1));

        assertThatThrownBy(() -> choisir(fiche, 999_999L, essms(1)))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("solutionId"));
        assertThatThrownBy(() -> choisir(fiche, saule, essms(1), essms(9)))
                .hasMessage("Ces ESSMS ne sont pas de la grappe\u00A0: " + essms(9) + ".");
        assertThatThrownBy(() -> choisir(fiche, saule)).hasMessageContaining("Choisissez des ESSMS");
        choisir(fiche, saule, essms(1));
        assertThatThrownBy(() -> choisir(fiche, null, essms(1))).isInstanceOf(ModificationConcurrente.class);
        assertThat(grappes.membres(fiche.id()))
                .extracting(MembreLigne::solutionId)
                .containsExactly(saule);
    }

    @Test
    void apres_le_depot_l_ars_seule_la_corrige_et_la_decision_l_arrete() {
        var deposee = essai.deposee("Canal");
        session.ouvrir(Role.ANIMATEUR);
        assertThatThrownBy(() -> choisir(deposee, saule, essms(1))).hasMessageContaining("seule l’ARS");
        session.ouvrir(Role.COORDINATION_ARS);
        choisir(deposee, saule, essms(1));

        var decidee = essai.au(StatutGrappe.FAVORABLE, "Hers", 4);
        session.ouvrir(Role.COORDINATION_ARS);
        assertThatThrownBy(() -> choisir(decidee, saule, essms(1))).hasMessageContaining("arrêté par sa décision");
    }

    @Test
    void qui_prend_la_place_d_un_autre_a_la_solution_du_dossier() {
        var fiche = essai.composee(GrappesDEssai.projet("Canal", TypeProjet.ACQUISITION), essms(1), essms(2));
        var choisie = choisir(fiche, saule, essms(2));

        membres.retirer(choisie.id(), choisie.version(), List.of(essms(2)));
        var vide = grappes.fiche(fiche.id());
        membres.ajouter(vide.id(), vide.version(), List.of(essms(2)));

        assertThat(grappes.membres(fiche.id()))
                .extracting(MembreLigne::solutionId)
                .containsOnlyNulls();
    }
}
