package fr.treille.dossier.fenetre;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.engagement.notification.DecisionsDEssai;
import fr.treille.referentiel.appel.fenetre.EtapeFenetre;
import fr.treille.referentiel.appel.fenetre.FenetrePubliee;
import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.socle.equipe.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The day is Friday 13/06/2025, last day of deposit of the call Occitanie 2025: window 1. */
@TestIntegration
@TestPropertySource(properties = "treille.horloge.depart=2025-06-13")
class FenetreServiceTest {

    @Autowired
    FenetreService fenetres;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    DecisionsDEssai decisions;

    @Autowired
    JdbcClient base;

    @Autowired
    Session session;

    @BeforeEach
    void vider() {
        base.sql("DELETE FROM grappe_essms").update();
        base.sql("DELETE FROM lettre").update();
        base.sql("DELETE FROM instruction").update();
        base.sql("DELETE FROM grappe_ligne_financement").update();
        base.sql("DELETE FROM grappe").update();
        essai.registre(20);
    }

    private FenetreLigne ligne(long id) {
        return fenetres.fenetres(FenetreFiltre.TOUTES).stream()
                .filter(ligne -> ligne.publiee().fenetre().id() == id)
                .findFirst()
                .orElseThrow();
    }

    private List<String> manques(String nom) {
        return fenetres.dossiers(1, PageRequest.of(0, 50, Sort.by("nom"))).stream()
                .filter(ligne -> ligne.grappe().nom().equals(nom))
                .findFirst()
                .orElseThrow()
                .manques();
    }

    @Test
    void la_liste_compte_les_dossiers_de_chaque_fenetre_et_ceux_en_retard() {
        essai.enConstitution("Dans les temps", 15);
        var hier = essai.enConstitution("De la veille", 15);
        base.sql("UPDATE grappe SET multiregionale = TRUE WHERE id = ?")
                .param(hier.id())
                .update();
        essai.au(StatutGrappe.DEPOSEE, "Déposée", 15);
        session.ouvrir(Role.COORDINATION_ARS);
        assertThat(ligne(1)).satisfies(ligne -> {
            assertThat(ligne.etat()).isEqualTo(EtatFenetre.OUVERTE);
            assertThat(ligne.dossiers()).isEqualTo(3);
            assertThat(ligne.enRetard()).isEqualTo(1);
        });
        assertThat(ligne(2)).satisfies(ligne -> {
            assertThat(ligne.etat()).isEqualTo(EtatFenetre.CLOSE);
            assertThat(ligne.dossiers()).isZero();
        });
    }

    @Test
    void les_filtres_gardent_les_fenetres_d_un_appel_d_un_etat_et_d_un_type() {
        session.ouvrir(Role.CONSULTATION);
        assertThat(fenetres.fenetres(new FenetreFiltre(2L, null, null)))
                .extracting(ligne -> ligne.publiee().fenetre().id())
                .containsExactlyInAnyOrder(2L, 3L);
        assertThat(fenetres.fenetres(new FenetreFiltre(null, EtatFenetre.OUVERTE, null)))
                .extracting(ligne -> ligne.publiee().fenetre().id())
                .containsExactly(1L);
        assertThat(fenetres.fenetres(new FenetreFiltre(2L, null, TypeProjet.EVOLUTION)))
                .extracting(ligne -> ligne.publiee().fenetre().id())
                .containsExactly(3L);
    }

    @Test
    void une_fenetre_compte_ses_dossiers_par_statut() {
        essai.au(StatutGrappe.DEPOSEE, "A", 15);
        essai.au(StatutGrappe.DEPOSEE, "B", 15);
        essai.au(StatutGrappe.FAVORABLE, "C", 15);
        session.ouvrir(Role.COORDINATION_ARS);
        assertThat(fenetres.trouver(1)).hasValueSatisfying(detail -> {
            assertThat(detail.statuts())
                    .containsOnlyKeys(StatutGrappe.DEPOSEE, StatutGrappe.FAVORABLE)
                    .containsEntry(StatutGrappe.DEPOSEE, 2L);
            assertThat(detail.dossiers()).isEqualTo(3);
            assertThat(detail.publiee().appel()).isEqualTo("AAP ESMS numérique Occitanie 2025");
            assertThat(detail.prorogations()).isEmpty();
        });
    }

