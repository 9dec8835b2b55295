package fr.treille.dossier.grappe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.instruction.ComplementLigne;
import fr.treille.dossier.instruction.ComplementService;
import fr.treille.dossier.instruction.DemandeSaisie;
import fr.treille.dossier.instruction.InstructionService;
import fr.treille.dossier.instruction.ReceptionSaisie;
import fr.treille.pilotage.echeance.EcheanceFiltre;
import fr.treille.pilotage.echeance.EcheanceService;
import fr.treille.pilotage.echeance.Quand;
import fr.treille.pilotage.historique.HistoriqueService;
import fr.treille.socle.equipe.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * What complements that do not come make of a file. The clock stands still on 20/06/2025; the end of the recevabilité is
 * moved to the day before, as time would have done.
 */
@TestIntegration
@TestPropertySource(properties = "treille.horloge.depart=2025-06-20")
class ConstatRecevabiliteTest {

    private static final LocalDate AUJOURDHUI = LocalDate.of(2025, 6, 20);

    @Autowired
    ConstatRecevabilite constat;

    @Autowired
    RecevabiliteService recevabilite;

    @Autowired
    ComplementService complements;

    @Autowired
    InstructionService instructions;

    @Autowired
    GrappeService grappes;

    @Autowired
    EcheanceService echeances;

    @Autowired
    HistoriqueService historique;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    @Autowired
    Clock horloge;

    @BeforeEach
    void ouvrir() {
        essai.registre(16);
        session.ouvrir(Role.COORDINATION_ARS);
    }

    @AfterEach
    void remettre() {
        finDeRecevabilite("2025-07-04");
    }

    private void finDeRecevabilite(String jour) {
        base.sql("UPDATE fenetre SET fin_recevabilite = ? WHERE id = 1")
                .param(jour)
                .update();
    }

    private GrappeFiche demandee(String nom) {
        var fiche = essai.deposee(nom);
        return complements.demander(
                new DemandeSaisie(fiche.id(), fiche.version(), List.of("Devis", "Planning"), AUJOURDHUI, ""));
    }

    private Set<Long> attendus(long id) {
        return complements.demandes(id).stream()
                .flatMap(demande -> demande.lignes().stream())
                .filter(ligne -> ligne.recuLe() == null)
                .map(ComplementLigne::id)
                .collect(Collectors.toSet());
    }

    private GrappeFiche recevoir(GrappeFiche fiche, Set<Long> ids, LocalDate jour) {
        return complements.recevoir(new ReceptionSaisie(fiche.id(), fiche.version(), ids, jour));
    }

    private int appliquer() {
        session.fermer();
        var nombre = constat.appliquer();
        session.ouvrir(Role.COORDINATION_ARS);
        return nombre;
    }

    private StatutGrappe statut(GrappeFiche fiche) {
        return grappes.fiche(fiche.id()).statut();
    }

    @Test
    void le_dernier_jour_ne_constate_rien_et_le_suivant_une_fois() {
        var fiche = demandee("Bords du Lez");
        finDeRecevabilite("2025-06-20");
        assertThat(appliquer()).isZero();

        finDeRecevabilite("2025-06-19");
        assertThat(appliquer()).isEqualTo(1);
        assertThat(appliquer()).isZero();

        var constatee = grappes.fiche(fiche.id());
        assertThat(constatee.statut()).isEqualTo(StatutGrappe.IRRECEVABLE);
        assertThat(constatee.recevabilite().constat()).contains("Depuis le 20/06/2025\u00A0: compléments non fournis.");
        var dernier = historique.grappe(fiche.id(), PageRequest.of(0, 1)).getFirst();
        assertThat(dernier.auteur()).isEqualTo("Treille, sans personne connectée");
        assertThat(dernier.differences().toString()).contains("Compléments non fournis");
        assertThat(echeances.toutes(new EcheanceFiltre("Bords du Lez", null, null, "", null)))
                .isEmpty();
        assertThat(echeances.toutes(new EcheanceFiltre("Bords du Lez", Quand.FAITES, null, "", null)))
                .filteredOn(echeance -> Set.of("COMPLEMENTS", "RECEVABILITE").contains(echeance.nature()))
                .hasSize(2)
                .allSatisfy(echeance -> assertThat(echeance.faitePar()).isEqualTo("Dossier irrecevable"));
    }

    @Test
    void le_jour_est_celui_de_la_region() {
        var fiche = demandee("Canal");
        finDeRecevabilite("2025-06-19");
        base.sql("UPDATE region SET fuseau = 'Pacific/Pago_Pago' WHERE code = '76'")
                .update();
        try {
            // eleven hours behind UTC: for half of the day it is still the 19th there
            var laBas = LocalDate.now(horloge.withZone(ZoneId.of("Pacific/Pago_Pago")));
            assertThat(appliquer()).isEqualTo(laBas.isBefore(AUJOURDHUI) ? 0 : 1);
        } finally {
            base.sql("UPDATE region SET fuseau = 'Europe/Paris' WHERE code = '76'")
                    .update();
        }
        appliquer();
        assertThat(statut(fiche)).isEqualTo(StatutGrappe.IRRECEVABLE);
    }

