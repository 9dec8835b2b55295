package fr.treille.suivi.mesure.amenagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.referentiel.amenagement.AmenagementLigne;
import fr.treille.referentiel.amenagement.AmenagementSaisie;
import fr.treille.referentiel.amenagement.AmenagementService;
import fr.treille.referentiel.amenagement.EffetAmenagement;
import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.socle.equipe.Role;
import fr.treille.suivi.mesure.MesureFiche;
import fr.treille.suivi.mesure.MesureSaisie;
import fr.treille.suivi.mesure.MesureService;
import fr.treille.suivi.mesure.RefusMesures;
import fr.treille.suivi.mesure.SourceMesure;
import fr.treille.suivi.usage.LigneSolde;
import fr.treille.suivi.usage.SoldeService;
import fr.treille.suivi.usage.TauxCible;
import fr.treille.suivi.usage.UsageService;
import fr.treille.suivi.usage.UsagesDEssai;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * What the register changes for a grappe deposited and under way before the decision; today is 30/06/2026, its periods are from
 * January to March and from April to June 2026.
 */
@TestIntegration
@TestPropertySource(properties = "treille.horloge.depart=2026-06-30")
class AppliquerAmenagementTest {

    private static final String OPPOSITION = "Personne opposée à l’alimentation de son DMP";
    private static final LocalDate MAI = LocalDate.of(2026, 5, 1);

    @Autowired
    AmenagementService registre;

    @Autowired
    MesureService mesures;

    @Autowired
    UsageService usage;

    @Autowired
    SoldeService solde;

    @Autowired
    UsagesDEssai usages;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    private long grappe;
    private long premiere;
    private long seconde;

