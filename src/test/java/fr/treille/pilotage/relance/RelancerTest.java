package fr.treille.pilotage.relance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.dossier.grappe.CycleGrappeService;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.pilotage.relance.regle.DestinataireRelance;
import fr.treille.pilotage.relance.regle.RegleRelanceService;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The day is Monday 02/06/2025, eleven days before the last one of the deposit. */
@TestSansEnvoi
class RelancerTest {

    private static final int AUJOURD_HUI = -11;

    @Autowired
    RelanceService relances;

    @Autowired
    RegleRelanceService regles;

    @Autowired
    RelancesDEssai essai;

    @Autowired
    GrappesDEssai grappes;

    @Autowired
    CycleGrappeService cycle;

    @Autowired
    JdbcClient base;

    @Autowired
    Session session;

    @BeforeEach
    void preparer() {
        essai.vider();
        grappes.registre(20);
        session.ouvrir(Role.COORDINATION_ARS);
    }

    @Test
    void une_relance_dit_que_l_echeance_tombe_un_jour_ferie() {
        essai.depot("Longtemps avant", -42, DestinataireRelance.CONTACT);
        grappes.remplie("Fête nationale", 15);
        base.sql("UPDATE fenetre SET cloture_depot = '2025-07-14' WHERE id = 1").update();
        try {
            assertThat(relances.apercu(relances.aEnvoyer().getFirst().cle()).corps())
                    .contains("avant le 14/07/2025, jour férié\u00A0: Fête nationale,");
        } finally {
            fr.treille.dossier.fenetre.FenetresDEssai.retablir(base);
        }
    }

    @Test
    void une_relance_due_part_une_fois_avec_son_message() {
        essai.depot("Onze jours avant", AUJOURD_HUI, DestinataireRelance.CONTACT);
        var grappe = grappes.remplie("Grappe due", 15);
        assertThat(relances.aEnvoyer()).singleElement().satisfies(due -> {
            assertThat(due.etat()).isEqualTo(EtatRelance.A_ENVOYER);
            assertThat(due.libelle()).isEqualTo("Clôture du dépôt");
            assertThat(due.adresse()).isEqualTo("jeanne.roux@porteur.test");
            assertThat(due.etapeEnClair()).isEqualTo("J−11");
        });
        var cle = relances.aEnvoyer().getFirst().cle();
        assertThat(relances.apercu(cle).objet()).isEqualTo("Clôture du dépôt\u00A0: Grappe due");
        assertThat(relances.apercu(cle).corps())
                .isEqualTo("Bonjour Jeanne Roux,\n\nGrappe due (Association Les Genêts) avant le 13/06/2025, dans"
                        + " 11\u00A0j.\nl’agence https://treille.test/grappes/" + grappe.id() + "\n");
        assertThat(relances.envoyer(List.of(cle))).isEqualTo(new BilanEnvoi(1, 1, 0));
        assertThat(relances.aEnvoyer()).isEmpty();
        assertThatThrownBy(() -> relances.envoyer(List.of(cle)))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("plus rien à envoyer");
        assertThat(relances.envoyees("", PageRequest.of(0, 10))).singleElement().satisfies(envoyee -> {
            assertThat(envoyee.par()).isEqualTo("Prénom Coordination régionale ARS");
            assertThat(envoyee.libelle()).isEqualTo("Clôture du dépôt");
            assertThat(envoyee.lisible()).isTrue();
        });
        assertThat(relances.compter("due")).isEqualTo(1);
        assertThat(relances.compter("autre")).isZero();
        assertThat(essai.nombre("message")).isEqualTo(1);
        assertThat(essai.nombre("relance")).isEqualTo(1);
    }

    @Test
    void ce_qui_tombe_le_meme_jour_est_reuni_et_le_reste_attend_le_lendemain() {
        essai.depot("Au contact", AUJOURD_HUI, DestinataireRelance.CONTACT);
        var premiere = grappes.remplie("Grappe 1", 15);
        grappes.remplie("Grappe 2", 15);
        assertThat(relances.envoyer(cles())).isEqualTo(new BilanEnvoi(2, 1, 0));
        assertThat(base.sql("SELECT objet FROM message").query(String.class).single())
                .isEqualTo("Relance\u00A0: 2 échéances à suivre");
        assertThat(base.sql("SELECT corps FROM message").query(String.class).single())
                .contains(
                        "– 13/06/2025 · Clôture du dépôt · Grappe 1\n", "– 13/06/2025 · Clôture du dépôt · Grappe 2\n");

        grappes.remplie("Grappe 3", 15);
        assertThat(relances.aEnvoyer()).extracting(RelanceDue::etat).containsExactly(EtatRelance.DEMAIN);
        assertThatThrownBy(() -> relances.envoyer(cles()))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("en a reçu une aujourd’hui");
        base.sql("UPDATE relance_jour SET jour = jour - INTERVAL 1 DAY").update();
        assertThat(relances.aEnvoyer()).extracting(RelanceDue::etat).containsExactly(EtatRelance.A_ENVOYER);
        assertThat(relances.envoyer(cles()).messages()).isEqualTo(1);
        assertThat(relances.deLaGrappe(premiere.id()).envoyees()).hasSize(1);
    }

