package fr.treille.pilotage.echeance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.liste.GrappeFiltre;
import fr.treille.engagement.convention.ConventionService;
import fr.treille.engagement.notification.DecisionsDEssai;
import fr.treille.socle.equipe.Role;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The day is Friday 13/06/2025, last day of deposit of the call Occitanie 2025. */
@TestIntegration
@TestPropertySource(properties = "treille.horloge.depart=2025-06-13")
class EcheanceServiceTest {

    private static final Pageable PAGE = PageRequest.of(0, 200, Sort.by("date"));

    @Autowired
    EcheanceService echeances;

    @Autowired
    GrappeService grappes;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    DecisionsDEssai decisions;

    @Autowired
    ConventionService conventions;

    @Autowired
    JdbcClient base;

    @Autowired
    Session session;

    @BeforeEach
    void registre() {
        essai.registre(20);
    }

    @Test
    void la_liste_des_grappes_dit_la_meme_prochaine_echeance() {
        for (var statut : StatutGrappe.values()) {
            essai.au(statut, "Accord " + statut, 15);
        }
        session.ouvrir(Role.COORDINATION_ARS);
        var lignes = grappes.rechercher(GrappeFiltre.texte("Accord"), PageRequest.of(0, 50, Sort.by("nom")));
        assertThat(lignes).hasSize(StatutGrappe.values().length);
        for (var ligne : lignes) {
            var due = ligne.echeance();
            var aFaire = echeances.toutes(new EcheanceFiltre(ligne.nom(), null, null, "", null));
            if (due != null) {
                assertThat(aFaire)
                        .as(ligne.nom())
                        .anyMatch(
                                e -> e.date().equals(due.date()) && e.libelle().equals(due.libelle()))
                        .noneMatch(e -> e.date().isBefore(due.date()));
                assertThat(grappes.fiche(ligne.id()).echeance()).isEqualTo(due);
            } else {
                assertThat(aFaire).as(ligne.nom()).isEmpty();
            }
        }
    }

    @Test
    void le_dernier_jour_compte_encore_et_le_suivant_est_en_retard() {
        essai.enConstitution("Grappe du jour", 15);
        var hier = essai.enConstitution("Grappe de la veille", 15);
        base.sql("UPDATE grappe SET multiregionale = TRUE WHERE id = ?")
                .param(hier.id())
                .update();
        session.ouvrir(Role.COORDINATION_ARS);
        assertThat(une("Grappe du jour", Quand.CETTE_SEMAINE).date()).isEqualTo("2025-06-13");
        assertThat(toutes("Grappe du jour", Quand.EN_RETARD)).isEmpty();
        // over several régions: 01/06/2025
        assertThat(une("Grappe de la veille", Quand.EN_RETARD).date()).isEqualTo("2025-06-01");
        assertThat(echeances.totaux(filtre("Grappe de la veille", null)).enRetard())
                .isEqualTo(1);
    }

    @Test
    void ce_qui_est_fait_dit_par_quoi_et_quand() {
        var grappe = decisions.notifiee("Grappe notifiée");
        session.ouvrir(Role.COORDINATION_ARS);
        assertThat(toutes(grappe.nom(), null)).isEmpty();
        assertThat(toutes(grappe.nom(), Quand.FAITES))
                .extracting(EcheanceLigne::nature)
                .containsExactlyInAnyOrder("DEPOT", "RECEVABILITE", "INSTRUCTION", "SELECTION", "NOTIFICATION");
        var lettre = toutes(grappe.nom(), Quand.FAITES).stream()
                .filter(e -> e.nature().equals("NOTIFICATION"))
                .findFirst()
                .orElseThrow();
        assertThat(lettre.faitePar()).matches("Lettre .+ envoyée");
        assertThat(lettre.faiteLe()).isEqualTo("2025-06-13");
        assertThat(lettre.lien()).isEqualTo("grappes/" + grappe.id() + "/courriers");
    }