    @Test
    void ce_qui_est_complet_ou_rien_demande_n_est_pas_touche() {
        var complete = demandee("Complète");
        recevoir(complete, attendus(complete.id()), AUJOURDHUI);
        var sansDemande = essai.deposee("Sans demande");
        finDeRecevabilite("2025-06-19");

        assertThat(appliquer()).isZero();
        assertThat(statut(complete)).isEqualTo(StatutGrappe.DEPOSEE);
        assertThat(statut(sansDemande)).isEqualTo(StatutGrappe.DEPOSEE);
    }

    @Test
    void ouvrir_l_instruction_constate_sans_attendre_la_nuit() {
        var fiche = demandee("Canal");
        finDeRecevabilite("2025-06-19");

        assertThatThrownBy(() -> instructions.ouvrir(fiche.id(), fiche.version()))
                .hasMessageContaining("Le dossier est irrecevable")
                .hasMessageContaining("«\u00A0Devis\u00A0», «\u00A0Planning\u00A0»");
        assertThat(statut(fiche)).isEqualTo(StatutGrappe.IRRECEVABLE);
        assertThatThrownBy(() -> complements.demander(new DemandeSaisie(
                        fiche.id(), grappes.fiche(fiche.id()).version(), List.of("Plan"), AUJOURDHUI, "")))
                .hasMessageContaining("Irrecevable");
    }

    @Test
    void une_demande_apres_la_fin_est_refusee() {
        var fiche = essai.deposee("Canal");
        finDeRecevabilite("2025-06-19");

        assertThatThrownBy(() -> complements.demander(
                        new DemandeSaisie(fiche.id(), fiche.version(), List.of("Plan"), AUJOURDHUI, "")))
                .hasMessageContaining("a pris fin le 19/06/2025 à minuit");
    }

    @Test
    void ce_qui_arrive_apres_la_fin_s_enregistre_et_ne_sauve_pas_le_dossier() {
        var fiche = demandee("Canal");
        finDeRecevabilite("2025-06-19");

        var tardive = recevoir(fiche, attendus(fiche.id()), AUJOURDHUI);

        assertThat(tardive.statut()).isEqualTo(StatutGrappe.IRRECEVABLE);
        assertThat(complements.demandes(fiche.id()).getFirst().lignes())
                .allSatisfy(ligne -> assertThat(ligne.tardif()).isTrue());
        assertThat(appliquer()).isZero();
    }

    @Test
    void ce_qui_est_arrive_a_temps_mais_saisi_apres_leve_le_constat() {
        var fiche = demandee("Canal");
        finDeRecevabilite("2025-06-19");
        appliquer();
        finDeRecevabilite("2025-06-20");

        var partielle = recevoir(
                grappes.fiche(fiche.id()),
                Set.of(attendus(fiche.id()).iterator().next()),
                AUJOURDHUI);
        var complete = recevoir(partielle, attendus(fiche.id()), AUJOURDHUI);

        assertThat(complete.statut()).isEqualTo(StatutGrappe.DEPOSEE);
        assertThat(complete.recevabilite().cause()).isNull();
        assertThat(complete.recevabilite().admissions()).isEmpty();
    }

    @Test
    void un_dossier_admis_s_instruit_et_la_regle_n_y_revient_pas() {
        var fiche = demandee("Canal");
        finDeRecevabilite("2025-06-19");
        appliquer();
        var constatee = grappes.fiche(fiche.id());

        var admise = recevabilite.admettre(fiche.id(), constatee.version(), "Devis attendu de la centrale d’achat");

        assertThat(appliquer()).isZero();
        assertThat(admise.recevabilite().admissions())
                .singleElement()
                .satisfies(admission ->
                        assertThat(admission.phrase()).contains("malgré des compléments non fournis dans les délais"));
        var apresReception = recevoir(admise, attendus(fiche.id()), AUJOURDHUI);
        assertThat(apresReception.statut()).isEqualTo(StatutGrappe.DEPOSEE);
        assertThat(instructions.ouvrir(fiche.id(), apresReception.version()).statut())
                .isEqualTo(StatutGrappe.EN_INSTRUCTION);
    }

    @Test
    void une_grappe_qui_echoue_n_arrete_pas_les_autres() {
        var bloquee = demandee("Bloquée");
        var libre = demandee("Libre");
        finDeRecevabilite("2025-06-19");
        base.sql("UPDATE grappe SET type = 'INCONNU' WHERE id = ?")
                .param(bloquee.id())
                .update();
        try {
            assertThat(appliquer()).isEqualTo(1);
        } finally {
            base.sql("UPDATE grappe SET type = 'ACQUISITION' WHERE id = ?")
                    .param(bloquee.id())
                    .update();
        }
        assertThat(statut(libre)).isEqualTo(StatutGrappe.IRRECEVABLE);
        assertThat(appliquer()).isEqualTo(1);
        assertThat(statut(bloquee)).isEqualTo(StatutGrappe.IRRECEVABLE);
    }
}
