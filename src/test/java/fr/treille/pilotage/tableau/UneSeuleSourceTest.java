package fr.treille.pilotage.tableau;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.liste.GrappeFiltre;
import fr.treille.pilotage.echeance.EcheanceFiltre;
import fr.treille.pilotage.echeance.EcheanceLigne;
import fr.treille.pilotage.echeance.EcheanceService;
import fr.treille.pilotage.echeance.Groupement;
import fr.treille.pilotage.echeance.Pour;
import fr.treille.pilotage.echeance.Quand;
import fr.treille.socle.commun.port.RegleEcheance;
import fr.treille.socle.commun.port.SourceEcheances;
import fr.treille.socle.commun.temps.JoursLocaux;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import fr.treille.socle.equipe.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** One answer to what is due: home page, échéances, list of grappes and file; past every day of the window. */
@TestIntegration
@TestPropertySource(properties = "treille.horloge.depart=2025-09-20")
class UneSeuleSourceTest {

    private static final PageRequest TOUT = PageRequest.of(0, 1000, Sort.by("date"));

    @Autowired
    List<SourceEcheances> sources;

    @Autowired
    PilotageService pilotage;

    @Autowired
    EcheanceService echeances;

    @Autowired
    GrappeService grappes;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    @Autowired
    Clock horloge;

    @BeforeEach
    void peupler() {
        essai.registre(16);
        if (base.sql("SELECT COUNT(*) FROM grappe").query(Long.class).single() == 0) {
            for (var statut : StatutGrappe.values()) {
                if (statut != StatutGrappe.IRRECEVABLE) {
                    essai.au(statut, "Source " + statut, 15);
                }
            }
        }
        session.ouvrir(Role.COORDINATION_ARS);
    }

    private List<RegleEcheance> regles() {
        var jours = JoursLocaux.courants(horloge.instant());
        return sources.stream().flatMap(source -> source.regles(jours).stream()).toList();
    }

    private static EcheanceFiltre filtre(Quand quand, Pour pour) {
        return new EcheanceFiltre("", quand, pour, "", null);
    }

    @Test
    void chaque_echeance_dit_qui_la_regle_et_comment_sauf_un_repere() throws IllegalAccessException {
        var droits = new java.util.HashSet<Object>();
        for (var champ : Droits.class.getFields()) {
            droits.add(champ.get(null));
        }
        assertThat(regles()).hasSizeGreaterThan(10).allSatisfy(regle -> {
            assertThat(regle.repere()).isEqualTo(List.of("DEPLOIEMENT", "SOLDE").contains(regle.nature()));
            assertThat(regle.verbe().isEmpty()).isEqualTo(regle.repere());
            if (!regle.repere()) {
                assertThat(droits).as(regle.nature()).contains(regle.droit());
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void l_accueil_et_les_echeances_comptent_le_meme_retard_de_chaque_role(Role role) {
        session.ouvrir(role);

        var bilan = pilotage.bilan(false);
        var enRetard = echeances.toutes(filtre(Quand.EN_RETARD, null));

        assertThat(bilan.enRetard()).isEqualTo(enRetard.size());
        assertThat(echeances.totaux(filtre(null, null)).enRetard()).isEqualTo(enRetard.size());
        var parNature = regles().stream().collect(Collectors.toMap(RegleEcheance::nature, RegleEcheance::droit));
        var agit = Arrays.stream(Role.values()).anyMatch(r -> r == role)
                && parNature.values().stream().anyMatch(AgentConnecte.courant()::peut);
        assertThat(bilan.echeances()).allSatisfy(ligne -> {
            assertThat(ligne.repere()).isFalse();
            assertThat(AgentConnecte.courant().peut(parNature.get(ligne.nature())))
                    .isEqualTo(agit);
            assertThat(ligne.verbe().isEmpty()).isEqualTo(!agit);
        });
    }

    @Test
    void qui_le_demande_voit_ce_que_font_les_autres_roles_sans_leur_bouton() {
        session.ouvrir(Role.COORDINATION_GRADES);

        assertThat(echeances.toutes(filtre(null, null)))
                .noneMatch(ligne -> ligne.nature().equals("INSTRUCTION"));
        assertThat(echeances.toutes(filtre(null, Pour.TOUS_ROLES)))
                .filteredOn(ligne -> ligne.nature().equals("INSTRUCTION"))
                .isNotEmpty()
                .allMatch(ligne -> ligne.verbe().isEmpty());
    }

    @Test
    void la_prochaine_echeance_de_la_liste_et_de_la_fiche_est_la_premiere_des_echeances() {
        Map<Long, LocalDate> premieres = echeances.toutes(filtre(null, Pour.TOUS_ROLES)).stream()
                .collect(Collectors.toMap(
                        EcheanceLigne::grappeId, EcheanceLigne::date, (a, b) -> a.isBefore(b) ? a : b));
        var lignes = grappes.rechercher(GrappeFiltre.TOUTES, PageRequest.of(0, 1000, Sort.by("echeance")));

        assertThat(lignes).isNotEmpty().allSatisfy(ligne -> {
            var echeance = ligne.echeance();
            assertThat(echeance == null ? null : echeance.date()).isEqualTo(premieres.get(ligne.id()));
            assertThat(grappes.fiche(ligne.id()).echeance()).isEqualTo(echeance);
        });
        assertThat(lignes.stream()
                        .filter(ligne -> ligne.echeance() != null)
                        .map(ligne -> ligne.echeance().date()))
                .isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(lignes)
                .filteredOn(ligne -> ligne.statut() == StatutGrappe.CONVENTIONNEE)
                .isNotEmpty();
        var enRetard = new GrappeFiltre(
                "", java.util.Set.of(), java.util.Set.of(), java.util.Set.of(), java.util.Set.of(), "", null, true);
        assertThat(grappes.compter(enRetard))
                .isEqualTo(premieres.values().stream()
                        .filter(jour -> jour.isBefore(LocalDate.now(horloge)))
                        .count());
    }

    @Test
    void ce_qui_est_en_retard_fait_un_seul_groupe_avant_les_semaines() {
        var lignes = echeances.rechercher(filtre(null, null), Groupement.SEMAINE, TOUT);
        var retard = (int) echeances.totaux(filtre(Quand.EN_RETARD, null)).nombre();

        assertThat(retard).isGreaterThan(2);
        assertThat(lignes.subList(0, retard)).allMatch(ligne -> ligne.enRetard(LocalDate.now(horloge)));
        assertThat(lignes.subList(1, retard)).noneMatch(EcheanceLigne::premiere);
        assertThat(lignes.subList(retard, lignes.size())).noneMatch(ligne -> ligne.enRetard(LocalDate.now(horloge)));
    }

    @Test
    void on_choisit_une_personne() {
        GrappeFiche confiee =
                grappes.fiche(grappes.rechercher(GrappeFiltre.TOUTES, PageRequest.of(0, 1, Sort.by("nom")))
                        .getFirst()
                        .id());
        var agent = base.sql("SELECT MIN(id) FROM agent WHERE region_code = '76'")
                .query(Long.class)
                .single();
        base.sql("UPDATE grappe SET responsable_id = IF(id = ?, ?, NULL), responsable_grades_id = NULL")
                .param(confiee.id())
                .param(agent)
                .update();

        assertThat(echeances.toutes(new EcheanceFiltre("", Quand.TOUTES, null, "", null, agent)))
                .isNotEmpty()
                .allMatch(ligne -> ligne.grappeId() == confiee.id());
    }
}
