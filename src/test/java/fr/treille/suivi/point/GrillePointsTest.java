package fr.treille.suivi.point;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.OrdresSql;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.pilotage.echeance.EcheanceFiltre;
import fr.treille.pilotage.echeance.EcheanceLigne;
import fr.treille.pilotage.echeance.EcheanceService;
import fr.treille.pilotage.echeance.Quand;
import fr.treille.suivi.action.ActionSaisie;
import fr.treille.suivi.action.ActionService;
import fr.treille.suivi.action.EtatAction;
import fr.treille.suivi.action.Personne;
import fr.treille.suivi.point.bilan.Meteo;
import fr.treille.suivi.point.mois.EtatMois;
import fr.treille.suivi.point.mois.MoisLigne;
import fr.treille.suivi.point.mois.PointFiltre;
import fr.treille.suivi.point.mois.PointTotaux;
import fr.treille.suivi.point.mois.SuiviLigne;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

/** Every grappe and its months; today is 02/06/2025. */
@TestIntegration
@Import(OrdresSql.class)
class GrillePointsTest {

    private static final YearMonth JUILLET = YearMonth.of(2025, 7);

    @Autowired
    PointService points;

    @Autowired
    PlanificationService planification;

    @Autowired
    ActionService actions;

    @Autowired
    EcheanceService echeances;

    @Autowired
    SuivisDEssai essai;

    private SuiviLigne ligne(GrappeFiche grappe) {
        return points.rechercher(new PointFiltre(grappe.nom(), "", null, null), JUILLET, PageRequest.of(0, 50))
                .getFirst();
    }

    private boolean filtre(GrappeFiche grappe, EtatMois etat) {
        return points.totaux(new PointFiltre(grappe.nom(), "", null, etat), JUILLET)
                        .grappes()
                == 1;
    }

    @Test
    void chaque_mois_dit_ce_qu_il_est_et_la_grappe_depuis_quand() {
        var grappe = essai.suivie("Grille", LocalDate.of(2025, 1, 31));
        essai.tenus(grappe, Meteo.SOLEIL, LocalDate.of(2025, 2, 1));
        essai.tenus(grappe, Meteo.ORAGE, LocalDate.of(2025, 4, 1));

        var ligne = ligne(grappe);

        assertThat(ligne.mois()).hasSize(12);
        assertThat(ligne.mois().stream().skip(5).map(MoisLigne::etat))
                .containsExactly(
                        EtatMois.MANQUANT,
                        EtatMois.TENU,
                        EtatMois.MANQUANT,
                        EtatMois.TENU,
                        EtatMois.MANQUANT,
                        EtatMois.A_PLANIFIER,
                        EtatMois.A_VENIR);
        assertThat(ligne.mois().getFirst().etat()).isEqualTo(EtatMois.NON_ATTENDU);
        assertThat(ligne.dernier()).isEqualTo("2025-04-10");
        assertThat(ligne.meteo()).isEqualTo(Meteo.ORAGE);
        assertThat(ligne.jours(LocalDate.of(2025, 6, 2))).isEqualTo(53);
        var totaux = points.totaux(new PointFiltre("Grille", "", null, null), JUILLET);
        assertThat(totaux).isEqualTo(new PointTotaux(1, 3, 1));
        assertThat(filtre(grappe, EtatMois.MANQUANT)).isTrue();
        assertThat(filtre(grappe, EtatMois.A_PLANIFIER)).isTrue();
        assertThat(filtre(grappe, EtatMois.TENU)).isTrue();
        assertThat(filtre(grappe, EtatMois.PREVU)).isFalse();
        assertThat(filtre(grappe, EtatMois.ANNULE)).isFalse();
    }

