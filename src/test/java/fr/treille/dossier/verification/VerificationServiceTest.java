package fr.treille.dossier.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.SolutionsDEssai;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.projet.Faits;
import fr.treille.dossier.grappe.projet.Solution;
import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** The counter, the window, the joined grappe and the solution of a file, against its facts. */
@TestIntegration
class VerificationServiceTest {

    private static final LocalDate JOUR = LocalDate.of(2025, 5, 20);

    @Autowired
    VerificationService service;

    @Autowired
    GrappeService grappes;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    RejointesDEssai rejointes;

    @Autowired
    SolutionsDEssai solutions;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    @BeforeEach
    void ouvrir() {
        essai.registre(16);
        essai.sansDoubles();
    }

    @AfterEach
    void remettre() {
        base.sql("UPDATE etablissement SET categorie_code = '500' WHERE finess LIKE '3100%'")
                .update();
        solutions.vider();
        base.sql("UPDATE appel SET guichet = 'REGIONAL'").update();
    }

    private GrappeFiche deposee(int nombre, String... corrections) {
        var grappe = essai.au(StatutGrappe.DEPOSEE, "Canal", nombre);
        for (var correction : corrections) {
            base.sql(correction).param("id", grappe.id()).update();
        }
        session.ouvrir(Role.COORDINATION_ARS);
        return grappe;
    }

    private Constat constat(GrappeFiche grappe, Point regle) {
        return service.constats(grappe.id()).stream()
                .filter(constat -> constat.point() == regle)
                .findFirst()
                .orElseThrow();
    }

    private void dire(GrappeFiche grappe, Sujet sujet, int version, Boolean satisfait, LocalDate jour, String motif) {
        service.apprecier(new ReponseSaisie(
                grappe.id(), sujet, version, service.fiche(grappe.id()).vu(sujet), satisfait, jour, motif));
    }

    @Test
    void le_guichet_se_compare_au_nombre_et_aux_regions() {
        var grappe = deposee(15);
        assertThat(constat(grappe, Point.GUICHET)).satisfies(constat -> {
            assertThat(constat.conforme()).isTrue();
            assertThat(constat.constat()).contains("15 ESSMS d’une seule région", "guichet régional", "50 ESSMS");
        });

        base.sql("UPDATE grappe SET nombre_essms = 52, multiregionale = TRUE WHERE id = ?")
                .param(grappe.id())
                .update();

        assertThat(constat(grappe, Point.GUICHET)).satisfies(constat -> {
            assertThat(constat.conforme()).isFalse();
            assertThat(constat.constat())
                    .contains(
                            "52 ESSMS sur plusieurs régions", "guichet national", "Son appel est du guichet régional");
        });
        assertThat(service.fiche(grappe.id()).aDire()).contains(Sujet.GUICHET);
        dire(grappe, Sujet.GUICHET, 0, true, null, "Accord de la CNSA.");
        assertThat(constat(grappe, Point.GUICHET)).satisfies(constat -> {
            assertThat(constat.conforme()).isTrue();
            assertThat(constat.constat())
                    .contains("Ce guichet est retenu, par Prénom Coordination régionale ARS", "Accord de la CNSA.");
        });
    }

    @Test
    void cinquante_essms_d_une_seule_region_restent_au_guichet_regional_en_2025() {
        var grappe = deposee(15, "UPDATE grappe SET nombre_essms = 50 WHERE id = :id");

        assertThat(constat(grappe, Point.GUICHET).conforme()).isTrue();
        base.sql("UPDATE appel SET guichet = 'NATIONAL'").update();
        assertThat(constat(grappe, Point.GUICHET).conforme()).isFalse();
    }

    @Test
    void une_instruction_deportee_ne_change_pas_le_guichet_et_demande_plusieurs_regions() {
        var grappe = deposee(15, "UPDATE grappe SET instruction_nationale = TRUE WHERE id = :id");
        assertThat(constat(grappe, Point.GUICHET)).satisfies(constat -> {
            assertThat(constat.conforme()).isFalse();
            assertThat(constat.constat()).contains("que d’un projet sur plusieurs régions");
        });

        base.sql("UPDATE grappe SET multiregionale = TRUE WHERE id = ?")
                .param(grappe.id())
                .update();

        assertThat(constat(grappe, Point.GUICHET)).satisfies(constat -> {
            assertThat(constat.conforme()).isTrue();
            assertThat(constat.constat()).contains("à la demande de l’ARS pivot", "le guichet n’en change pas");
        });
    }

