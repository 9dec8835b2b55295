package fr.treille.dossier.verification;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.dossier.grappe.projet.Solution;
import fr.treille.referentiel.appel.ReglesDEssai;
import fr.treille.referentiel.appel.regle.GrilleNotation;
import fr.treille.referentiel.appel.regle.Regles;
import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.referentiel.financement.Situation;
import fr.treille.referentiel.segur.Couloir;
import fr.treille.referentiel.segur.Referencement;
import fr.treille.referentiel.segur.SolutionSegur;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** « Référencée » is asked by the call: what is lawful in 2022 is not in 2025, and the other way round. */
class ReglesSolutionTest {

    private static final LocalDate JOUR = LocalDate.of(2025, 6, 2);
    private static final Regles DE_2025 = ReglesDEssai.regles();
    private static final Regles DE_2022 = ReglesDEssai.avec(
            15, Set.of(Secteur.PA, Secteur.PH, Secteur.DOM), new GrilleNotation(null, List.of()), List.of());

    private static Solution typee(Boolean referencee) {
        return Solution.de("Orme", "Orme SA", referencee);
    }

    /** One ESSMS of each sector. */
    private static List<EssmsVerifie> essms(Situation situation, Secteur... secteurs) {
        return Arrays.stream(secteurs)
                .map(secteur -> new EssmsVerifie("31000" + secteur, "ESSMS " + secteur, secteur, situation, null))
                .toList();
    }

    private static List<FaitsSolution> faits(
            Solution solution, SolutionSegur segur, Situation situation, Secteur... secteurs) {
        return List.of(
                new FaitsSolution(solution, segur, segur != null, essms(situation, secteurs), false, false, JOUR));
    }

    private static Constat acquerir(Regles regles, Boolean referencee, Secteur... secteurs) {
        return ReglesSolution.constater(faits(typee(referencee), null, Situation.ACQUISITION, secteurs), regles, null);
    }

    private static SolutionSegur orme(Couloir couloir, int vague, LocalDate absent) {
        return new SolutionSegur(
                7, "Orme SA", "Orme", List.of(new Referencement(couloir, vague, LocalDate.of(2023, 3, 12), absent)));
    }

    private static ReponseFiche candidature(boolean vraie, LocalDate jour) {
        return new ReponseFiche(
                Sujet.SOLUTION_CANDIDATE, vraie, vraie ? jour : null, "Vu", "Anne Roux", Instant.EPOCH, 1, true);
    }

    @ParameterizedTest
    @CsvSource({
        "PA, true, false",
        "PH, true, false",
        "DOM, true, false",
        "PDE, false, false",
        "AHI, false, false",
        "PJM, false, true"
    })
    void non_referencee_elle_est_licite_en_2022_pour_pa_ph_dom_et_en_2025_pour_pjm(
            Secteur secteur, boolean en2022, boolean en2025) {
        assertThat(acquerir(DE_2022, false, secteur).conforme()).isEqualTo(en2022);
        assertThat(acquerir(DE_2025, false, secteur).conforme()).isEqualTo(en2025);
    }

    @Test
    void en_2022_la_dispense_des_majeurs_n_existe_pas() {
        var constat = acquerir(DE_2022, false, Secteur.PJM).constat();

        assertThat(constat).contains("L’appel ne l’admet que pour PA, PH, DOM, pas pour PJM");
        assertThat(acquerir(DE_2025, false, Secteur.PJM).constat()).contains("PJM", "n’y exige pas de référencement");
    }

    @Test
    void en_2022_une_montee_de_version_demande_une_solution_referencee() {
        var faits = faits(typee(false), null, Situation.EVOLUTION, Secteur.PA);

        assertThat(ReglesSolution.constater(faits, DE_2022, null)).satisfies(constat -> {
            assertThat(constat.conforme()).isFalse();
            assertThat(constat.constat()).contains("montée de version que pour une solution référencée");
        });
    }

    @Test
    void un_projet_de_plusieurs_secteurs_n_est_dispense_que_si_tous_le_sont() {
        assertThat(acquerir(DE_2025, false, Secteur.PJM, Secteur.PA).conforme()).isFalse();
        assertThat(acquerir(DE_2022, false, Secteur.PDE, Secteur.PA).constat()).contains("pas pour PDE");
    }

    @Test
    void tant_que_personne_ne_l_a_dit_elle_n_est_pas_referencee() {
        assertThat(acquerir(DE_2025, null, Secteur.PA)).satisfies(constat -> {
            assertThat(constat.conforme()).isFalse();
            assertThat(constat.constat()).contains("Il n’est pas dit si");
        });
    }

