package fr.treille.dossier.grappe;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.membre.Equipement;
import fr.treille.dossier.grappe.membre.Membre;
import fr.treille.pilotage.echeance.EcheanceFiltre;
import fr.treille.pilotage.echeance.EcheanceService;
import fr.treille.pilotage.echeance.Pour;
import fr.treille.referentiel.appel.regle.ReglesDuDepot;
import fr.treille.referentiel.financement.Situation;
import fr.treille.socle.equipe.Role;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The views by which the SQL of other modules reads grappes, against the Java that says the same. */
@TestIntegration
@Transactional
class VuesGrappeTest {

    /** The échéance of a status, by what it is called in the list of all of them. */
    private static final Map<StatutGrappe, String> NATURES = Map.of(
            StatutGrappe.EN_CONSTITUTION, "DEPOT",
            StatutGrappe.DEPOSEE, "RECEVABILITE",
            StatutGrappe.EN_INSTRUCTION, "INSTRUCTION",
            StatutGrappe.FAVORABLE, "NOTIFICATION",
            StatutGrappe.DEFAVORABLE, "NOTIFICATION");

    @Autowired
    GrappesDEssai essai;

    @Autowired
    GrappeService grappes;

    @Autowired
    GrappeRepository repository;

    @Autowired
    ReglesDuDepot reglesDuDepot;

    @Autowired
    EcheanceService echeances;

    @Autowired
    JdbcClient base;

    @Autowired
    EntityManager entites;

    @Autowired
    Session session;

    @BeforeEach
    void registre() {
        essai.registre(16);
        session.ouvrir(Role.COORDINATION_ARS);
    }