    @Test
    void sous_le_minimum_la_grappe_rejointe_se_lit_avec_ses_rangs_et_ses_deux_conditions() {
        var grappe = deposee(3);
        assertThat(constat(grappe, Point.REJOINTE).constat()).contains("ne dit pas quelle grappe");

        rejointes.relier(grappe.id());

        var fiche = service.fiche(grappe.id());
        assertThat(fiche.rejointe()).satisfies(rejointe -> {
            assertThat(rejointe.nom()).isEqualTo("Rejointe");
            assertThat(rejointe.rangsEnClair()).isEqualTo("2 ESSMS en acquisition");
            assertThat(rejointe.financee()).isTrue();
        });
        assertThat(fiche.suite()).isEqualTo("Les rangs du projet commencent de nouveau au premier.");
        assertThat(fiche.aDire()).contains(Sujet.REJOINTE_MARCHE, Sujet.REJOINTE_RISQUE);
        dire(grappe, Sujet.REJOINTE_MARCHE, 0, true, null, "Accord-cadre.");
        assertThatThrownBy(() -> service.exigerRejointe(grappe.id())).hasMessageContaining("à apprécier");
        dire(grappe, Sujet.REJOINTE_RISQUE, 0, false, null, "Retard de deux mois.");
        assertThatThrownBy(() -> service.exigerRejointe(grappe.id()))
                .hasMessageContaining("non satisfait")
                .hasMessageContaining("Retard de deux mois.");
        dire(grappe, Sujet.REJOINTE_RISQUE, 1, true, null, "Calendrier revu.");
        service.exigerRejointe(grappe.id());
    }

    @Test
    void une_grappe_rejointe_qui_n_est_plus_financee_se_voit() {
        var grappe = deposee(3);
        rejointes.rejoindre(grappe.id());
        service.exigerRejointe(grappe.id());

        base.sql("UPDATE grappe SET statut = 'REFUS_NOTIFIE', favorable = FALSE WHERE nom = 'Rejointe'")
                .update();

        assertThatThrownBy(() -> service.exigerRejointe(grappe.id()))
                .hasMessageContaining("n’est pas financée par le programme");
    }

