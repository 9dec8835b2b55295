package fr.treille.dossier.instruction;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.LUnApresLAutre;
import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.instruction.critere.AppreciationSaisie;
import fr.treille.dossier.instruction.critere.Critere;
import fr.treille.dossier.verification.ReponseSaisie;
import fr.treille.dossier.verification.Sujet;
import fr.treille.dossier.verification.VerificationService;
import fr.treille.dossier.verification.redondance.ChampDeclare;
import fr.treille.dossier.verification.redondance.DeclarationSaisie;
import fr.treille.dossier.verification.redondance.RedondanceService;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.equipe.Role;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two people who say something of the same thing for the first time, the second while the first is not done: it is told of it. */
@TestIntegration
class PremieresReponsesTest {

    @Autowired
    InstructionService instructions;

    @Autowired
    AppreciationService appreciations;

    @Autowired
    VerificationService verifications;

    @Autowired
    RedondanceService redondances;

    @Autowired
    LUnApresLAutre ensemble;

    @Autowired
    JdbcClient base;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    Session session;

    private GrappeFiche grappe;

    @BeforeEach
    void ouvrir() {
        essai.registre(16);
        essai.sansDoubles();
        var deposee = essai.au(StatutGrappe.DEPOSEE, "Canal", 15);
        base.sql("UPDATE grappe SET referencee = NULL WHERE id = ?")
                .param(deposee.id())
                .update();
        session.ouvrir(Role.COORDINATION_ARS);
        grappe = instructions.ouvrir(deposee.id(), deposee.version());
    }

    private void laSecondeApprend(String ecriture, Runnable premiere, Runnable seconde) throws Exception {
        assertThat(ensemble.faire("insert into " + ecriture, premiere, () -> {}, seconde))
                .containsInstanceOf(ModificationConcurrente.class);
    }

    @Test
    void d_un_critere() throws Exception {
        var constat = instructions.examen(grappe.id()).controles().stream()
                .filter(controle -> controle.critere() == Critere.SOLUTION)
                .findFirst()
                .orElseThrow()
                .constat();
        laSecondeApprend(
                "appreciation",
                () -> appreciations.apprecier(new AppreciationSaisie(
                        grappe.id(), grappe.version(), Critere.SOLUTION, "", 0, constat, true, "Première")),
                () -> appreciations.apprecier(new AppreciationSaisie(
                        grappe.id(), grappe.version(), Critere.SOLUTION, "", 0, constat, false, "Seconde")));
        assertThat(base.sql("SELECT motif FROM appreciation WHERE grappe_id = ?")
                        .param(grappe.id())
                        .query(String.class)
                        .list())
                .containsExactly("Première");
    }

    private String vu() {
        return verifications.fiche(grappe.id()).vu(Sujet.GUICHET);
    }

    @Test
    void d_un_sujet_verifie() throws Exception {
        laSecondeApprend(
                "reponse_verification",
                () -> verifications.apprecier(
                        new ReponseSaisie(grappe.id(), Sujet.GUICHET, 0, vu(), true, null, "Première")),
                () -> verifications.apprecier(
                        new ReponseSaisie(grappe.id(), Sujet.GUICHET, 0, vu(), false, null, "Seconde")));
        assertThat(verifications.fiche(grappe.id()).toString())
                .contains("Première")
                .doesNotContain("Seconde");
    }

    @Test
    void de_ce_qu_un_essms_declare() throws Exception {
        laSecondeApprend("essms_declare", () -> declarer("Orme"), () -> declarer("Tilleul"));
        assertThat(redondances.declarees(grappe.id()).toString())
                .contains("Orme")
                .doesNotContain("Tilleul");
    }

    private void declarer(String dui) {
        redondances.declarer(new DeclarationSaisie(
                grappe.id(), Map.of(GrappesDEssai.essms(1), 0), Set.of(ChampDeclare.DUI), dui, null, null, ""));
    }
}