    @BeforeEach
    void mesurer() {
        base.sql("DELETE FROM amenagement_cible WHERE region_code IS NOT NULL").update();
        grappe = usages.conventionnee("Aménagée", 3).id();
        premiere = usages.periode(grappe);
        seconde = usages.periode(grappe, LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30));
        session.ouvrir(Role.COORDINATION_ARS);
    }

    @Test
    void une_situation_decidee_apres_le_depot_reduit_les_periodes_qui_finissent_depuis() {
        assertThatThrownBy(() -> reduire(seconde)).hasMessageContaining("n’est pas une situation du registre");

        registre.ajouter(reduction(MAI, null));

        assertThatThrownBy(() -> reduire(premiere))
                .as("that period ended before")
                .isInstanceOf(RefusMesures.class);
        reduire(seconde);
        assertThat(taux(seconde, "DMP").taux().enClair()).isEqualTo("70\u00A0%");
        assertThat(usage.amenagements(grappe, LocalDate.of(2026, 6, 30)))
                .extracting(AmenagementLigne::situation, AmenagementLigne::source, AmenagementLigne::dates)
                .contains(org.assertj.core.groups.Tuple.tuple(
                        OPPOSITION, "DNS/CNSA 2026-03 du 20/04/2026", "depuis le 01/05/2026"));
        assertThat(usage.amenagements(grappe, UsagesDEssai.FIN))
                .extracting(AmenagementLigne::situation)
                .doesNotContain(OPPOSITION);
    }

    @Test
    void fini_il_ne_reduit_plus_et_ce_qui_est_enregistre_garde_sa_reduction() {
        var id = registre.ajouter(reduction(MAI, null));
        reduire(seconde);
        registre.terminer(id, 0, LocalDate.of(2026, 6, 15), "Décision abrogée");

        assertThat(taux(seconde, "DMP").taux().termes()).isEqualTo("35 / 50");
        // the same reduction with a better numerator is a correction of the measure, not of its reduction
        mesures.confirmer(grappe, seconde, List.of(saisie(36, 10)), SourceMesure.SAISIE);
        assertThat(taux(seconde, "DMP").taux().termes()).isEqualTo("36 / 50");
        assertThatThrownBy(() -> mesures.confirmer(grappe, seconde, List.of(saisie(36, 11)), SourceMesure.SAISIE))
                .hasMessageContaining("n’est pas une situation du registre à ces dates");
    }

    @Test
    void un_amenagement_a_venir_ne_s_applique_pas_encore() {
        registre.ajouter(reduction(LocalDate.of(2026, 7, 1), null));

        assertThatThrownBy(() -> reduire(seconde)).isInstanceOf(RefusMesures.class);
        assertThat(usage.amenagements(grappe, LocalDate.of(2026, 6, 30)))
                .extracting(AmenagementLigne::situation)
                .doesNotContain(OPPOSITION);
    }

    @Test
    void une_cible_retiree_sort_des_taux_les_mesures_deja_faites_puis_y_rentre_a_sa_fin() {
        usages.mesurer(grappe, premiere, 3, 5, 10, "DMP");
        usages.mesurer(grappe, seconde, 3, 5, 10, "DMP");
        var id = registre.ajouter(retrait());

        assertThat(taux(premiere, "DMP").taux().termes()).isEqualTo("15 / 30");
        assertThat(taux(seconde, "DMP")).satisfies(cible -> {
            assertThat(cible.taux().existe()).isFalse();
            assertThat(cible.attendus()).isZero();
        });
        assertThat(mesures.mesures(grappe, seconde))
                .extracting(MesureFiche::horsCible)
                .containsOnly(true);
        // measured again, it stays out
        usages.mesurer(grappe, seconde, 3, 6, 10, "DMP");
        assertThat(taux(seconde, "DMP").taux().existe()).isFalse();

        registre.terminer(id, 0, LocalDate.of(2026, 6, 29), "Décision abrogée");
        assertThat(taux(seconde, "DMP").taux().termes()).isEqualTo("18 / 30");
        assertThat(taux(seconde, "DMP").attendus()).isEqualTo(3);
    }

    @Test
    void le_solde_ne_demande_plus_une_cible_retiree_et_la_demande_pour_une_periode_d_avant() {
        usages.vsr(grappe, LocalDate.of(2025, 12, 15));
        usages.mesurer(grappe, premiere, 3, 5, 10, "MSSANTE");
        registre.ajouter(retrait());
        assertThat(solde.etat(grappe).lignes())
                .extracting(LigneSolde::libelle)
                .contains("Taux d’utilisation de MSSanté", "Taux d’utilisation du DMP");

        usages.mesurer(grappe, seconde, 3, 5, 10, "MSSANTE");
        assertThat(solde.etat(grappe).lignes())
                .extracting(LigneSolde::libelle)
                .contains("Taux d’utilisation de MSSanté")
                .doesNotContain("Taux d’utilisation du DMP");
    }

    @Test
    void une_grappe_dont_le_suivi_est_clos_garde_ce_qui_l_a_soldee() {
        usages.mesurer(grappe, seconde, 3, 5, 10, "DMP");
        base.sql("INSERT INTO jalon (grappe_id, type, reel) VALUES (?, 'CLOTURE', '2026-06-30')")
                .param(grappe)
                .update();
        registre.ajouter(retrait());

        assertThat(mesures.mesures(grappe, seconde))
                .extracting(MesureFiche::horsCible)
                .containsOnly(false);
    }

    private void reduire(long periode) {
        mesures.confirmer(grappe, periode, List.of(saisie(35, 10)), SourceMesure.SAISIE);
    }

    private static MesureSaisie saisie(int numerateur, int reduction) {
        return new MesureSaisie(GrappesDEssai.essms(1), "DMP", numerateur, 60, reduction, OPPOSITION);
    }

    private TauxCible taux(long periode, String code) {
        return usage.grappe(grappe, periode).cibles().stream()
                .filter(cible -> cible.cible().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static AmenagementSaisie retrait() {
        return new AmenagementSaisie(
                "Hébergement d’urgence",
                EffetAmenagement.RETRAIT,
                Set.of("DMP"),
                EnumSet.allOf(Secteur.class),
                "ARS Occitanie",
                LocalDate.of(2026, 2, 2),
                null,
                "DNS/CNSA 2026-03",
                LocalDate.of(2026, 4, 20),
                MAI,
                null,
                "");
    }

    private static AmenagementSaisie reduction(LocalDate depuis, @Nullable LocalDate jusquAu) {
        return new AmenagementSaisie(
                OPPOSITION,
                EffetAmenagement.REDUCTION,
                Set.of("DMP"),
                Set.of(),
                "ARS Occitanie",
                LocalDate.of(2026, 2, 2),
                LocalDate.of(2026, 3, 3),
                "DNS/CNSA 2026-03",
                LocalDate.of(2026, 4, 20),
                depuis,
                jusquAu,
                "");
    }
}