    @Test
    void une_appreciation_demande_un_choix_et_un_motif_et_ne_recouvre_pas_celle_d_un_autre() {
        var grappe = deposee(3);

        refuse("satisfait", () -> dire(grappe, Sujet.REJOINTE_MARCHE, 0, null, null, "Motif"));
        refuse("motif", () -> dire(grappe, Sujet.REJOINTE_MARCHE, 0, true, null, " "));
        refuse("jour", () -> dire(grappe, Sujet.SOLUTION_CANDIDATE, 0, true, null, "Motif"));
        refuse(
                "jour",
                () -> dire(
                        grappe,
                        Sujet.SOLUTION_CANDIDATE,
                        0,
                        true,
                        LocalDate.now().plusDays(1),
                        "Motif"));
        dire(grappe, Sujet.REJOINTE_MARCHE, 0, true, null, "Motif");
        assertThatThrownBy(() -> dire(grappe, Sujet.REJOINTE_MARCHE, 0, false, null, "Autre"))
                .isInstanceOf(ModificationConcurrente.class);
        session.ouvrir(Role.CONSULTATION);
        assertThatThrownBy(() -> dire(grappe, Sujet.REJOINTE_MARCHE, 1, false, null, "Autre"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void apres_la_decision_seule_la_candidature_s_apprecie() {
        var grappe = essai.au(StatutGrappe.FAVORABLE, "Décidée", 15);
        session.ouvrir(Role.COORDINATION_ARS);

        assertThatThrownBy(() -> dire(grappe, Sujet.GUICHET, 0, true, null, "Motif"))
                .hasMessageContaining("ne s’apprécie plus");
        dire(grappe, Sujet.SOLUTION_CANDIDATE, 0, true, JOUR, "Attestation de l’éditeur.");
    }

    @Test
    void a_la_signature_une_solution_candidate_est_verifiee_de_nouveau() {
        base.sql("UPDATE etablissement SET categorie_code = '214' WHERE finess LIKE '3100%'")
                .update();
        var grappe = deposee(15, "UPDATE grappe SET referencee = FALSE WHERE id = :id");
        assertThat(constat(grappe, Point.SOLUTION).constat()).contains("AHI", "vérifié de nouveau");

        refuse("dateSignature", () -> service.exigerSignable(grappe.id(), JOUR));
        dire(grappe, Sujet.SOLUTION_CANDIDATE, 0, true, JOUR, "Attestation de l’éditeur.");
        service.exigerSignable(grappe.id(), JOUR);
        refuse("dateSignature", () -> service.exigerSignable(grappe.id(), JOUR.minusDays(1)));
    }

    @Test
    void une_fenetre_qui_ne_recoit_qu_une_partie_de_ses_secteurs_le_dit() {
        base.sql("UPDATE etablissement SET categorie_code = '214' WHERE finess = ?")
                .param(GrappesDEssai.essms(1))
                .update();
        var grappe = deposee(15);
        var secteurs = base.sql(
                        "SELECT secteurs FROM fenetre_type WHERE fenetre_id = 1 AND type_projet = 'ACQUISITION'")
                .query(String.class)
                .single();
        base.sql(
                        "UPDATE fenetre_type SET secteurs = 'PDE,PDS,AHI,PJM' WHERE fenetre_id = 1 AND type_projet = 'ACQUISITION'")
                .update();
        try {
            assertThat(constat(grappe, Point.FENETRE)).satisfies(constat -> {
                assertThat(constat.conforme()).isFalse();
                assertThat(constat.constat()).contains("pas pour PA", "à dire dans l’avis");
            });
        } finally {
            base.sql("UPDATE fenetre_type SET secteurs = ? WHERE fenetre_id = 1 AND type_projet = 'ACQUISITION'")
                    .param(secteurs)
                    .update();
        }
    }

    @Test
    void la_solution_choisie_dans_la_liste_s_appelle_comme_elle() {
        session.ouvrir(Role.COORDINATION_ARS);
        base.sql("INSERT INTO solution_segur (editeur, nom) VALUES ('Orme SA', 'Orme')")
                .update();
        long id = base.sql("SELECT id FROM solution_segur").query(Long.class).single();
        base.sql("INSERT INTO referencement_segur (solution_id, couloir, vague) VALUES (?, 'MS1', 1)")
                .param(id)
                .update();

        refuse("solution", () -> creer(new Solution("Autre", "Orme SA", true, id), Faits.AUCUN));
        refuse("solution", () -> creer(new Solution("Orme", "Orme SA", true, id + 1), Faits.AUCUN));
        refuse("referencee", () -> creer(new Solution("Orme", "Orme SA", null, id), Faits.AUCUN));
        assertThat(creer(new Solution("Orme", "Orme SA", true, id), Faits.AUCUN)
                        .projet()
                        .solution()
                        .segurId())
                .isEqualTo(id);
    }

    @Test
    void une_grappe_ne_rejoint_que_celle_qui_est_financee_et_que_l_on_voit() {
        var constituee = essai.enConstitution("Garrigue", 3);
        session.ouvrir(Role.COORDINATION_ARS);
        var solution = Solution.de("Orme", "Orme SA", true);

        refuse("rejointeId", () -> creer(solution, new Faits(false, false, false, constituee.id())));
        refuse("rejointeId", () -> creer(solution, new Faits(false, false, false, 999_999L)));
        var depart = constituee.saisie();
        refuse(
                "rejointeId",
                () -> grappes.modifier(
                        constituee.id(),
                        depart,
                        GrappesDEssai.avec(
                                depart, depart.projet().avec(new Faits(false, false, false, constituee.id())))));
    }

    @Test
    void la_solution_se_verifie_essms_par_essms_et_nomme_ceux_qu_elle_ne_couvre_pas() {
        var orme = solutions.solution("Orme", "MS1");
        var saule = solutions.solution("Saule", "MS2");
        base.sql("UPDATE etablissement SET categorie_code = '177' WHERE finess = ?")
                .param(GrappesDEssai.essms(2))
                .update();
        var grappe = deposee(
                15,
                "UPDATE grappe SET solution = 'Orme', editeur = 'Orme SA', referencee = TRUE," + " solution_id = "
                        + orme + " WHERE id = :id");

        assertThat(constat(grappe, Point.SOLUTION)).satisfies(constat -> {
            assertThat(constat.conforme()).isFalse();
            assertThat(constat.constat())
                    .contains("pour PDE, soit «\u00A0Résidence 2\u00A0» (" + GrappesDEssai.essms(2) + ")")
                    .doesNotContain("Résidence 1\u00A0»");
        });
        assertThat(service.constats(grappe.id())).extracting(Constat::point).doesNotContain(Point.MEME_SOLUTION);
        var faits = constat(grappe, Point.SOLUTION).faits();
        base.sql("UPDATE etablissement SET nom = 'Renommée' WHERE finess = ?")
                .param(GrappesDEssai.essms(2))
                .update();
        assertThat(constat(grappe, Point.SOLUTION)).satisfies(constat -> {
            assertThat(constat.constat()).contains("Renommée");
            assertThat(constat.faits())
                    .as("what a person found of it is not lost with a name")
                    .isEqualTo(faits);
        });
        base.sql("UPDATE etablissement SET nom = 'Résidence 2' WHERE finess = ?")
                .param(GrappesDEssai.essms(2))
                .update();

        essai.choisirSolution(grappe, saule, GrappesDEssai.essms(2));

        assertThat(constat(grappe, Point.SOLUTION).conforme()).isTrue();
        assertThat(constat(grappe, Point.MEME_SOLUTION).constat())
                .contains("2 solutions", "«\u00A0Orme\u00A0» pour 14, «\u00A0Saule\u00A0» pour 1");
    }

    private GrappeFiche creer(Solution solution, Faits faits) {
        return essai.composee(GrappesDEssai.projet("Modèle", TypeProjet.ACQUISITION)
                .avec(solution)
                .avec(faits));
    }

    private static void refuse(String champ, Runnable acte) {
        assertThatThrownBy(acte::run)
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains(champ));
    }
}