    @Test
    void dite_referencee_sans_etre_de_la_liste_elle_est_a_verifier_des_qu_il_y_a_une_liste() {
        assertThat(acquerir(DE_2025, true, Secteur.PA).conforme()).isTrue();
        var avecListe = List.of(new FaitsSolution(
                typee(true), null, true, essms(Situation.ACQUISITION, Secteur.PA), false, false, JOUR));

        assertThat(ReglesSolution.constater(avecListe, DE_2025, null)).satisfies(constat -> {
            assertThat(constat.conforme()).isFalse();
            assertThat(constat.constat()).contains("sans être choisie dans la liste");
        });
    }

    @Test
    void celle_de_la_liste_l_est_dans_ses_couloirs_seulement() {
        var choisie = new Solution("Orme", "Orme SA", true, 7L);
        var ms1 = orme(Couloir.MS1, 1, null);

        assertThat(ReglesSolution.constater(
                                faits(choisie, ms1, Situation.ACQUISITION, Secteur.PA, Secteur.DOM), DE_2025, null)
                        .constat())
                .contains("est référencée", "MS1, vague 1, le 12/03/2023");
        assertThat(ReglesSolution.constater(
                        faits(choisie, ms1, Situation.ACQUISITION, Secteur.PA, Secteur.PDE), DE_2025, null))
                .satisfies(constat -> {
                    assertThat(constat.conforme()).isFalse();
                    assertThat(constat.constat()).contains("n’est pas référencée, vague 1, pour PDE");
                });
        for (var insuffisante : List.of(orme(Couloir.MS1, 2, null), orme(Couloir.MS1, 1, JOUR))) {
            assertThat(ReglesSolution.constater(
                                    faits(choisie, insuffisante, Situation.ACQUISITION, Secteur.PA), DE_2025, null)
                            .conforme())
                    .as(insuffisante.enClair())
                    .isFalse();
        }
    }

    @Test
    void en_2025_une_candidate_suffit_a_ahi_une_fois_constatee() {
        assertThat(acquerir(DE_2025, false, Secteur.AHI)).satisfies(constat -> {
            assertThat(constat.conforme()).isFalse();
            assertThat(constat.constat()).contains("Sa candidature n’est pas encore constatée");
        });
        var faits = faits(typee(false), null, Situation.ACQUISITION, Secteur.AHI, Secteur.PJM);

        assertThat(ReglesSolution.constater(faits, DE_2025, candidature(true, JOUR))
                        .conforme())
                .isTrue();
        assertThat(ReglesSolution.constater(faits, DE_2025, candidature(false, JOUR))
                        .conforme())
                .isFalse();
    }

    @Test
    void a_la_signature_une_solution_d_ahi_est_candidate_ou_la_signature_est_refusee() {
        var ahi = faits(typee(false), null, Situation.ACQUISITION, Secteur.AHI, Secteur.PA);

        assertThat(ReglesSolution.empechement(ahi, DE_2025, null))
                .hasValueSatisfying(raison -> assertThat(raison)
                        .contains("AHI", "signature de la convention", "n’est pas constatée", "onglet Vérifications"));
        assertThat(ReglesSolution.empechement(ahi, DE_2025, candidature(true, JOUR.plusDays(1))))
                .as("candidate after the signature only")
                .isPresent();
        assertThat(ReglesSolution.empechement(ahi, DE_2025, candidature(true, JOUR)))
                .isEmpty();
        assertThat(ReglesSolution.empechement(ahi, DE_2025, candidature(false, JOUR)))
                .isPresent();
    }

    @Test
    void rien_ne_l_empeche_pour_qui_n_est_pas_d_un_secteur_candidat_ou_de_2022() {
        assertThat(ReglesSolution.empechement(
                        faits(typee(false), null, Situation.ACQUISITION, Secteur.PA, Secteur.PJM), DE_2025, null))
                .isEmpty();
        assertThat(ReglesSolution.empechement(
                        faits(typee(true), null, Situation.ACQUISITION, Secteur.AHI), DE_2025, null))
                .isEmpty();
        assertThat(ReglesSolution.empechement(
                        faits(typee(false), null, Situation.ACQUISITION, Secteur.AHI), DE_2022, null))
                .isEmpty();
    }

    @Test
    void ceux_dont_le_couloir_n_est_pas_couvert_sont_nommes() {
        var choisie = new Solution("Orme", "Orme SA", true, 7L);
        var faits = faits(choisie, orme(Couloir.MS1, 1, null), Situation.ACQUISITION, Secteur.PA, Secteur.PDE);

        assertThat(ReglesSolution.constater(faits, DE_2025, null).constat())
                .contains("vague 1, pour PDE, soit «\u00A0ESSMS PDE\u00A0» (31000PDE) (liste")
                .doesNotContain("ESSMS PA");
        assertThat(ReglesSolution.constater(faits, DE_2022, null).constat())
                .contains("pas pour PDE, soit «\u00A0ESSMS PDE\u00A0»");
        assertThat(acquerir(DE_2025, false, Secteur.PA, Secteur.PDE).constat())
                .as("all of them: nobody is named")
                .doesNotContain("ESSMS PDE");
    }