    @Test
    void chaque_dossier_dit_ce_qui_lui_manque() {
        var vide = session.en(Role.COORDINATION_ARS, () -> essai.grappe("Vide"));
        base.sql("UPDATE grappe SET solution = '', contact_courriel = '' WHERE id = ?")
                .param(vide.id())
                .update();
        var mixte = essai.enConstitution("Mixte", 15);
        base.sql("UPDATE grappe SET type = 'MIXTE' WHERE id = ?")
                .param(mixte.id())
                .update();
        essai.enConstitution("Complète", 15);
        essai.au(StatutGrappe.DEPOSEE, "Déposée", 15);
        essai.au(StatutGrappe.EN_INSTRUCTION, "Instruite", 15);
        essai.au(StatutGrappe.DEFAVORABLE, "Refusée", 15);
        decisions.notifiee("Notifiée");
        base.sql("UPDATE grappe SET responsable_id = (SELECT MIN(id) FROM agent) WHERE nom <> 'Déposée'")
                .update();
        session.ouvrir(Role.COORDINATION_ARS);
        assertThat(manques("Vide"))
                .containsExactly("au moins un ESSMS", "la solution DUI", "le courriel du contact opérationnel");
        assertThat(manques("Mixte")).containsExactly("des ESSMS dans les deux situations");
        assertThat(manques("Complète")).containsExactly("le dépôt");
        assertThat(manques("Déposée")).containsExactly("l’ouverture de l’instruction", "une personne responsable");
        irrecevable("Déposée", "COMPLEMENTS");
        assertThat(manques("Déposée")).containsExactly("les compléments, non fournis à temps");
        irrecevable("Instruite", "HORS_DELAI");
        assertThat(manques("Instruite")).containsExactly("un dépôt dans les délais");
        base.sql("UPDATE grappe SET statut = 'DEPOSEE', irrecevable_cause = NULL, irrecevable_le = NULL,"
                        + " complements_pour = '2025-06-30' WHERE nom = 'Déposée'")
                .update();
        assertThat(manques("Déposée"))
                .containsExactly("les compléments attendus pour le 30/06/2025", "une personne responsable");
        base.sql("UPDATE grappe SET statut = 'EN_INSTRUCTION', irrecevable_cause = NULL, irrecevable_le = NULL"
                        + " WHERE nom = 'Instruite'")
                .update();
        assertThat(manques("Instruite")).containsExactly("l’avis");
        assertThat(manques("Refusée")).containsExactly("la notification");
        assertThat(manques("Notifiée")).containsExactly("la convention signée");
    }

    private void irrecevable(String nom, String cause) {
        base.sql("UPDATE grappe SET statut = 'IRRECEVABLE', irrecevable_cause = ?, irrecevable_le = '2025-06-12',"
                        + " complements_pour = NULL WHERE nom = ?")
                .params(cause, nom)
                .update();
    }

    @Test
    void les_comptes_et_les_dossiers_sont_ceux_du_perimetre() {
        essai.enConstitution("De Haute-Garonne", 15);
        var ailleurs = essai.enConstitution("De la Gironde", 15);
        essai.deplacer(ailleurs.id(), "33");
        for (var role : Role.values()) {
            session.ouvrir(role);
            var vus = role.territorial() ? 1 : 2;
            assertThat(ligne(1).dossiers()).as(role.name()).isEqualTo(vus);
            assertThat(fenetres.trouver(1).orElseThrow().dossiers()).isEqualTo(vus);
            assertThat(fenetres.dossiers(1, PageRequest.of(0, 50))).hasSize(vus);
            assertThat(fenetres.portee(1, Set.of(EtapeFenetre.CLOTURE))).isEqualTo(new PorteeProrogation(vus, vus, 0));
        }
    }

    @Test
    void la_fenetre_d_une_autre_region_ou_d_un_brouillon_n_existe_pas() {
        session.ouvrir(Role.COORDINATION_ARS);
        base.sql("UPDATE appel SET statut = 'BROUILLON' WHERE id = 2").update();
        try {
            // window 4 is Grand Est's
            for (var id : List.of(4L, 2L, 999_999L)) {
                assertThat(fenetres.trouver(id)).isEmpty();
                assertThat(fenetres.dossiers(id, PageRequest.of(0, 50))).isEmpty();
                assertThat(fenetres.portee(id, EnumSet.allOf(EtapeFenetre.class)))
                        .isEqualTo(new PorteeProrogation(0, 0, 0));
            }
            assertThat(fenetres.fenetres(FenetreFiltre.TOUTES))
                    .extracting(FenetreLigne::publiee)
                    .extracting(FenetrePubliee::appelId)
                    .doesNotContain(2L, 3L);
        } finally {
            base.sql("UPDATE appel SET statut = 'PUBLIE' WHERE id = 2").update();
        }
    }

    @Test
    void une_prorogation_concerne_ce_qui_reste_a_faire_a_ces_dates() {
        essai.enConstitution("À déposer", 15);
        var multi = essai.enConstitution("Sur deux régions", 15);
        base.sql("UPDATE grappe SET multiregionale = TRUE WHERE id = ?")
                .param(multi.id())
                .update();
        essai.au(StatutGrappe.DEPOSEE, "Déposée", 15);
        essai.au(StatutGrappe.FAVORABLE, "Favorable", 15);
        session.ouvrir(Role.COORDINATION_ARS);
        assertThat(fenetres.portee(1, Set.of(EtapeFenetre.CLOTURE))).isEqualTo(new PorteeProrogation(1, 1, 0));
        assertThat(fenetres.portee(1, Set.of(EtapeFenetre.CLOTURE_MULTIREGIONALE)))
                .isEqualTo(new PorteeProrogation(1, 1, 0));
        // instruction and selection of the deposited one; notification of the favorable one
        assertThat(fenetres.portee(1, Set.of(EtapeFenetre.INSTRUCTION, EtapeFenetre.SELECTION)))
                .isEqualTo(new PorteeProrogation(2, 3, 0));
        irrecevable("Déposée", "HORS_DELAI");
        assertThat(fenetres.portee(1, Set.of(EtapeFenetre.CLOTURE))).isEqualTo(new PorteeProrogation(1, 1, 1));
        assertThat(fenetres.portee(1, Set.of(EtapeFenetre.RECEVABILITE))).isEqualTo(new PorteeProrogation(0, 0, 0));
        assertThat(fenetres.portee(1, Set.of())).isEqualTo(new PorteeProrogation(0, 0, 0));
    }
}