    @Test
    void la_convention_se_signe_puis_se_paie_puis_se_deploie() {
        var grappe = decisions.notifiee("Grappe conventionnée");
        session.ouvrir(Role.COORDINATION_ARS);
        var id = conventions.generer(grappe.id(), grappe.version(), null);
        assertThat(toutes(grappe.nom(), null)).isEmpty();
        // 31/07 in Paris, still 30/07 in UTC
        base.sql("UPDATE convention SET etat = 'ENVOYEE', envoyee_le = '2025-07-30 22:30:00' WHERE id = ?")
                .param(id)
                .update();
        assertThat(une(grappe.nom(), null).date())
                .isEqualTo(LocalDate.of(2025, 7, 31).plusDays(30));
        assertThat(une(grappe.nom(), null).nature()).isEqualTo("SIGNATURE");
        for (var signature : List.of("2025-08-31", "2026-05-31", "2026-08-29", "2024-02-29")) {
            base.sql("UPDATE convention SET etat = 'SIGNEE', signee_le = ? WHERE id = ?")
                    .params(signature, id)
                    .update();
            var jour = LocalDate.parse(signature);
            assertThat(toutes(grappe.nom(), null))
                    // due as long as the follow-up runs, whatever the day of the signature
                    .filteredOn(echeance -> !echeance.nature().equals("POINT"))
                    .extracting(EcheanceLigne::cle, EcheanceLigne::date)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("VERSEMENT-" + grappe.id(), jour.plusDays(30)));
            // a mark, which is not to be done
            assertThat(toutes(grappe.nom(), Quand.REPERES))
                    .extracting(EcheanceLigne::cle, EcheanceLigne::date)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("DEPLOIEMENT-" + grappe.id(), jour.plusMonths(18)));
        }
        base.sql("UPDATE grappe SET type = 'EVOLUTION' WHERE id = ?")
                .param(grappe.id())
                .update();
        assertThat(toutes(grappe.nom(), Quand.REPERES))
                .extracting(EcheanceLigne::date)
                .containsExactly(LocalDate.of(2024, 11, 29));
    }

    @Test
    void un_appel_muet_ne_donne_aucune_echeance() {
        var grappe = essai.au(StatutGrappe.DEPOSEE, "Grappe muette", 15);
        base.sql("UPDATE grappe SET fenetre_id = 3 WHERE id = ?")
                .param(grappe.id())
                .update();
        session.ouvrir(Role.COORDINATION_ARS);
        assertThat(toutes(grappe.nom(), null)).extracting(EcheanceLigne::nature).containsExactly("ENGAGEMENT");
    }

    @Test
    void les_groupes_commencent_une_fois_meme_au_travers_des_pages() {
        for (var rang = 1; rang <= 5; rang++) {
            essai.au(StatutGrappe.DEPOSEE, "Groupe " + rang, 15);
        }
        session.ouvrir(Role.COORDINATION_ARS);
        for (var groupement : Groupement.values()) {
            var entiere = echeances.rechercher(filtre("Groupe", Quand.TOUTES), groupement, PAGE);
            var pages = new java.util.ArrayList<EcheanceLigne>();
            for (var page = 0; page * 3 < entiere.size(); page++) {
                pages.addAll(echeances.rechercher(
                        filtre("Groupe", Quand.TOUTES), groupement, PageRequest.of(page, 3, Sort.by("date"))));
            }
            assertThat(pages).isEqualTo(entiere);
            var attendus = switch (groupement) {
                case SEMAINE -> 4;
                case PERSONNE -> 1;
                case GRAPPE -> 5;
            };
            assertThat(entiere)
                    .filteredOn(EcheanceLigne::premiere)
                    .as(groupement.name())
                    .hasSize(attendus);
        }
    }

    @Test
    void le_mois_compte_ce_qui_tombe_chaque_jour() {
        essai.au(StatutGrappe.DEPOSEE, "Mois 1", 15);
        essai.au(StatutGrappe.DEPOSEE, "Mois 2", 15);
        session.ouvrir(Role.COORDINATION_ARS);
        assertThat(echeances.mois(filtre("Mois", null), YearMonth.of(2025, 7)))
                .singleElement()
                .satisfies(charge -> {
                    assertThat(charge.jour()).isEqualTo("2025-07-04");
                    assertThat(charge.nombre()).isEqualTo(2);
                    assertThat(charge.enRetard()).isZero();
                });
        assertThat(echeances.mois(filtre("Mois", null), YearMonth.of(2025, 6))).isEmpty();
    }

    private EcheanceLigne une(String nom, Quand quand) {
        assertThat(toutes(nom, quand)).hasSize(1);
        return toutes(nom, quand).getFirst();
    }

    private List<EcheanceLigne> toutes(String nom, Quand quand) {
        return echeances.toutes(filtre(nom, quand));
    }

    private static EcheanceFiltre filtre(String nom, Quand quand) {
        return new EcheanceFiltre(nom, quand, null, "", null);
    }
}
