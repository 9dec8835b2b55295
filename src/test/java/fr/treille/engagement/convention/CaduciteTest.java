package fr.treille.engagement.convention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.treille.TestIntegration;
import fr.treille.dossier.decision.CauseRetrait;
import fr.treille.dossier.decision.DecisionSaisie;
import fr.treille.dossier.decision.DecisionService;
import fr.treille.dossier.decision.RetraitDecisionService;
import fr.treille.dossier.grappe.CycleGrappeService;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.subvention.SommesVersees;
import fr.treille.engagement.acte.EtatActe;
import fr.treille.engagement.notification.DecisionsDEssai;
import fr.treille.engagement.notification.LettreLectureService;
import fr.treille.engagement.notification.NotificationService;
import fr.treille.pilotage.echeance.EcheanceFiltre;
import fr.treille.pilotage.echeance.EcheanceService;
import fr.treille.pilotage.echeance.Quand;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import fr.treille.suivi.interlocuteur.EchangeLigne;
import fr.treille.suivi.interlocuteur.EchangeService;
import fr.treille.suivi.jalon.GrappesSuivies;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/** A convention ends with the decision that it carries out, or with its project; today is 02/06/2025. */
@TestIntegration
class CaduciteTest {

    private static final LocalDate AUJOURDHUI = LocalDate.of(2025, 6, 2);

    @Autowired
    ConventionService service;

    @Autowired
    ConventionLectureService conventions;

    @Autowired
    DecisionService decider;

    @Autowired
    RetraitDecisionService retraits;

    @Autowired
    NotificationService notifications;

    @Autowired
    LettreLectureService lettres;

    @Autowired
    CycleGrappeService cycle;

    @Autowired
    GrappeService grappes;

    @Autowired
    EcheanceService echeances;

    @Autowired
    SommesVersees versements;

    @Autowired
    GrappesSuivies suivies;

    @Autowired
    EchangeService echanges;

    @Autowired
    DecisionsDEssai essai;

    private ConventionFiche menee(GrappeFiche grappe, EtatActe etat) {
        var convention = conventions.fiche(service.generer(grappe.id(), grappe.version(), null));
        if (etat != EtatActe.GENEREE) {
            service.envoyer(convention.id(), convention.version());
        }
        if (etat == EtatActe.SIGNEE) {
            service.enregistrerSignature(ConventionsDEssai.desDeux(convention.id(), version(convention), AUJOURDHUI));
        }
        return conventions.fiche(convention.id());
    }

    private int version(ConventionFiche convention) {
        return conventions.fiche(convention.id()).version();
    }

    private GrappeFiche actuelle(GrappeFiche grappe) {
        return grappes.fiche(grappe.id());
    }

    private GrappeFiche retirer(GrappeFiche grappe) {
        return retraits.retirer(grappe.id(), actuelle(grappe).version(), CauseRetrait.ILLEGALITE, "Hors de la région.");
    }

    private GrappeFiche abandonner(GrappeFiche grappe) {
        return cycle.abandonner(grappe.id(), actuelle(grappe).version(), AUJOURDHUI, "Le porteur renonce");
    }

    private void verser(ConventionFiche convention, Montant montant) {
        service.verser(
                new VersementSaisie(convention.id(), version(convention), AUJOURDHUI, montant, "Mandat 42", "Dit"));
    }

    private List<String> dues(GrappeFiche grappe, String nature) {
        return echeances.toutes(new EcheanceFiltre("", Quand.TOUTES, null, nature, null)).stream()
                .filter(ligne -> ligne.grappeId() == grappe.id())
                .map(ligne -> String.valueOf(ligne.verbe()))
                .toList();
    }

    private void refuse(ConventionFiche convention, Consumer<ConventionFiche> acte, String message) {
        assertThatThrownBy(() -> acte.accept(convention))
                .isInstanceOf(Refus.class)
                .hasMessageContaining(message);
    }

    @Test
    void la_convention_d_une_decision_retiree_est_caduque_et_celle_de_la_nouvelle_se_signe() {
        var grappe = essai.notifiee("Retirée");
        var premiere = menee(grappe, EtatActe.ENVOYEE);
        assertThat(dues(grappe, "SIGNATURE")).containsExactly("Enregistrer la signature");

        var retiree = retirer(grappe);

        var caduque = conventions.fiche(premiere.id());
        assertThat(caduque.etat()).isEqualTo(EtatActe.CADUQUE);
        assertThat(caduque.courante()).isFalse();
        assertThat(caduque.caducite()).isEqualTo(new Caducite(AUJOURDHUI, CauseCaducite.RETRAIT));
        assertThat(dues(grappe, "SIGNATURE")).isEmpty();
        assertThat(echanges.deLaGrappe(grappe.id(), Set.of("CONVENTION"), PageRequest.of(0, 10)))
                .extracting(EchangeLigne::titre)
                .contains("Convention " + premiere.reference() + " caduque\u00A0: décision retirée");
        var constat = "est caduque depuis le 02/06/2025\u00A0: décision retirée. Elle";
        refuse(caduque, c -> service.envoyer(c.id(), c.version()), constat + " ne s’envoie plus.");
        refuse(caduque, c -> service.remplacer(c.id(), c.version(), null), constat + " ne se remplace plus.");

        var depart = decider.aPrendre(retiree.id()).depart();
        decider.decider(new DecisionSaisie(
                depart.grappeId(), depart.version(), true, Montant.euros(200_000), depart.motif(), "Moins d’ESSMS."));
        var lettre = notifications.generer(grappe.id(), actuelle(grappe).version(), null);
        notifications.envoyer(lettre, lettres.fiche(lettre).version());
        refuse(
                caduque,
                c -> service.enregistrerSignature(ConventionsDEssai.desDeux(c.id(), c.version(), AUJOURDHUI)),
                "décision retirée. Sa signature ne s’enregistre plus.");

        var seconde = menee(actuelle(grappe), EtatActe.SIGNEE);

        assertThat(seconde.montant()).isEqualTo(Montant.euros(200_000));
        assertThat(actuelle(grappe).statut()).isEqualTo(StatutGrappe.CONVENTIONNEE);
        assertThat(conventions.fiche(premiere.id()).etat()).isEqualTo(EtatActe.CADUQUE);
        assertThat(conventions.totaux(new ConventionFiltre(premiere.reference(), null, null)))
                .isEqualTo(new ConventionTotaux(1, Montant.zero(), Montant.zero()));
        assertThat(conventions.totaux(new ConventionFiltre(seconde.reference(), null, null)))
                .isEqualTo(new ConventionTotaux(1, Montant.euros(200_000), Montant.euros(200_000)));
    }

