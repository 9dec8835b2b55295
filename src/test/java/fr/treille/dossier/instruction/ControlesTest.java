package fr.treille.dossier.instruction;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.instruction.critere.Controle;
import fr.treille.dossier.instruction.critere.Controle.Niveau;
import fr.treille.socle.equipe.Role;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The computed checks say what they find; none decides. */
@TestIntegration
class ControlesTest {

    @Autowired
    InstructionService service;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    @BeforeEach
    void ouvrir() {
        essai.registre(16);
        essai.sansDoubles();
    }

    private Examen examen(int nombre, String... corrections) {
        var grappe = essai.au(StatutGrappe.DEPOSEE, "Canal", nombre);
        for (var correction : corrections) {
            base.sql(correction).param("id", grappe.id()).update();
        }
        return session.en(Role.CONSULTATION, () -> service.examen(grappe.id()));
    }

    private static Controle controle(Examen examen, String regle) {
        return examen.controles().stream()
                .filter(controle -> controle.regle().contains(regle))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void un_dossier_en_regle_est_conforme_partout() {
        var examen = examen(15);

        assertThat(examen.controles()).allMatch(controle -> controle.niveau() == Niveau.SATISFAIT);
        assertThat(examen.sousMinimum()).isFalse();
        assertThat(controle(examen, "Dépôt").constat()).contains("Déposée le 22/04/2025", "13/06/2025 à minuit");
    }

    @Test
    void quatorze_essms_sont_signales_avec_les_conditions_de_l_appel() {
        var examen = examen(14);

        assertThat(examen.sousMinimum()).isTrue();
        assertThat(controle(examen, "Au moins 15 ESSMS")).satisfies(controle -> {
            assertThat(controle.niveau()).isEqualTo(Niveau.A_APPRECIER);
            assertThat(controle.constat()).contains("en compte 14", "rejoint une grappe déjà financée", "calendrier");
        });
    }

    @Test
    void des_situations_qui_contredisent_le_type_sont_signalees() {
        var examen = examen(
                15, "UPDATE grappe_essms SET situation = 'EVOLUTION' WHERE grappe_id = :id ORDER BY position LIMIT 2");

        assertThat(controle(examen, "Type de projet")).satisfies(controle -> {
            assertThat(controle.niveau()).isEqualTo(Niveau.NON_SATISFAIT);
            assertThat(controle.constat()).contains("13 ESSMS en acquisition, 2 en évolution");
        });
    }

    @Test
    void une_solution_non_referencee_est_signalee_avec_les_exceptions() {
        var examen = examen(15, "UPDATE grappe SET referencee = FALSE WHERE id = :id");

        assertThat(controle(examen, "référencée")).satisfies(controle -> {
            assertThat(controle.niveau()).isEqualTo(Niveau.A_APPRECIER);
            assertThat(controle.constat()).contains("PJM", "AHI", "signature de la convention", "GHT");
        });
    }

    @Test
    void en_protection_des_majeurs_le_referencement_n_est_pas_exige() {
        var premier = GrappesDEssai.essms(1);
        var dernier = GrappesDEssai.essms(15);
        var examen = examen(15, "UPDATE grappe SET referencee = FALSE WHERE id = :id");
        assertThat(controle(examen, "référencée").niveau()).isEqualTo(Niveau.A_APPRECIER);
        base.sql("UPDATE etablissement SET categorie_code = '340' WHERE finess BETWEEN ? AND ?")
                .params(premier, dernier)
                .update();

        var majeurs = examen(15, "UPDATE grappe SET referencee = FALSE WHERE id = :id");

        assertThat(controle(majeurs, "référencée").niveau()).isEqualTo(Niveau.SATISFAIT);
        IntStream.rangeClosed(1, 15)
                .forEach(rang -> base.sql("UPDATE etablissement SET categorie_code = '500' WHERE finess = ?")
                        .param(GrappesDEssai.essms(rang))
                        .update());
    }

    @Test
    void un_depot_hors_fenetre_est_signale() {
        var examen = examen(15, "UPDATE grappe SET depot_le = '2025-06-14' WHERE id = :id");

        assertThat(controle(examen, "Dépôt")).satisfies(controle -> {
            assertThat(controle.niveau()).isEqualTo(Niveau.NON_SATISFAIT);
            assertThat(controle.constat())
                    .contains("14/06/2025 est hors délai", "fermé le 13/06/2025 à minuit", "est irrecevable");
        });
    }

    @Test
    void un_depot_hors_delai_admis_se_dit() {
        var examen = examen(
                15,
                "UPDATE grappe SET depot_le = '2025-06-14', admission_depot_le = '2025-06-16 08:05:00',"
                        + " admission_depot_motif = 'Panne de l’outil national', admission_depot_par_id ="
                        + " (SELECT id FROM agent WHERE courriel = 'coordination@treille.test') WHERE id = :id");

        assertThat(controle(examen, "Dépôt").constat())
                .contains("14/06/2025 est hors délai", "Le dossier est admis à titre exceptionnel.")
                .doesNotContain("est irrecevable");
    }

    @Test
    void sous_un_appel_qui_a_un_bareme_pour_elle_une_solution_non_referencee_est_admise_dans_ses_secteurs() {
        var deux = "UPDATE grappe SET referencee = FALSE, appel_id = 2, fenetre_id = (SELECT MIN(id) FROM fenetre"
                + " WHERE appel_id = 2) WHERE id = :id";

        assertThat(controle(examen(15, deux), "référencée")).satisfies(controle -> {
            assertThat(controle.niveau()).isEqualTo(Niveau.SATISFAIT);
            assertThat(controle.constat()).contains("son propre barème", "PA, PH, DOM");
        });

        categorie("340", 1);
        try {
            assertThat(controle(examen(15, deux), "référencée"))
                    .as("PJM is exempt in 2025 alone")
                    .satisfies(controle -> {
                        assertThat(controle.niveau()).isEqualTo(Niveau.NON_SATISFAIT);
                        assertThat(controle.constat()).contains("pas pour PJM");
                    });
        } finally {
            categorie("500", 1);
        }
    }

    private void categorie(String code, int rang) {
        base.sql("UPDATE etablissement SET categorie_code = ? WHERE finess = ?")
                .params(code, GrappesDEssai.essms(rang))
                .update();
    }

    @Test
    void un_essms_d_aucun_secteur_connu_est_a_apprecier() {
        base.sql("UPDATE categorie SET secteur = NULL WHERE code = '500'").update();
        try {
            assertThat(controle(examen(15), "Publics")).satisfies(controle -> {
                assertThat(controle.niveau()).isEqualTo(Niveau.A_APPRECIER);
                assertThat(controle.bloque()).isTrue();
            });
        } finally {
            base.sql("UPDATE categorie SET secteur = 'PA' WHERE code = '500'").update();
        }
    }

    @Test
    void les_heures_d_un_saad_se_disent_tant_qu_elles_ne_sont_pas_verifiees_et_lui_seul_en_a() {
        assertThat(examen(15).controles())
                .noneMatch(controle -> controle.regle().contains("SAAD"));
        categorie("460", 2);
        try {
            assertThat(controle(examen(15), "SAAD")).satisfies(controle -> {
                assertThat(controle.niveau()).isEqualTo(Niveau.A_APPRECIER);
                assertThat(controle.constat()).contains("1 SAAD sur 1", "Financement");
                assertThat(controle.bloque())
                        .as("the amount waits for them already")
                        .isFalse();
            });
        } finally {
            categorie("500", 2);
        }
    }
}