    private @Nullable LocalDate premiere(long id) {
        return echeances.toutes(new EcheanceFiltre("", null, Pour.TOUS_ROLES, "", null)).stream()
                .filter(ligne -> ligne.grappeId() == id)
                .map(ligne -> ligne.date())
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /** Every status, over one région or several, with or without complements asked, whatever the window leaves unsaid. */
    @Test
    void la_prochaine_echeance_de_la_fiche_est_la_premiere_des_regles() {
        var dues = 0;
        for (var statut : StatutGrappe.values()) {
            var id = essai.au(statut, "Vue " + statut, 15).id();
            session.ouvrir(Role.COORDINATION_ARS);
            for (var multiregionale : List.of(false, true)) {
                for (var complements : statut == StatutGrappe.DEPOSEE
                        ? Arrays.asList(null, LocalDate.of(2025, 6, 20))
                        : Arrays.<LocalDate>asList((LocalDate) null)) {
                    for (var fenetre : List.of(
                            "cloture_multiregionale", "fin_recevabilite", "fin_instruction", "fin_selection", "id")) {
                        preparer(id, multiregionale, complements, fenetre);

                        var java = grappes.fiche(id).echeance();
                        assertThat(premiere(id))
                                .as(statut + " " + multiregionale + " " + complements + " " + fenetre)
                                .isEqualTo(java == null ? null : java.date());
                        if (java != null) {
                            dues++;
                            var nature = complements == null ? NATURES.get(statut) : "COMPLEMENTS";
                            if (nature != null && !regle(id, nature).isEmpty()) {
                                assertThat(regle(id, nature)).containsExactly(java.date());
                            }
                        }
                    }
                }
            }
        }
        assertThat(dues).isGreaterThan(40);
    }

    /** @param muette column of the window of which the call says nothing, « id » for none */
    private void preparer(long id, boolean multiregionale, @Nullable LocalDate complements, String muette) {
        base.sql("UPDATE fenetre SET cloture_multiregionale = '2025-06-01', fin_recevabilite = '2025-07-04',"
                        + " fin_instruction = '2025-09-08', fin_selection = '2025-10-05' WHERE id = 1")
                .update();
        if (!muette.equals("id")) {
            base.sql("UPDATE fenetre SET " + muette + " = NULL WHERE id = 1").update();
        }
        base.sql("UPDATE grappe SET multiregionale = ?, complements_pour = ? WHERE id = ?")
                .params(Arrays.asList(multiregionale, complements, id))
                .update();
        base.sql("DELETE FROM complement WHERE grappe_id = ?").param(id).update();
        if (complements != null) {
            base.sql("INSERT INTO complement (grappe_id, demande, libelle, pour_le, demande_le, demande_par_id)"
                            + " SELECT ?, 1, 'Devis', ?, UTC_TIMESTAMP(6), MIN(id) FROM agent")
                    .params(id, complements)
                    .update();
        }
        entites.clear();
    }

    private List<LocalDate> regle(long id, String nature) {
        return echeances.toutes(new EcheanceFiltre("", null, null, nature, null)).stream()
                .filter(ligne -> ligne.grappeId() == id)
                .map(ligne -> ligne.date())
                .toList();
    }

    @Test
    void une_grappe_et_ses_essms_se_lisent_comme_java_les_dit() {
        var id = essai.au(StatutGrappe.FAVORABLE, "Vue des membres", 15).id();
        session.ouvrir(Role.COORDINATION_ARS);
        entites.clear();
        var grappe = repository.findById(id).orElseThrow();

        assertThat(base.sql("SELECT porteur, territoires, statut, nombre_essms FROM grappes WHERE id = ?")
                        .param(id)
                        .query((rs, rang) ->
                                List.<Object>of(rs.getString(1), rs.getString(2), rs.getString(3), rs.getInt(4)))
                        .single())
                .isEqualTo(List.of(
                        "Association Les Genêts",
                        String.join(",", grappe.membres().territoires()),
                        grappe.statut().name(),
                        grappe.membres().nombreEssms()));
        assertThat(base.sql("SELECT finess, og_finess, territoire_code, position, situation, nom, commune, og, secteur"
                                + " FROM essms_de_grappe WHERE grappe_id = ?")
                        .param(id)
                        .query((rs, rang) -> List.<Object>of(
                                rs.getString(1),
                                new Membre(
                                        rs.getString(2),
                                        rs.getString(3),
                                        rs.getInt(4),
                                        Situation.valueOf(rs.getString(5)),
                                        null,
                                        null,
                                        null,
                                        null,
                                        Equipement.AUCUN),
                                rs.getString(6),
                                rs.getString(7),
                                rs.getString(8),
                                rs.getString(9)))
                        .list())
                .hasSize(15)
                .containsExactlyInAnyOrderElementsOf(grappe.membres().parFiness().entrySet().stream()
                        .map(membre -> List.<Object>of(
                                membre.getKey(),
                                membre.getValue(),
                                nom(membre.getKey()),
                                "Commune",
                                "Association Les Genêts",
                                "PA"))
                        .toList());
    }

    private static String nom(String finess) {
        return "Résidence "
                + java.util.stream.IntStream.rangeClosed(1, 16)
                        .filter(rang -> GrappesDEssai.essms(rang).equals(finess))
                        .findFirst()
                        .orElseThrow();
    }

    /** Before the dépôt, the day before the amendment, that day and the day after. */
    @Test
    void les_regles_d_une_grappe_sont_celles_de_son_depot() {
        base.sql(
                        "INSERT INTO edition (appel_id, numero, effet, creee_le, regles) SELECT appel_id, 2, '2025-05-01', creee_le,"
                                + " JSON_SET(regles, '$.mesureMois', 7) FROM edition WHERE appel_id = 1 AND numero = 1")
                .update();
        for (var statut : List.of(StatutGrappe.EN_CONSTITUTION, StatutGrappe.DEPOSEE)) {
            var id = essai.au(statut, "Règles " + statut, 15).id();
            session.ouvrir(Role.COORDINATION_ARS);
            for (var jour :
                    statut == StatutGrappe.DEPOSEE ? List.of("2025-04-30", "2025-05-01", "2025-05-02") : List.of("")) {
                var depot = jour.isEmpty() ? null : LocalDate.parse(jour);
                base.sql("UPDATE grappe SET depot_le = ? WHERE id = ?")
                        .params(Arrays.asList(depot, id))
                        .update();

                assertThat(base.sql("SELECT mesure_mois FROM regles_de_grappe WHERE grappe_id = ?")
                                .param(id)
                                .query(Integer.class)
                                .list())
                        .as(statut + " " + jour)
                        .containsExactly(
                                reglesDuDepot.regles(1, depot).orElseThrow().mesureMois());
            }
        }
    }

    @Test
    void une_grappe_suivie_est_conventionnee() {
        for (var statut : StatutGrappe.values()) {
            var id = essai.au(statut, "Suivie " + statut, 15).id();
            assertThat(base.sql("SELECT COUNT(*) FROM grappe_suivie WHERE id = ?")
                            .param(id)
                            .query(Integer.class)
                            .single())
                    .as(statut.name())
                    .isEqualTo(statut == StatutGrappe.CONVENTIONNEE ? 1 : 0);
        }
    }
}