    @Test
    void ce_que_la_base_compte_est_ce_que_les_mois_disent() {
        var grappe = essai.suivie("Comptée", LocalDate.of(2025, 3, 14));
        essai.tenus(grappe, Meteo.SOLEIL, LocalDate.of(2025, 5, 1));
        var id = planification.planifier(SuivisDEssai.point(grappe, LocalDate.of(2025, 6, 12)));
        var point = points.trouver(id).orElseThrow();
        for (var dernier : List.of(JUILLET, YearMonth.of(2025, 4), YearMonth.of(2025, 2), YearMonth.of(2026, 5))) {
            var attendu = points
                    .rechercher(new PointFiltre("Comptée", "", null, null), dernier, PageRequest.of(0, 5))
                    .getFirst()
                    .mois()
                    .stream()
                    .filter(mois -> mois.etat() == EtatMois.MANQUANT)
                    .count();
            assertThat(points.totaux(new PointFiltre("Comptée", "", null, null), dernier)
                            .manquants())
                    .as(dernier.toString())
                    .isEqualTo(attendu);
        }
        assertThat(filtre(grappe, EtatMois.PREVU)).isTrue();
        assertThat(filtre(grappe, EtatMois.A_PLANIFIER)).isFalse();
        planification.annuler(id, point.version(), "Congés");
        assertThat(filtre(grappe, EtatMois.ANNULE)).isTrue();
        assertThat(filtre(grappe, EtatMois.PREVU)).isFalse();
    }

    @Test
    void les_filtres_et_les_tris_se_combinent() {
        var ancienne = essai.suivie("Tri ancienne", LocalDate.of(2024, 1, 10));
        var recente = essai.suivie("Tri récente", LocalDate.of(2025, 5, 10));
        var page = points.rechercher(
                new PointFiltre("Tri ", "31", ancienne.responsableId(), null), JUILLET, PageRequest.of(0, 5));
        assertThat(page).extracting(SuiviLigne::grappeId).containsExactly(ancienne.id(), recente.id());
        assertThat(points.rechercher(
                        new PointFiltre("Tri ", "", null, null), JUILLET, PageRequest.of(0, 5, Sort.by("grappe"))))
                .extracting(SuiviLigne::grappe)
                .containsExactly("Tri ancienne", "Tri récente");
        assertThat(points.rechercher(new PointFiltre("Tri ", "32", null, null), JUILLET, PageRequest.of(0, 5)))
                .isEmpty();
    }

    @Test
    void une_page_prend_deux_ordres_et_ses_totaux_un() {
        for (int rang = 0; rang < 3; rang++) {
            essai.tenus(
                    essai.suivie("Ordres " + rang, LocalDate.of(2025, 1, 31)), Meteo.SOLEIL, LocalDate.of(2025, 2, 1));
        }
        for (var taille : new int[] {1, 3}) {
            var filtre = new PointFiltre("Ordres", "", null, EtatMois.MANQUANT);
            assertThat(OrdresSql.compter(() -> assertThat(points.rechercher(filtre, JUILLET, PageRequest.of(0, taille)))
                            .hasSize(taille)))
                    .isEqualTo(2);
            assertThat(OrdresSql.compter(() -> points.totaux(filtre, JUILLET))).isEqualTo(1);
        }
    }

    @Test
    void le_point_du_mois_et_la_premiere_action_sont_des_echeances() {
        var grappe = essai.suivie("Échéances du suivi", LocalDate.of(2025, 1, 31));
        var avant = echeance("POINT", grappe);
        assertThat(avant.date()).isEqualTo("2025-06-30");
        assertThat(avant.faite()).isFalse();
        essai.tenus(grappe, Meteo.SOLEIL, LocalDate.of(2025, 6, 1));
        assertThat(echeance("POINT", grappe).faite()).isTrue();
        for (var jour : List.of("2025-07-10", "2025-06-20")) {
            actions.enregistrer(new ActionSaisie(
                    null,
                    0,
                    grappe.id(),
                    null,
                    "Action du " + jour,
                    new Personne(null, "Jeanne Roux"),
                    LocalDate.parse(jour),
                    EtatAction.A_FAIRE,
                    ""));
        }
        var action = echeance("ACTION", grappe);
        assertThat(action.date()).isEqualTo("2025-06-20");
        assertThat(action.lien()).isEqualTo("grappes/" + grappe.id() + "/suivi");
    }

    private EcheanceLigne echeance(String nature, GrappeFiche grappe) {
        return echeances.toutes(new EcheanceFiltre(grappe.nom(), Quand.TOUTES, null, nature, null)).stream()
                .findFirst()
                .orElseThrow();
    }
}
