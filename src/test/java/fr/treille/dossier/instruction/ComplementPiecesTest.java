package fr.treille.dossier.instruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.Montre;
import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.completude.CompletudeService;
import fr.treille.dossier.completude.EtatAttendue;
import fr.treille.dossier.completude.PieceAttendue;
import fr.treille.dossier.completude.PieceDonnee;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import fr.treille.socle.piece.FichiersDEssai;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the checklist lacks becomes the request, and what comes joins the checklist. */
@TestIntegration
@Import(Montre.Posee.class)
class ComplementPiecesTest {

    private static final String PLANNING = "Planning du projet";
    private static final String PLAN = "Plan de financement";
    private static final LocalDate JOUR = LocalDate.of(2025, 6, 20);

    @Autowired
    ComplementService complements;

    @Autowired
    InstructionService instructions;

    @Autowired
    CompletudeService completude;

    @Autowired
    GrappeService grappes;

    @Autowired
    GrappesDEssai essai;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    private GrappeFiche grappe;

    @BeforeEach
    void deposer(@Autowired Montre montre) {
        montre.regler("2025-06-20T10:00:00");
        essai.registre(16);
        session.ouvrir(Role.COORDINATION_ARS);
        grappe = essai.deposee("Canal");
        base.sql("DELETE FROM piece_dossier WHERE grappe_id = ? AND attendue = ?")
                .params(grappe.id(), PLAN)
                .update();
        var planning = attendue(PLANNING).donnees().getFirst();
        completude.refuser(grappe.id(), planning.id(), planning.version(), "Sans dates");
    }

    private PieceAttendue attendue(String libelle) {
        return completude.liste(grappe.id()).attendues().stream()
                .filter(une -> une.piece().libelle().equals(libelle))
                .findFirst()
                .orElseThrow();
    }

    private GrappeFiche demander(List<String> lignes) {
        grappe = complements.demander(
                new DemandeSaisie(grappe.id(), grappe.version(), lignes, LocalDate.of(2025, 6, 27), "", true));
        return grappe;
    }

    private List<ComplementLigne> lignes() {
        return complements.demandes(grappe.id()).getFirst().lignes();
    }

    private ReceptionSaisie reception(List<ReceptionSaisie.Fichier> fichiers) {
        return new ReceptionSaisie(
                grappe.id(),
                grappe.version(),
                lignes().stream().map(ComplementLigne::id).collect(Collectors.toSet()),
                JOUR,
                fichiers);
    }

    @Test
    void ce_qui_manque_ou_est_refuse_est_propose_ligne_par_ligne_avec_sa_raison() {
        var examen = instructions.examen(grappe.id());

        assertThat(examen.aDemander())
                .containsExactly(
                        PLANNING + " (à redonner\u00A0: Sans dates)",
                        PLAN + " (coûts du projet et ressources humaines)");
        assertThat(examen.pieces()).containsAll(examen.aDemander()).contains("Dossier de candidature");
    }

    @Test
    void chaque_ligne_demandee_dit_la_piece_de_l_appel_qu_elle_attend() {
        demander(List.of(PLANNING + " (à redonner\u00A0: Sans dates)", PLAN, "Délibération du conseil"));

        assertThat(lignes()).extracting(ComplementLigne::piece).containsExactly(PLANNING, PLAN, "");
    }

    @Test
    void ce_qui_est_recu_avec_son_fichier_rejoint_les_pieces_et_reste_a_verifier() {
        demander(List.of(PLANNING, PLAN, "Délibération du conseil"));
        var ids = lignes().stream().map(ComplementLigne::id).toList();

        complements.recevoir(reception(List.of(
                new ReceptionSaisie.Fichier(ids.get(0), "planning v2.pdf", FichiersDEssai.pdf("v2")),
                new ReceptionSaisie.Fichier(ids.get(2), "délibération.pdf", FichiersDEssai.pdf("d")))));

        assertThat(lignes()).allMatch(ligne -> ligne.recuLe() != null);
        assertThat(attendue(PLANNING).etat()).isEqualTo(EtatAttendue.A_VERIFIER);
        assertThat(attendue(PLANNING).donnees()).hasSize(2);
        assertThat(attendue(PLAN).etat()).isEqualTo(EtatAttendue.MANQUANTE);
        assertThat(completude.liste(grappe.id()).autres())
                .extracting(PieceDonnee::nom)
                .containsExactly("délibération.pdf");
    }