    @Test
    void le_fait_qui_regle_l_echeance_arrete_les_relances() {
        essai.depot("Au contact", AUJOURD_HUI, DestinataireRelance.CONTACT);
        essai.depot("La veille", -1, DestinataireRelance.CONTACT);
        var grappe = grappes.remplie("Grappe déposée", 15);
        var cle = relances.aEnvoyer().getFirst().cle();
        assertThat(relances.deLaGrappe(grappe.id()).aVenir())
                .extracting(RelanceDue::etat)
                .containsExactly(EtatRelance.A_ENVOYER, EtatRelance.A_VENIR);
        cycle.deposer(grappe.id(), grappe.version(), grappe.fenetre().ouverture());
        assertThat(relances.aEnvoyer()).isEmpty();
        assertThat(relances.deLaGrappe(grappe.id()).aVenir()).isEmpty();
        assertThatThrownBy(() -> relances.envoyer(List.of(cle))).isInstanceOf(Refus.class);
        assertThatThrownBy(() -> relances.apercu(cle)).isInstanceOf(Refus.class);
        assertThat(essai.nombre("relance")).isZero();
    }

    @Test
    void sans_adresse_rien_ne_part_et_c_est_dit() {
        essai.depot("À trois", AUJOURD_HUI, DestinataireRelance.values());
        var grappe = grappes.remplie("Grappe sans contact", 15);
        base.sql("UPDATE grappe SET contact_courriel = '', responsable_id = (SELECT id FROM agent WHERE courriel = ?)"
                        + " WHERE id = ?")
                .params(Session.courriel(Role.CHARGE_MISSION_DT), grappe.id())
                .update();
        assertThat(relances.aEnvoyer())
                .extracting(due -> due.cle().destinataire(), RelanceDue::etat)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(DestinataireRelance.RESPONSABLE_ARS, EtatRelance.A_ENVOYER),
                        org.assertj.core.groups.Tuple.tuple(
                                DestinataireRelance.RESPONSABLE_GRADES, EtatRelance.ADRESSE_MANQUANTE),
                        org.assertj.core.groups.Tuple.tuple(DestinataireRelance.CONTACT, EtatRelance.ADRESSE_MANQUANTE),
                        org.assertj.core.groups.Tuple.tuple(DestinataireRelance.REPRESENTANT, EtatRelance.A_ENVOYER));
        assertThat(relances.envoyer(cles())).isEqualTo(new BilanEnvoi(2, 2, 2));
        // an account that is closed is not written to
        base.sql("UPDATE agent SET actif = FALSE WHERE courriel = ?")
                .param(Session.courriel(Role.CHARGE_MISSION_DT))
                .update();
        base.sql("DELETE FROM relance").update();
        assertThat(relances.aEnvoyer().getFirst().etat()).isEqualTo(EtatRelance.ADRESSE_MANQUANTE);
        base.sql("UPDATE agent SET actif = TRUE").update();
    }

    @Test
    void une_echeance_reportee_se_relance_a_nouveau() {
        essai.depot("Onze jours avant", AUJOURD_HUI, DestinataireRelance.CONTACT);
        grappes.remplie("Grappe prorogée", 15);
        relances.envoyer(cles());
        base.sql("UPDATE relance_jour SET jour = jour - INTERVAL 1 DAY").update();
        base.sql("UPDATE fenetre SET cloture_depot = '2025-06-12' WHERE id = 1").update();
        try {
            assertThat(relances.aEnvoyer())
                    .singleElement()
                    .satisfies(due -> assertThat(due.cle().echeanceLe()).isEqualTo("2025-06-12"));
            relances.envoyer(cles());
            // the same event, changed: a calendar that has the first one follows it
            assertThat(base.sql("SELECT agenda FROM message ORDER BY id DESC LIMIT 1")
                            .query(String.class)
                            .single())
                    .contains("SEQUENCE:1", "UID:DEPOT-", "DTSTART;VALUE=DATE:20250612");
        } finally {
            base.sql("UPDATE fenetre SET cloture_depot = '2025-06-13' WHERE id = 1")
                    .update();
        }
    }

    @Test
    void une_regle_inactive_ou_d_un_autre_jour_ne_demande_rien() {
        var regle = essai.depot("Onze jours avant", AUJOURD_HUI, DestinataireRelance.CONTACT);
        essai.depot("Douze jours avant", -12, DestinataireRelance.REPRESENTANT);
        essai.depot("Dix jours avant", -10, DestinataireRelance.REPRESENTANT);
        grappes.remplie("Grappe", 15);
        assertThat(relances.aEnvoyer())
                .extracting(RelanceDue::regle)
                .containsExactly("Douze jours avant", "Onze jours avant");
        regles.activer(regle, false);
        assertThat(relances.aEnvoyer()).extracting(RelanceDue::regle).containsExactly("Douze jours avant");
    }

    @Test
    void deux_regles_actives_du_meme_jour_sont_refusees_a_l_ecriture_et_a_l_activation() {
        var premiere = essai.depot("Première", -7, DestinataireRelance.CONTACT);
        assertThatThrownBy(() -> essai.depot("Seconde", -7, DestinataireRelance.CONTACT))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("decalage"));
        assertThatThrownBy(() -> essai.depot("Première", -6, DestinataireRelance.CONTACT))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.champ()).contains("nom"));
        regles.activer(premiere, false);
        essai.depot("Seconde", -7, DestinataireRelance.CONTACT);
        assertThatThrownBy(() -> regles.activer(premiere, true))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("«\u00A0Seconde\u00A0»");
        var fiche = regles.trouver(premiere).orElseThrow();
        assertThatThrownBy(() -> regles.modifier(
                        premiere, RelancesDEssai.saisie("Autre", "DEPOT", Set.of(DestinataireRelance.CONTACT))))
                .isInstanceOf(Refus.class);
        assertThat(fiche.contenu().active()).isFalse();
    }

    private List<CleRelance> cles() {
        return relances.aEnvoyer().stream().map(RelanceDue::cle).toList();
    }
}
