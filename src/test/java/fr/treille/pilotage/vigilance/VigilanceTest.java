package fr.treille.pilotage.vigilance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.OrdresSql;
import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.engagement.convention.ConventionsDEssai;
import fr.treille.pilotage.vigilance.VigilanceLigne.Raison;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** The attention list, in a fixed number of statements; today is 02/06/2025, conventions were signed on 15/05/2025. */
@TestIntegration
@Import(OrdresSql.class)
class VigilanceTest {

    private static final LocalDate SIGNATURE = LocalDate.of(2025, 5, 15);

    @Autowired
    VigilanceService service;

    @Autowired
    CritereService criteres;

    @Autowired
    ConventionsDEssai conventions;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    private long grappe;

    @BeforeEach
    void ouvrir() {
        base.sql("DELETE FROM critere_vigilance").update();
        grappe = conventions.signee("Canal", SIGNATURE).id();
        base.sql("UPDATE grappe SET nom = 'Autre' WHERE id <> ?").param(grappe).update();
    }

    private List<VigilanceLigne> lire(String texte) {
        return service.rechercher(new VigilanceFiltre(texte, "", null, null), PageRequest.of(0, 50));
    }

    private List<String> raisons() {
        return lire("Canal").stream()
                .flatMap(ligne -> ligne.raisons().stream())
                .map(Raison::texte)
                .toList();
    }

    private void point(String jour, String meteo) {
        base.sql("INSERT INTO point_mensuel (grappe_id, mois, etat, jour, heure, duree_minutes, meteo)"
                        + " VALUES (?, ?, 'TENU', ?, '10:00', 60, ?)")
                .params(grappe, jour.substring(0, 8) + "01", jour, meteo)
                .update();
    }

    private void signer(String jour) {
        base.sql("UPDATE convention SET signee_le = ?, date_convention = ? WHERE grappe_id = ?")
                .params(jour, jour, grappe)
                .update();
    }

    private void jalon(String type, String prevu, String reel) {
        base.sql("INSERT INTO jalon (grappe_id, type, prevu_initial, prevu, reel) VALUES (?, ?, ?, ?, ?)")
                .params(grappe, type, prevu, prevu, reel)
                .update();
    }

    /** Of the first ESSMS, all of it after the signature. */
    private void mesure(String debut, String fin, int numerateur, int denominateur) {
        base.sql("INSERT INTO periode_mesure (grappe_id, region_code, debut, fin) VALUES (?, '76', ?, ?)")
                .params(grappe, debut, fin)
                .update();
        var periode =
                base.sql("SELECT MAX(id) FROM periode_mesure").query(Long.class).single();
        base.sql("INSERT INTO mesure (periode_id, finess, indicateur, numerateur, denominateur, source)"
                        + " VALUES (?, ?, 'MSSANTE', ?, ?, 'SAISIE')")
                .params(periode, GrappesDEssai.essms(1), numerateur, denominateur)
                .update();
    }

    @Test
    void une_grappe_qui_va_bien_n_y_est_pas() {
        assertThat(raisons()).isEmpty();
        assertThat(service.totaux(VigilanceFiltre.TOUTES).suivies()).isPositive();
    }

    @Test
    void sans_point_depuis_deux_mois() {
        signer("2025-04-04");
        assertThat(raisons()).isEmpty();
        signer("2025-04-03");
        assertThat(raisons()).containsExactly("Aucun point tenu depuis la signature, il y a 60\u00A0j");
        point("2025-04-03", "SOLEIL");
        assertThat(raisons()).containsExactly("Aucun point depuis 60\u00A0j, le dernier le 03/04/2025");
        point("2025-05-20", "SOLEIL");
        assertThat(raisons()).isEmpty();
    }

    @Test
    void la_meteo_qui_baisse() {
        point("2025-04-20", "SOLEIL");
        point("2025-05-20", "NUAGES");
        assertThat(raisons())
                .containsExactly("Météo passée de «\u00A0soleil\u00A0» à «\u00A0nuages\u00A0» le 20/05/2025");
        point("2025-06-01", "NUAGES");
        assertThat(raisons()).isEmpty();
    }