    @Test
    void un_fichier_refuse_ne_laisse_rien_d_enregistre() {
        demander(List.of(PLANNING, PLAN));
        var ids = lignes().stream().map(ComplementLigne::id).toList();

        assertThatThrownBy(() -> complements.recevoir(reception(List.of(
                        new ReceptionSaisie.Fichier(ids.get(0), "bon.pdf", FichiersDEssai.pdf("bon")),
                        new ReceptionSaisie.Fichier(ids.get(1), "vide.pdf", new byte[0])))))
                .isInstanceOfSatisfying(Refus.class, refus -> {
                    assertThat(refus.champ()).contains("fichiers");
                    assertThat(refus.message()).isEqualTo("vide.pdf\u00A0: Ce fichier est vide.");
                });
        assertThat(lignes()).allMatch(ligne -> ligne.recuLe() == null);
        assertThat(attendue(PLANNING).donnees()).hasSize(1);
    }

    @Test
    void un_fichier_d_une_ligne_qui_n_est_pas_cochee_est_refuse() {
        demander(List.of(PLANNING, PLAN));
        var ids = lignes().stream().map(ComplementLigne::id).toList();

        assertThatThrownBy(() -> complements.recevoir(new ReceptionSaisie(
                        grappe.id(),
                        grappe.version(),
                        Set.of(ids.get(0)),
                        JOUR,
                        List.of(new ReceptionSaisie.Fichier(ids.get(1), "plan.pdf", FichiersDEssai.pdf("p"))))))
                .hasMessageContaining("Cochez ce que «\u00A0plan.pdf\u00A0» apporte");
    }

    @Test
    void un_dossier_auquel_une_piece_manque_n_est_pas_dit_recevable_et_la_nomme() {
        assertThatThrownBy(() -> instructions.ouvrir(grappe.id(), grappe.version()))
                .hasMessageContaining("n’est pas recevable en l’état")
                .hasMessageContaining("«\u00A0" + PLANNING + "\u00A0», «\u00A0" + PLAN + "\u00A0»");
        assertThat(grappes.fiche(grappe.id()).statut()).isEqualTo(StatutGrappe.DEPOSEE);

        completude.constater(grappe.id(), Set.of(PLANNING, PLAN));
        instructions.ouvrir(grappe.id(), grappe.version());

        assertThat(instructions.trouver(grappe.id()))
                .hasValueSatisfying(recevable -> assertThat(recevable.ouvertePar())
                        .as("said by whom")
                        .isEqualTo("Prénom Coordination régionale ARS"));
    }

    @Test
    void un_dossier_admis_sans_ses_complements_s_instruit_et_recoit_un_avis_favorable() {
        base.sql(
                        "UPDATE grappe SET admission_complements_le = NOW(6), admission_complements_motif = 'Grève de la poste',"
                                + " admission_complements_par_id = (SELECT MIN(id) FROM agent) WHERE id = ?")
                .param(grappe.id())
                .update();

        var ouverte = instructions.ouvrir(grappe.id(), grappe.version());

        assertThat(instructions.examen(ouverte.id()).controles())
                .filteredOn(controle -> controle.regle().equals("Dossier complet"))
                .singleElement()
                .satisfies(complet -> {
                    assertThat(complet.bloque()).isFalse();
                    assertThat(complet.constat()).contains(PLANNING, "admis sans ces compléments");
                });
    }
}
