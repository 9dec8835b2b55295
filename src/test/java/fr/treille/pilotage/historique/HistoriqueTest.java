package fr.treille.pilotage.historique;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.grappe.AttributionService;
import fr.treille.dossier.grappe.CycleGrappeService;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.MembreService;
import fr.treille.engagement.convention.ConventionService;
import fr.treille.engagement.notification.DecisionsDEssai;
import fr.treille.socle.commun.Difference;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.trace.ObjetTrace;
import fr.treille.socle.compte.CompteService;
import fr.treille.socle.compte.MonCompteService;
import fr.treille.socle.equipe.Cote;
import fr.treille.socle.equipe.Role;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each kind of change leaves: who, when, which field, from what to what, and why. */
@TestIntegration
class HistoriqueTest {

    private static final Pageable TOUT = PageRequest.of(0, 200);
    private static final String COORDINATION = "Prénom Coordination régionale ARS";

    @Autowired
    HistoriqueService historique;

    @Autowired
    DecisionsDEssai decisions;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    MembreService membres;

    @Autowired
    CycleGrappeService cycle;

    @Autowired
    AttributionService attributions;

    @Autowired
    ConventionService conventions;

    @Autowired
    CompteService comptes;

    @Autowired
    MonCompteService monCompte;

    @Autowired
    Session session;

    @Autowired
    Clock horloge;

    @Autowired
    JdbcClient base;

    private long agent(Role role) {
        return base.sql("SELECT id FROM agent WHERE courriel = ?")
                .param(Session.courriel(role))
                .query(Long.class)
                .single();
    }

    private static List<String> enClair(Evenement evenement) {
        return evenement.differences().stream().map(Difference::enClair).toList();
    }