    @Test
    void le_deploiement_qui_passe_le_repere() {
        jalon("DEMARRAGE", "2025-06-01", null);
        jalon("DEPLOIEMENT", "2026-03-01", null);
        jalon("VSR", "2026-12-01", null);
        assertThat(raisons()).isEmpty();
        base.sql("UPDATE jalon SET prevu = '2026-12-31' WHERE type = 'VSR' AND grappe_id = ?")
                .param(grappe)
                .update();
        assertThat(raisons())
                .containsExactly("Fin du déploiement prévue le 31/12/2026, 30\u00A0j après le repère du 01/12/2026");
        base.sql("UPDATE jalon SET reel = '2023-11-01', prevu = '2023-11-01', prevu_initial = '2023-11-01'"
                        + " WHERE type = 'DEMARRAGE' AND grappe_id = ?")
                .param(grappe)
                .update();
        base.sql("DELETE FROM jalon WHERE type = 'VSR' AND grappe_id = ?")
                .param(grappe)
                .update();
        assertThat(raisons()).containsExactly("Déploiement sans VSR 32\u00A0j après le repère du 01/05/2025");
        jalon("VSR", null, "2025-05-30");
        assertThat(raisons()).isEmpty();
    }

    @Test
    void les_cibles_lointaines_a_ce_rythme() {
        mesure("2024-11-01", "2025-01-31", 10, 100);
        assertThat(raisons()).isEmpty();
        mesure("2025-02-01", "2025-04-30", 12, 100);
        assertThat(raisons())
                .singleElement()
                .satisfies(
                        raison -> assertThat(raison)
                                .startsWith("«\u00A0")
                                .contains(
                                        "à 12\u00A0% pour une cible de 70\u00A0%\u00A0: environ 85\u00A0mois à ce rythme (10\u00A0% au 31/01/2025)"));
        base.sql("UPDATE mesure SET numerateur = 10 WHERE numerateur = 12").update();
        assertThat(raisons())
                .singleElement()
                .satisfies(raison -> assertThat(raison).endsWith("le taux ne monte pas (10\u00A0% au 31/01/2025)"));
        base.sql("UPDATE mesure m JOIN periode_mesure p ON p.id = m.periode_id SET m.numerateur = 60"
                        + " WHERE p.fin = '2025-04-30'")
                .update();
        assertThat(raisons()).isEmpty();
    }

    @Test
    void les_actions_en_retard() {
        for (var jour : List.of("2025-05-01", "2025-06-01", "2025-06-02")) {
            base.sql(
                            "INSERT INTO action_suivi (grappe_id, libelle, qui, pour_le, etat) VALUES (?, 'Relancer', 'Jeanne',"
                                    + " ?, 'A_FAIRE')")
                    .params(grappe, jour)
                    .update();
        }
        assertThat(raisons()).containsExactly("2\u00A0actions en retard, la plus ancienne de 32\u00A0j");
    }

    @Test
    void un_suivi_clos_n_inquiete_plus() {
        signer("2025-01-01");
        assertThat(raisons()).hasSize(1);
        jalon("CLOTURE", null, "2025-06-01");
        assertThat(raisons()).isEmpty();
    }

