package fr.treille.dossier.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.SolutionsDEssai;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a person found holds of what was looked at, and of nothing else. */
@TestIntegration
class ReponsesPerimeesTest {

    private static final LocalDate JOUR = LocalDate.of(2025, 5, 20);

    @Autowired
    VerificationService service;

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
    }

    private GrappeFiche deposee(int nombre) {
        var grappe = essai.au(StatutGrappe.DEPOSEE, "Canal", nombre);
        session.ouvrir(Role.COORDINATION_ARS);
        return grappe;
    }

    private void changer(GrappeFiche grappe, String changement) {
        base.sql("UPDATE grappe SET " + changement + " WHERE id = ?")
                .param(grappe.id())
                .update();
    }

    private ReponseFiche dite(GrappeFiche grappe, Sujet sujet) {
        return service.fiche(grappe.id()).dites().get(sujet);
    }

    private void dire(GrappeFiche grappe, Sujet sujet, LocalDate jour) {
        var fiche = service.fiche(grappe.id());
        var dite = fiche.dites().get(sujet);
        service.apprecier(new ReponseSaisie(
                grappe.id(), sujet, dite == null ? 0 : dite.version(), fiche.vu(sujet), true, jour, "Vu."));
    }

    @Test
    void ce_qui_fut_trouve_d_une_grappe_rejointe_ne_vaut_pas_d_une_autre() {
        var grappe = deposee(3);
        rejointes.rejoindre(grappe.id());
        service.exigerRejointe(grappe.id());

        rejointes.relier(grappe.id());

        assertThatThrownBy(() -> service.exigerRejointe(grappe.id())).hasMessageContaining("à apprécier");
        assertThat(dite(grappe, Sujet.REJOINTE_MARCHE).tient()).isFalse();
        dire(grappe, Sujet.REJOINTE_MARCHE, null);
        assertThatThrownBy(() -> service.exigerRejointe(grappe.id())).hasMessageContaining("à apprécier");
        dire(grappe, Sujet.REJOINTE_RISQUE, null);
        service.exigerRejointe(grappe.id());
    }

    @Test
    void un_marche_regulier_pour_un_logiciel_ne_l_est_pas_pour_un_autre_ni_un_risque_pour_plus_d_essms() {
        var grappe = deposee(3);
        rejointes.rejoindre(grappe.id());
        changer(grappe, "solution = 'OGYRIS'");
        assertThat(dite(grappe, Sujet.REJOINTE_MARCHE).tient())
                .as("the same name, otherwise written")
                .isTrue();

        changer(grappe, "solution = 'Saule'");
        assertThat(dite(grappe, Sujet.REJOINTE_MARCHE).tient()).isFalse();
        assertThat(dite(grappe, Sujet.REJOINTE_RISQUE).tient()).isTrue();
        changer(grappe, "nombre_essms = 6");
        assertThat(dite(grappe, Sujet.REJOINTE_RISQUE).tient()).isFalse();
    }

    @Test
    void la_candidature_d_une_solution_ne_signe_pas_la_convention_d_une_autre() {
        base.sql("UPDATE etablissement SET categorie_code = '214' WHERE finess LIKE '3100%'")
                .update();
        var grappe = deposee(15);
        changer(grappe, "referencee = FALSE");
        dire(grappe, Sujet.SOLUTION_CANDIDATE, JOUR);
        service.exigerSignable(grappe.id(), JOUR);

        changer(grappe, "solution = 'Saule', editeur = 'Saule SA'");

        assertThatThrownBy(() -> service.exigerSignable(grappe.id(), JOUR))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("dateSignature"));
        assertThat(service.constats(grappe.id()).getFirst().constat()).contains("n’est pas encore constatée");
        dire(grappe, Sujet.SOLUTION_CANDIDATE, JOUR);
        service.exigerSignable(grappe.id(), JOUR);
    }

    @Test
    void la_candidature_de_la_solution_du_dossier_n_est_pas_celle_d_une_autre_que_des_essms_ont() {
        base.sql("UPDATE etablissement SET categorie_code = '214' WHERE finess LIKE '3100%'")
                .update();
        var grappe = deposee(15);
        changer(grappe, "referencee = FALSE");
        dire(grappe, Sujet.SOLUTION_CANDIDATE, JOUR);
        service.exigerSignable(grappe.id(), JOUR);

        essai.choisirSolution(grappe, solutions.solution("Chêne", "MS1"), GrappesDEssai.essms(2));

        assertThatThrownBy(() -> service.exigerSignable(grappe.id(), JOUR))
                .hasMessageContaining("sa candidature n’est pas constatée");
        dire(grappe, Sujet.SOLUTION_CANDIDATE, JOUR);
        service.exigerSignable(grappe.id(), JOUR);
    }

    @Test
    void un_guichet_retenu_pour_des_faits_ne_l_est_pas_pour_d_autres() {
        var grappe = deposee(15);
        changer(grappe, "nombre_essms = 52, multiregionale = TRUE");
        dire(grappe, Sujet.GUICHET, null);
        assertThat(guichet(grappe).conforme()).isTrue();
        changer(grappe, "nombre_essms = 53");
        assertThat(guichet(grappe).conforme())
                .as("on the same side of the threshold")
                .isTrue();

        changer(grappe, "instruction_nationale = TRUE");

        assertThat(guichet(grappe).conforme()).isFalse();
    }

    private Constat guichet(GrappeFiche grappe) {
        return service.constats(grappe.id()).stream()
                .filter(constat -> constat.point() == Point.GUICHET)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void une_reponse_sur_ce_que_l_ecran_ne_montre_plus_se_relit() {
        var grappe = deposee(3);
        rejointes.relier(grappe.id());
        var vu = service.fiche(grappe.id()).vu(Sujet.REJOINTE_MARCHE);
        rejointes.relier(grappe.id());

        assertThatThrownBy(() -> service.apprecier(
                        new ReponseSaisie(grappe.id(), Sujet.REJOINTE_MARCHE, 0, vu, true, null, "Accord-cadre.")))
                .isInstanceOf(ModificationConcurrente.class);
        assertThat(dite(grappe, Sujet.REJOINTE_MARCHE)).isNull();
    }

    @Test
    void une_reponse_dont_on_ne_sait_pas_ce_qu_elle_regardait_se_redit_tant_que_rien_n_est_decide() {
        var grappe = deposee(3);
        rejointes.rejoindre(grappe.id());
        base.sql("UPDATE reponse_verification SET vu = ''").update();
        assertThatThrownBy(() -> service.exigerRejointe(grappe.id())).hasMessageContaining("à apprécier");

        changer(grappe, "statut = 'FAVORABLE', favorable = TRUE");
        service.exigerRejointe(grappe.id());
    }
}
