package fr.treille.engagement.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.Ensemble;
import fr.treille.LUnApresLAutre;
import fr.treille.Session;
import fr.treille.TestIntegration;
import fr.treille.dossier.decision.RetraitDecisionService;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.verrou.VerrouGrappe;
import fr.treille.engagement.acte.Actes;
import fr.treille.engagement.acte.DemandeActe;
import fr.treille.engagement.acte.IssueActe;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters and decisions gone back on at the same moment take the same rows in the same order: nobody is thrown out. */
@TestIntegration
class LettresEtRetraitsTest {

    @Autowired
    NotificationService service;

    @Autowired
    LettreLectureService lettres;

    @Autowired
    RedactionLettre redaction;

    @Autowired
    Actes actes;

    @Autowired
    RetraitDecisionService retraits;

    @Autowired
    GrappeService grappes;

    @Autowired
    VerrouGrappe verrou;

    @Autowired
    DecisionsDEssai decisions;

    @Autowired
    LUnApresLAutre ensemble;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Session session;

    @Autowired
    JdbcClient base;

    private LettreFiche generee(GrappeFiche grappe) {
        return lettres.fiche(service.generer(grappe.id(), grappe.version(), null));
    }

    /** What somebody reads who does that of a letter while its decision is gone back on. */
    private void apprend(GrappeFiche grappe, Runnable acte, String message) throws Exception {
        assertThat(ensemble.faire(
                        "select id from grappe",
                        () -> verrou.tenir(grappe.id()),
                        () -> retraits.revenir(grappe.id(), grappe.version(), "À revoir"),
                        acte))
                .containsInstanceOf(Refus.class)
                .hasValueSatisfying(refus -> assertThat(refus).hasMessageContaining(message));
        assertThat(grappes.fiche(grappe.id()).statut()).isEqualTo(StatutGrappe.A_DECIDER);
        assertThat(base.sql("SELECT COUNT(*) FROM message WHERE grappe_id = ?")
                        .param(grappe.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void une_lettre_ne_part_pas_d_une_decision_sur_laquelle_on_revient() throws Exception {
        var grappe = decisions.favorable("Envoi");
        var lettre = generee(grappe);

        apprend(grappe, () -> service.envoyer(lettre.id(), lettre.version()), "a été remplacée");
    }

    @Test
    void elle_ne_se_remplace_pas_non_plus() throws Exception {
        var grappe = decisions.favorable("Remplacement");
        var lettre = generee(grappe);

        apprend(grappe, () -> service.remplacer(lettre.id(), lettre.version(), null), "a été remplacée");
        assertThat(lettres.lettres(grappe.id())).hasSize(1);
    }

    @Test
    void et_ne_se_genere_pas() throws Exception {
        var grappe = decisions.favorable("Génération");

        apprend(grappe, () -> service.generer(grappe.id(), grappe.version(), null), "n’est pas encore décidée");
        assertThat(lettres.lettres(grappe.id())).isEmpty();
    }

    private List<IssueActe> envoyer(LettreFiche... dans) {
        var versions = new LinkedHashMap<Long, Integer>();
        List.of(dans).forEach(lettre -> versions.put(lettre.id(), lettre.version()));
        return Objects.requireNonNull(transaction.execute(etat -> actes.envoyer(redaction, versions)));
    }

    @RepeatedTest(3)
    void deux_lots_dans_un_ordre_contraire_et_un_retrait_ne_se_bloquent_pas() throws Exception {
        var une = decisions.favorable("Lot 1");
        var autre = decisions.favorable("Lot 2");
        var premiere = generee(une);
        var seconde = generee(autre);

        var echecs = new Ensemble(() -> session.ouvrir(Role.COORDINATION_ARS))
                .faire(
                        () -> envoyer(premiere, seconde),
                        () -> envoyer(seconde, premiere),
                        () -> retraits.revenir(une.id(), une.version(), "À revoir"));

        assertThat(echecs).allSatisfy(echec -> assertThat(echec).isInstanceOf(Refus.class));
        assertThat(grappes.fiche(autre.id()).statut()).isEqualTo(StatutGrappe.NOTIFIEE);
        assertThat(base.sql("SELECT COUNT(*) FROM message WHERE grappe_id = ?")
                        .param(autre.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @RepeatedTest(3)
    void deux_lots_generes_dans_un_ordre_contraire_ne_se_bloquent_pas() throws Exception {
        var une = new DemandeActe(decisions.favorable("Généré 1").id(), 0, null);
        var autre = new DemandeActe(decisions.favorable("Généré 2").id(), 0, null);
        var demandes = List.of(une, autre).stream()
                .map(demande -> new DemandeActe(
                        demande.objetId(), grappes.fiche(demande.objetId()).version(), null))
                .toList();

        var echecs = new Ensemble(() -> session.ouvrir(Role.COORDINATION_ARS))
                .faire(() -> generer(demandes), () -> generer(demandes.reversed()));

        assertThat(echecs).isEmpty();
        assertThat(demandes)
                .allSatisfy(demande ->
                        assertThat(lettres.lettres(demande.objetId())).hasSize(1));
    }

    private List<IssueActe> generer(List<DemandeActe> demandes) {
        return Objects.requireNonNull(transaction.execute(etat -> actes.generer(redaction, demandes, true)));
    }
}