    @Test
    void la_regle_est_une_donnee_de_la_region() {
        signer("2025-01-01");
        point("2025-02-25", "SOLEIL");
        point("2025-03-20", "ORAGE");
        assertThat(lire("Canal").getFirst().score()).isEqualTo(5);
        assertThat(lire("Canal").getFirst().raisons())
                .extracting(Raison::critere)
                .containsExactly(Critere.SANS_POINT, Critere.METEO);
        criteres.enregistrer(List.of(
                new CritereFiche(Critere.SANS_POINT, false, 3, 60, CritereFiche.NOUVEAU),
                new CritereFiche(Critere.METEO, true, 7, 3, CritereFiche.NOUVEAU)));
        assertThat(lire("Canal").getFirst().score()).isEqualTo(7);
        assertThat(lire("Canal").getFirst().raisons()).hasSize(1);
        assertThat(criteres.criteres().getFirst()).isEqualTo(new CritereFiche(Critere.SANS_POINT, false, 3, 60, 0));
        assertThatThrownBy(() -> criteres.enregistrer(
                        List.of(new CritereFiche(Critere.METEO, true, 2, 1, CritereFiche.NOUVEAU))))
                .isInstanceOf(ModificationConcurrente.class);
        criteres.enregistrer(List.of(new CritereFiche(Critere.METEO, false, 7, 3, 0)));
        assertThat(lire("Canal")).isEmpty();
        session.ouvrir(Role.ANIMATEUR);
        assertThatThrownBy(() -> criteres.enregistrer(List.of())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void une_valeur_hors_de_ses_bornes_se_refuse_sur_son_champ() {
        refuse(new CritereFiche(Critere.SANS_POINT, true, 0, 60, CritereFiche.NOUVEAU), "poids.SANS_POINT");
        refuse(new CritereFiche(Critere.SANS_POINT, true, 11, 60, CritereFiche.NOUVEAU), "poids.SANS_POINT");
        refuse(new CritereFiche(Critere.SANS_POINT, true, 3, 14, CritereFiche.NOUVEAU), "seuil.SANS_POINT");
        refuse(new CritereFiche(Critere.ACTIONS, true, 3, 51, CritereFiche.NOUVEAU), "seuil.ACTIONS");
    }

    private void refuse(CritereFiche fiche, String champ) {
        assertThatThrownBy(() -> criteres.enregistrer(List.of(fiche)))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains(champ));
    }

    @Test
    void la_pire_vient_d_abord_et_les_filtres_se_combinent() {
        var pire = grappe;
        signer("2025-01-01");
        point("2025-02-25", "SOLEIL");
        point("2025-03-20", "ORAGE");
        grappe = conventions.signee("Canal bis", LocalDate.of(2025, 1, 1)).id();
        assertThat(lire("Canal")).extracting(VigilanceLigne::id).containsExactly(pire, grappe);
        assertThat(service.rechercher(new VigilanceFiltre("Canal", "31", null, Critere.METEO), PageRequest.of(0, 50)))
                .extracting(VigilanceLigne::id)
                .containsExactly(pire);
        assertThat(service.totaux(new VigilanceFiltre("Canal", "", null, null))).isEqualTo(new VigilanceTotaux(2, 2));
        assertThat(service.rechercher(new VigilanceFiltre("Canal", "32", null, null), PageRequest.of(0, 50)))
                .isEmpty();
        assertThat(service.rechercher(new VigilanceFiltre("Canal", "", 999L, null), PageRequest.of(0, 50)))
                .isEmpty();
    }

    @Test
    void chacun_voit_ce_qui_est_de_son_perimetre() {
        signer("2025-01-01");
        session.ouvrir(Role.CHARGE_MISSION_DT);
        assertThat(lire("Canal")).hasSize(1);
        base.sql("DELETE f FROM affectation f JOIN agent a ON a.id = f.agent_id WHERE a.role = 'CHARGE_MISSION_DT'"
                        + " AND f.territoire_code = '31'")
                .update();
        assertThat(lire("Canal")).isEmpty();
        assertThat(service.totaux(VigilanceFiltre.TOUTES).suivies()).isZero();
        base.sql("UPDATE grappe SET region_code = '75' WHERE id = ?")
                .param(grappe)
                .update();
        session.ouvrir(Role.COORDINATION_ARS);
        assertThat(lire("Canal")).isEmpty();
    }

    @Test
    void le_nombre_d_ordres_ne_depend_pas_des_grappes() {
        var ordres = OrdresSql.compter(() -> lire(""));
        signer("2025-01-01");
        conventions.signee("Canal bis", LocalDate.of(2025, 1, 1));
        assertThat(OrdresSql.compter(() -> lire(""))).isEqualTo(ordres).isLessThanOrEqualTo(4);
    }
}