    private Evenement dernier(GrappeFiche grappe, ObjetTrace objet) {
        return historique.grappe(grappe.id(), TOUT).stream()
                .filter(evenement -> evenement.objet() == objet)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void le_formulaire_d_une_grappe_laisse_chaque_champ_avec_son_auteur_et_son_heure() {
        essai.registre(16);
        var grappe = essai.enConstitution("Avant", 2);
        session.ouvrir(Role.COORDINATION_ARS);
        essai.renommer(grappe, "Après", "Netsoins");

        var dernier = dernier(grappe, ObjetTrace.GRAPPE);
        assertThat(dernier.auteur()).isEqualTo("Prénom Animation territoriale");
        assertThat(dernier.libelle()).isEqualTo("Après");
        assertThat(dernier.operation()).isEqualTo(Operation.MODIFICATION);
        assertThat(Duration.between(dernier.instant(), horloge.instant())).isLessThan(Duration.ofMinutes(1));
        assertThat(enClair(dernier))
                .containsExactly(
                        "Nom de la grappe\u00A0: «\u00A0Avant\u00A0» → «\u00A0Après\u00A0»",
                        "Solution DUI\u00A0: «\u00A0Ogyris\u00A0» → «\u00A0Netsoins\u00A0»");
        assertThat(historique.grappe(grappe.id(), TOUT).getLast().operation()).isEqualTo(Operation.CREATION);
    }

    @Test
    void les_essms_ajoutes_et_retires_sont_nommes() {
        essai.registre(16);
        var grappe = essai.enConstitution("Essaim", 3);
        session.ouvrir(Role.COORDINATION_ARS);
        membres.retirer(grappe.id(), grappe.version(), List.of(GrappesDEssai.essms(1), GrappesDEssai.essms(2)));

        var mouvements = historique.grappe(grappe.id(), TOUT).stream()
                .filter(evenement -> evenement.objet() == ObjetTrace.ESSMS)
                .toList();
        assertThat(mouvements).hasSize(2).extracting(Evenement::auteur).containsOnly(COORDINATION);
        assertThat(mouvements.getFirst().differences()).singleElement().satisfies(retires -> {
            assertThat(retires.champ()).isEqualTo("ESSMS retirés");
            assertThat(retires.valeurPrecedente()).contains(", ");
        });
        assertThat(mouvements.getLast().differences())
                .extracting(Difference::champ)
                .containsExactly("ESSMS ajoutés");
        assertThat(enClair(dernier(grappe, ObjetTrace.GRAPPE)))
                .contains("Nombre d’ESSMS\u00A0: «\u00A03\u00A0» → «\u00A01\u00A0»");
    }

    @Test
    void un_depot_annule_dit_pourquoi() {
        essai.registre(16);
        var grappe = essai.deposee("Rendue");
        session.ouvrir(Role.COORDINATION_ARS);
        cycle.annulerDepot(grappe.id(), grappe.version(), "Pièces d’un autre dossier");

        assertThat(enClair(dernier(grappe, ObjetTrace.GRAPPE)))
                .contains(
                        "Statut\u00A0: «\u00A0Déposée\u00A0» → «\u00A0En constitution\u00A0»",
                        "Motif d’annulation du dépôt\u00A0: vide → «\u00A0Pièces d’un autre dossier\u00A0»");
    }

    @Test
    void de_l_avis_a_la_convention_tout_est_dans_l_ordre() {
        var grappe = decisions.notifiee("Menée à bien");
        var convention = conventions.generer(grappe.id(), grappe.version(), null);

        var evenements = historique.grappe(grappe.id(), TOUT);
        assertThat(evenements)
                .isSortedAccordingTo((un, autre) -> autre.instant().compareTo(un.instant()));
        assertThat(evenements)
                .extracting(Evenement::objet, Evenement::operation)
                .contains(
                        tuple(ObjetTrace.AVIS, Operation.CREATION),
                        tuple(ObjetTrace.AVIS, Operation.MODIFICATION),
                        tuple(ObjetTrace.LETTRE, Operation.CREATION),
                        tuple(ObjetTrace.LETTRE, Operation.MODIFICATION),
                        tuple(ObjetTrace.CONVENTION, Operation.CREATION));
        assertThat(enClair(dernier(grappe, ObjetTrace.AVIS)))
                .contains(
                        "Avis\u00A0: vide → «\u00A0favorable\u00A0»",
                        "Motif de l’avis\u00A0: vide → «\u00A0Projet solide\u00A0»",
                        "Avis donné par\u00A0: vide → «\u00A0" + COORDINATION + "\u00A0»");
        assertThat(enClair(dernier(grappe, ObjetTrace.LETTRE)))
                .contains("État de la lettre\u00A0: «\u00A0Générée\u00A0» → «\u00A0Envoyée\u00A0»");
        assertThat(historique.convention(convention, TOUT))
                .singleElement()
                .satisfies(creee -> assertThat(creee.differences())
                        .extracting(Difference::champ)
                        .contains("Montant conventionné", "Durée en mois"));
    }

    @Test
    void une_attribution_en_nombre_est_dans_l_histoire_de_chaque_grappe() {
        essai.registre(16);
        var grappes = List.of(essai.enConstitution("Une", 1), essai.enConstitution("Deux", 1));
        session.ouvrir(Role.COORDINATION_ARS);
        attributions.attribuer(attributions.apercu(
                grappes.stream().map(GrappeFiche::id).toList(), Cote.ARS, agent(Role.CHARGE_MISSION_DT)));

        for (var grappe : grappes) {
            assertThat(dernier(grappe, ObjetTrace.GRAPPE)).satisfies(changee -> {
                assertThat(changee.auteur()).isEqualTo(COORDINATION);
                assertThat(changee.differences())
                        .singleElement()
                        .satisfies(difference -> assertThat(difference.enClair())
                                .startsWith("Responsable ARS\u00A0: ")
                                .endsWith("→ «\u00A0Prénom Mission ESMS numérique en délégation territoriale\u00A0»"));
            });
        }
    }

    @Test
    void ce_qui_est_ecrit_en_base_sans_l_application_n_est_mis_au_compte_de_personne() {
        essai.registre(16);
        var grappe = essai.enConstitution("Touchée", 1);
        base.sql("UPDATE grappe SET solution = 'Autre' WHERE id = ?")
                .param(grappe.id())
                .update();
        session.ouvrir(Role.COORDINATION_ARS);

        assertThat(dernier(grappe, ObjetTrace.GRAPPE)).satisfies(changee -> {
            assertThat(changee.auteur()).isEqualTo("En base, hors de l’application");
            assertThat(enClair(changee))
                    .containsExactly("Solution DUI\u00A0: «\u00A0Ogyris\u00A0» → «\u00A0Autre\u00A0»");
        });
    }

    @Test
    void un_compte_garde_ses_roles_et_jamais_son_mot_de_passe() {
        session.ouvrir(Role.ANIMATEUR);
        monCompte.changerMotDePasse("demonstration", "une phrase bien à moi", "session");
        session.ouvrir(Role.ADMINISTRATION);
        var id = agent(Role.ANIMATEUR);
        var version = base.sql("SELECT version FROM agent WHERE id = ?")
                .param(id)
                .query(Integer.class)
                .single();
        comptes.changerRole(id, version, Role.CONSULTATION);

        var duCompte = historique.agent(id, TOUT).stream()
                .filter(evenement -> evenement.objet() == ObjetTrace.COMPTE)
                .toList();
        assertThat(duCompte.getFirst().auteur()).isEqualTo("Prénom Administration");
        assertThat(enClair(duCompte.getFirst()))
                .containsExactly("Rôle\u00A0: «\u00A0Animation territoriale\u00A0» → «\u00A0Consultation\u00A0»");
        assertThat(enClair(duCompte.get(1))).containsExactly("Mot de passe\u00A0: vide → «\u00A0choisi\u00A0»");
        assertThat(duCompte.toString()).doesNotContain("{bcrypt}", "phrase");
        assertThat(base.sql("SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE()"
                                + " AND column_name = 'mot_de_passe' AND table_name <> 'agent_secret'")
                        .query(Integer.class)
                        .single())
                .isZero();
        session.ouvrir(Role.ADMINISTRATION);
        comptes.changerRole(id, version + 1, Role.ANIMATEUR);
    }

    @Test
    void l_histoire_d_une_grappe_d_ailleurs_est_inconnue() {
        essai.registre(16);
        var grappe = essai.enConstitution("Lointaine", 1);
        base.sql("UPDATE grappe SET region_code = '75' WHERE id = ?")
                .param(grappe.id())
                .update();
        session.ouvrir(Role.COORDINATION_ARS);
        assertThatThrownBy(() -> historique.grappe(grappe.id(), TOUT))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("n’existe pas, ou n’est pas dans votre périmètre");
    }
}
