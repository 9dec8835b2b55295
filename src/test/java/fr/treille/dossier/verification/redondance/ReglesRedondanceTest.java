package fr.treille.dossier.verification.redondance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.referentiel.financement.Situation;
import fr.treille.referentiel.segur.BeneficiaireSons;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is financed twice, case by case (domain reference §3.2). */
class ReglesRedondanceTest {

    private static final String FINESS = "310000013";
    private static final LocalDate COMMANDE = LocalDate.of(2023, 11, 15);

    private final Map<Long, Dossier> dossiers = new HashMap<>();
    private final List<Place> places = new ArrayList<>();
    private final Map<String, List<BeneficiaireSons>> sons = new HashMap<>();
    private boolean sonsConnu;

    private void dossier(long id, StatutGrappe statut, String solution, LocalDate depot, boolean versionSegur) {
        dossiers.put(
                id,
                new Dossier(
                        id,
                        true,
                        "Grappe " + id,
                        "Porteur",
                        false,
                        "",
                        statut,
                        depot,
                        versionSegur,
                        solution,
                        Dossier.logiciel(solution)));
    }

    private void place(long id, StatutGrappe statut, Situation situation, String solution) {
        dossier(id, statut, solution, LocalDate.of(2025, 5, 5), true);
        declaree(id, situation, "", null, null);
    }

    private void declaree(long id, Situation situation, String dui, Boolean version, Aide aide) {
        places.add(new Place(
                id, FINESS, "Résidence", situation, "", dui, version, aide, aide == null ? "" : "Serveurs", 0));
    }

    private void commande(LocalDate annulee, LocalDate va, String solution) {
        sonsConnu = true;
        sons.put(FINESS, List.of(new BeneficiaireSons(FINESS, COMMANDE, annulee, va, solution, null)));
    }

    private List<Conflit> conflits() {
        return ReglesRedondance.conflits(new FaitsRedondance(dossiers, places, sons, sonsConnu));
    }

    private List<NatureConflit> natures() {
        return conflits().stream().map(Conflit::nature).toList();
    }

    @Test
    void le_meme_essms_dans_deux_dossiers_en_cours_se_voit_des_deux_cotes() {
        place(1, StatutGrappe.EN_INSTRUCTION, Situation.ACQUISITION, "Orme");
        place(2, StatutGrappe.EN_CONSTITUTION, Situation.ACQUISITION, "Saule");

        assertThat(conflits())
                .satisfiesExactly(
                        un -> {
                            assertThat(un.grappeId()).isEqualTo(1);
                            assertThat(un.nature()).isEqualTo(NatureConflit.DEUX_DOSSIERS);
                            assertThat(un.rencontre()).contains("Grappe 2", "en constitution");
                        },
                        deux -> {
                            assertThat(deux.grappeId()).isEqualTo(2);
                            assertThat(deux.rencontre()).contains("Grappe 1", "en instruction");
                        });
    }

    @ParameterizedTest
    @EnumSource(
            value = StatutGrappe.class,
            names = {"IRRECEVABLE", "DEFAVORABLE", "REFUS_NOTIFIE", "ABANDONNEE"})
    void un_dossier_qui_n_aura_pas_l_argent_n_en_est_pas_un(StatutGrappe mort) {
        place(1, StatutGrappe.EN_INSTRUCTION, Situation.ACQUISITION, "Orme");
        place(2, mort, Situation.ACQUISITION, "Orme");

        assertThat(conflits()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ACQUISITION, Orme, ACQUISITION, ORME, MEME_LOGICIEL",
        "ACQUISITION, Orme, ACQUISITION, Saule, DEUX_DUI",
        "ACQUISITION, Orme, EVOLUTION, Ormé, OPERATIONS_DISTINCTES",
        "ACQUISITION, Orme, EVOLUTION, Saule, DEUX_DUI",
        "EVOLUTION, Orme, ACQUISITION, Orme, MEME_LOGICIEL",
        "EVOLUTION, Orme, EVOLUTION, Orme, MEME_LOGICIEL",
        "EVOLUTION, Orme, EVOLUTION, Saule, DEUX_DUI",
        "ACQUISITION, '', ACQUISITION, Orme, DEJA_FINANCE"
    })
    void apres_un_financement_le_logiciel_et_l_operation_comptent(
            Situation financee, String sien, Situation demandee, String autre, NatureConflit attendue) {
        place(1, StatutGrappe.CONVENTIONNEE, financee, sien);
        place(2, StatutGrappe.EN_INSTRUCTION, demandee, autre);

        assertThat(natures()).containsExactly(attendue, attendue);
        assertThat(attendue.bloquante()).isEqualTo(attendue != NatureConflit.OPERATIONS_DISTINCTES);
    }

    @ParameterizedTest
    @CsvSource({
        // cancelled on, deposited on, whether in time
        "2025-04-10, 2025-05-05, true",
        "2025-04-17, 2025-05-05, true",
        "2025-04-18, 2025-05-05, false",
        "2025-04-10, 2025-04-10, false",
        "2025-04-10, 2025-04-01, false",
        "2025-04-17, , true",
        "2025-04-18, , false",
        ", 2025-05-05, false"
    })
    void une_commande_de_sons_s_annule_avant_le_depot_et_le_17_avril_2025(
            LocalDate annulee, LocalDate depot, boolean aTemps) {
        dossier(1, StatutGrappe.EN_INSTRUCTION, "Orme", depot, true);
        declaree(1, Situation.ACQUISITION, "", null, null);
        commande(annulee, null, "Saule");

        assertThat(natures()).isEqualTo(aTemps ? List.of() : List.of(NatureConflit.SONS_COMMANDE));
    }

