package fr.treille.suivi.jalon;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.verification.DateDeGrappe;
import fr.treille.dossier.verification.VerificationService;
import fr.treille.engagement.convention.ConventionsDEssai;
import fr.treille.socle.equipe.Role;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever appreciates that a project joins a financed grappe sees its convention, its market and its milestones. */
@TestIntegration
class DatesDeGrappeRejointeTest {

    @Autowired
    VerificationService verifications;

    @Autowired
    ConventionsDEssai conventions;

    @Autowired
    JalonService jalons;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    @Test
    void sa_convention_son_marche_et_ses_jalons_se_lisent_dans_leur_ordre() {
        var signee = conventions.signee("Signée", LocalDate.of(2025, 3, 1));
        prevoir(signee.id(), TypeJalon.VSR, LocalDate.of(2025, 12, 1));
        prevoir(signee.id(), TypeJalon.MARCHE, LocalDate.of(2025, 7, 1));
        var petite = essai.au(StatutGrappe.DEPOSEE, "Petite", 3);
        base.sql("UPDATE grappe SET rejointe_id = ? WHERE id = ?")
                .params(signee.id(), petite.id())
                .update();
        session.ouvrir(Role.COORDINATION_ARS);

        var rejointe = verifications.fiche(petite.id()).rejointe();

        assertThat(rejointe).isNotNull();
        assertThat(rejointe.dates())
                .extracting(DateDeGrappe::enClair)
                .satisfiesExactly(
                        convention ->
                                assertThat(convention).startsWith("Convention ").endsWith(" signée\u00A0: 01/03/2025"),
                        marche -> assertThat(marche).isEqualTo("Marché attribué\u00A0: prévu le 01/07/2025"),
                        vsr -> assertThat(vsr).isEqualTo("VSR\u00A0: prévu le 01/12/2025"));
    }

    private void prevoir(long grappe, TypeJalon type, LocalDate jour) {
        jalons.planifier(new PlanSaisie(grappe, null, type, JalonFiche.NOUVEAU, jour, "", false));
    }
}