    @Test
    void une_convention_qui_ne_porte_plus_sur_le_montant_accorde_ne_se_signe_pas() {
        var grappe = essai.notifiee("Autre montant");
        var convention = menee(grappe, EtatActe.ENVOYEE);
        essai.changer(grappe, "montant", 12);

        refuse(
                convention,
                c -> service.enregistrerSignature(ConventionsDEssai.desDeux(c.id(), c.version(), AUJOURDHUI)),
                "la décision accorde " + Montant.euros(12));
        assertThat(conventions.fiche(convention.id()).etat()).isEqualTo(EtatActe.ENVOYEE);
        assertThat(actuelle(grappe).statut()).isEqualTo(StatutGrappe.NOTIFIEE);
    }

    @ParameterizedTest
    @EnumSource(
            value = EtatActe.class,
            names = {"GENEREE", "ENVOYEE", "SIGNEE"})
    void un_desistement_la_rend_caduque_et_son_annulation_la_rend_telle_qu_elle_etait(EtatActe etat) {
        var grappe = essai.notifiee("Désistée");
        var convention = menee(grappe, etat);

        var abandonnee = abandonner(grappe);

        var caduque = conventions.fiche(convention.id());
        assertThat(caduque.etat()).isEqualTo(EtatActe.CADUQUE);
        assertThat(caduque.caducite()).isEqualTo(new Caducite(AUJOURDHUI, CauseCaducite.DESISTEMENT));
        refuse(caduque, c -> service.envoyer(c.id(), c.version()), "désistement du porteur. Elle ne s’envoie plus.");
        refuse(caduque, c -> verser(c, Montant.euros(1)), "Aucun versement ne s’y enregistre plus.");

        cycle.reprendreAbandon(abandonnee.id(), abandonnee.version(), "Mauvais dossier");

        var rendue = conventions.fiche(convention.id());
        assertThat(rendue.etat()).isEqualTo(etat);
        assertThat(rendue.courante()).isTrue();
        assertThat(rendue.caducite()).isNull();
    }

    @Test
    void ce_qui_fut_verse_avant_un_desistement_reste_ecrit_et_a_recuperer() {
        var grappe = essai.notifiee("Versée");
        var convention = menee(grappe, EtatActe.SIGNEE);
        assertThat(versements.versees(grappe.id())).isEqualTo(Montant.zero());
        verser(convention, Montant.euros(157_500));
        assertThat(conventions.fiche(convention.id()).aRecuperer()).isEmpty();

        abandonner(grappe);

        var caduque = conventions.fiche(convention.id());
        assertThat(caduque.versement()).contains("157", "Mandat 42");
        assertThat(caduque.signeeLe()).isEqualTo(AUJOURDHUI);
        assertThat(caduque.aRecuperer())
                .hasValueSatisfying(phrase -> assertThat(phrase)
                        .contains("À récupérer", Montant.euros(157_500).toString()));
        assertThat(versements.versees(grappe.id())).isEqualTo(Montant.euros(157_500));
        // what was followed under it stays readable
        assertThat(suivies.lire(grappe.id()).periode()).isNotNull();

        service.annulerVersement(convention.id(), version(convention), "Payé à une autre grappe");
        assertThat(conventions.fiche(convention.id()).aRecuperer()).isEmpty();
        assertThat(versements.versees(grappe.id())).isEqualTo(Montant.zero());
    }

    @Test
    void un_desistement_repris_ne_rend_pas_celle_d_une_decision_retiree() {
        var grappe = essai.notifiee("Deux fois");
        var convention = menee(grappe, EtatActe.ENVOYEE);
        retirer(grappe);

        var abandonnee = abandonner(grappe);
        cycle.reprendreAbandon(abandonnee.id(), abandonnee.version(), "Mauvais dossier");

        assertThat(conventions.fiche(convention.id()).caducite())
                .isEqualTo(new Caducite(AUJOURDHUI, CauseCaducite.RETRAIT));
    }
}