    @Test
    void une_prestation_segur_empeche_d_acquerir_un_autre_dui() {
        place(1, StatutGrappe.EN_INSTRUCTION, Situation.ACQUISITION, "Orme");
        commande(null, LocalDate.of(2024, 6, 3), "Saule");
        assertThat(natures()).containsExactly(NatureConflit.SONS_PRESTATION);
        assertThat(conflits().getFirst().rencontre()).contains("pour Saule", "VA le 03/06/2024");

        commande(null, LocalDate.of(2024, 6, 3), "");
        assertThat(natures()).as("of a DUI that the list does not name").containsExactly(NatureConflit.SONS_PRESTATION);

        commande(null, LocalDate.of(2024, 6, 3), "ORME");
        assertThat(natures()).isEmpty();
    }

    @Test
    void une_mise_en_conformite_demande_la_version_segur() {
        dossier(1, StatutGrappe.EN_INSTRUCTION, "Orme", LocalDate.of(2025, 5, 5), true);
        declaree(1, Situation.EVOLUTION, "", null, null);
        assertThat(natures()).as("nobody knows").isEmpty();

        sonsConnu = true;
        assertThat(natures()).as("not in the list").containsExactly(NatureConflit.SANS_VERSION_SEGUR);
        commande(null, null, "Orme");
        assertThat(natures()).as("ordered alone").containsExactly(NatureConflit.SANS_VERSION_SEGUR);
        commande(null, LocalDate.of(2024, 6, 3), "Orme");
        assertThat(natures()).isEmpty();

        places.clear();
        declaree(1, Situation.EVOLUTION, "Orme", false, null);
        assertThat(natures()).as("declared without").containsExactly(NatureConflit.SANS_VERSION_SEGUR);
        places.clear();
        sons.clear();
        declaree(1, Situation.EVOLUTION, "Orme", true, null);
        assertThat(natures()).as("paid by itself").isEmpty();
    }

    @Test
    void un_appel_qui_ne_la_demande_pas_ne_la_demande_pas() {
        dossier(1, StatutGrappe.EN_INSTRUCTION, "Orme", LocalDate.of(2022, 5, 5), false);
        declaree(1, Situation.EVOLUTION, "Orme", false, null);

        assertThat(natures()).isEmpty();
    }

    @Test
    void faire_evoluer_un_autre_dui_que_le_sien_se_voit() {
        dossier(1, StatutGrappe.EN_INSTRUCTION, "Orme", LocalDate.of(2025, 5, 5), true);
        declaree(1, Situation.EVOLUTION, "Saule", true, null);

        assertThat(natures()).containsExactly(NatureConflit.AUTRE_DUI);
    }

    @Test
    void une_autre_aide_declaree_se_voit_avec_ce_qu_elle_paie() {
        dossier(1, StatutGrappe.EN_INSTRUCTION, "Orme", LocalDate.of(2025, 5, 5), true);
        declaree(1, Situation.ACQUISITION, "", null, Aide.FEDER);

        assertThat(conflits()).singleElement().satisfies(conflit -> {
            assertThat(conflit.nature()).isEqualTo(NatureConflit.AIDE_DECLAREE);
            assertThat(conflit.rencontre()).isEqualTo("FEDER\u00A0: Serveurs");
        });
    }

    @Test
    void ceux_qui_rencontrent_la_meme_chose_font_une_phrase() {
        place(1, StatutGrappe.EN_INSTRUCTION, Situation.ACQUISITION, "Orme");
        place(2, StatutGrappe.CONVENTIONNEE, Situation.ACQUISITION, "Orme");
        places.add(new Place(1, "310000021", "Foyer", Situation.ACQUISITION, "", "", null, null, "", 0));
        places.add(new Place(2, "310000021", "Foyer", Situation.ACQUISITION, "", "", null, null, "", 0));

        assertThat(Redondance.de(conflits()))
                .extracting(Redondance::phrase)
                .containsExactly(
                        "2 ESSMS figurent aussi dans Grappe 2 (Porteur, conventionnée)\u00A0: même logiciel déjà financé.",
                        "2 ESSMS figurent aussi dans Grappe 1 (Porteur, en instruction)\u00A0: même logiciel déjà financé.");
    }

    /** Another solution than its file's, in one of the two: what is compared is what each file gives that ESSMS. */
    @Test
    void la_solution_propre_d_un_essms_est_celle_qui_se_compare() {
        dossier(1, StatutGrappe.EN_INSTRUCTION, "Orme", LocalDate.of(2025, 5, 5), true);
        dossier(2, StatutGrappe.CONVENTIONNEE, "Saule", LocalDate.of(2025, 5, 5), true);
        places.add(new Place(1, FINESS, "Résidence", Situation.ACQUISITION, "", "", null, null, "", 0));
        places.add(new Place(2, FINESS, "Résidence", Situation.ACQUISITION, "", "", null, null, "", 0));
        assertThat(natures()).containsExactly(NatureConflit.DEUX_DUI, NatureConflit.DEUX_DUI);

        places.set(0, new Place(1, FINESS, "Résidence", Situation.ACQUISITION, "SAULE", "", null, null, "", 0));
        assertThat(natures()).containsExactly(NatureConflit.MEME_LOGICIEL, NatureConflit.MEME_LOGICIEL);

        places.clear();
        places.add(new Place(1, FINESS, "Résidence", Situation.EVOLUTION, "Saule", "Saule", true, null, "", 0));
        assertThat(natures()).as("it upgrades what it has").isEmpty();
        places.set(0, new Place(1, FINESS, "Résidence", Situation.EVOLUTION, "Saule", "Orme", true, null, "", 0));
        assertThat(conflits())
                .singleElement()
                .satisfies(
                        conflit -> assertThat(conflit.rencontre()).isEqualTo("Orme, et le projet fait évoluer Saule"));
    }
}