    @Test
    void les_noms_s_arretent_a_cinq() {
        var sept = essms(Situation.ACQUISITION, Secteur.values());
        assertThat(EssmsVerifie.noms(sept)).endsWith("«\u00A0ESSMS PDS\u00A0» (31000PDS) et 2 autres");
        assertThat(EssmsVerifie.noms(sept.subList(0, 6))).endsWith(" et un autre");
        assertThat(EssmsVerifie.noms(sept.subList(0, 5))).endsWith("(31000PDS)");
    }

    /** Each ESSMS is looked at by its own solution: the file's would not do for one, its own does. */
    @Test
    void une_solution_propre_se_verifie_pour_les_essms_qui_l_ont() {
        var orme = new Solution("Orme", "Orme SA", true, 7L);
        var saule = new Solution("Saule", "Saule SA", true, 8L);
        var ms2 = new SolutionSegur(
                8, "Saule SA", "Saule", List.of(new Referencement(Couloir.MS2, 1, LocalDate.of(2023, 3, 12), null)));
        var pa = new FaitsSolution(
                orme, orme(Couloir.MS1, 1, null), true, essms(Situation.ACQUISITION, Secteur.PA), true, false, JOUR);

        var bonnes = List.of(
                pa, new FaitsSolution(saule, ms2, true, essms(Situation.ACQUISITION, Secteur.PDE), true, false, JOUR));
        assertThat(ReglesSolution.constater(bonnes, DE_2025, null)).satisfies(constat -> {
            assertThat(constat.conforme()).isTrue();
            assertThat(constat.constat())
                    .contains("Pour «\u00A0ESSMS PA\u00A0» (31000PA)\u00A0: «\u00A0Orme\u00A0» est référencée")
                    .contains("Pour «\u00A0ESSMS PDE\u00A0» (31000PDE)\u00A0: «\u00A0Saule\u00A0» est référencée");
        });

        var mauvaise = List.of(
                pa, new FaitsSolution(saule, ms2, true, essms(Situation.ACQUISITION, Secteur.AHI), true, false, JOUR));
        assertThat(ReglesSolution.constater(mauvaise, DE_2025, null)).satisfies(constat -> {
            assertThat(constat.conforme()).isFalse();
            assertThat(constat.constat()).contains("«\u00A0Saule\u00A0» n’est pas référencée, vague 1, pour AHI");
        });
        assertThat(ReglesSolution.empechement(mauvaise, DE_2025, null))
                .hasValueSatisfying(raison -> assertThat(raison).contains("Saule", "AHI"));
        assertThat(ReglesSolution.empechement(bonnes, DE_2025, null)).isEmpty();
    }

    @Test
    void plusieurs_solutions_dans_un_projet_se_signalent_avec_leurs_essms() {
        var une = faits(typee(true), null, Situation.ACQUISITION, Secteur.PA, Secteur.PH);
        assertThat(ReglesDossier.plusieurs(une)).isNull();
        var autre = faits(
                new Solution("Saule", "Saule SA", true, 8L),
                orme(Couloir.MS1, 1, null),
                Situation.ACQUISITION,
                Secteur.PDE);

        assertThat(ReglesDossier.plusieurs(List.of(une.getFirst(), autre.getFirst())))
                .isNotNull()
                .satisfies(constat -> {
                    assertThat(constat.conforme()).isFalse();
                    assertThat(constat.exclu()).isFalse();
                    assertThat(constat.constat())
                            .contains("2 solutions", "«\u00A0Orme\u00A0» pour 2, «\u00A0Saule\u00A0» pour 1");
                });
    }

    /** In a mixed project, the upgrades alone need a solution that is référencée. */
    @Test
    void en_2022_seules_les_evolutions_d_un_projet_mixte_excluent_une_solution_non_referencee() {
        var mixtes = new ArrayList<>(essms(Situation.ACQUISITION, Secteur.PA, Secteur.PH));
        var acquerir = List.of(new FaitsSolution(typee(false), null, false, List.copyOf(mixtes), false, false, JOUR));
        assertThat(ReglesSolution.constater(acquerir, DE_2022, null).conforme()).isTrue();
        mixtes.addAll(essms(Situation.EVOLUTION, Secteur.DOM));
        var faits = List.of(new FaitsSolution(typee(false), null, false, mixtes, false, false, JOUR));

        assertThat(ReglesSolution.constater(faits, DE_2022, null)).satisfies(constat -> {
            assertThat(constat.exclu()).isTrue();
            assertThat(constat.constat()).contains("ce n’est pas le cas de «\u00A0ESSMS DOM\u00A0»");
        });
    }
}
