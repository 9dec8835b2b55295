package fr.treille.dossier.grappe;

import fr.treille.dossier.grappe.membre.Membres;
import fr.treille.dossier.grappe.projet.Abandon;
import fr.treille.dossier.grappe.projet.GrappeSaisie;
import fr.treille.dossier.grappe.projet.Interlocuteurs;
import fr.treille.dossier.grappe.projet.Projet;
import fr.treille.dossier.grappe.recevabilite.Admission;
import fr.treille.dossier.grappe.recevabilite.CauseIrrecevabilite;
import fr.treille.dossier.grappe.recevabilite.Depot;
import fr.treille.dossier.grappe.recevabilite.EtatComplements;
import fr.treille.dossier.grappe.recevabilite.Recevabilite;
import fr.treille.dossier.grappe.subvention.Subvention;
import fr.treille.referentiel.financement.Financement;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.texte.NomGrappe;
import fr.treille.socle.commun.trace.AgregatTrace;
import fr.treille.socle.equipe.Perimetre;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Consumer;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A grappe: guards its members, its amount and its life cycle. */
@Entity
@DynamicUpdate
class Grappe extends AgregatTrace<Grappe> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String regionCode;
    private Projet projet;

    private Interlocuteurs interlocuteurs;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private StatutGrappe statut = StatutGrappe.EN_CONSTITUTION;

    private Recevabilite recevabilite = new Recevabilite();

    @Embedded
    @EmbeddedColumnNaming("abandon_%s")
    private @Nullable Abandon abandon;

    private @Nullable Boolean favorable;
    private Membres membres = new Membres();
    private Subvention subvention = new Subvention();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Grappe() {}

    Grappe(String regionCode, GrappeSaisie saisie) {
        this.regionCode = regionCode;
        this.projet = saisie.projet();
        this.interlocuteurs = Interlocuteurs.de(saisie);
    }

    /** @throws Refus when what a dépôt settles changes after it, or when an address is not one */
    void modifier(GrappeSaisie saisie) {
        if (statut.depose() && !projet.equals(saisie.projet())) {
            throw StatutGrappe.dejaDeposee(projet.nom(), "seuls ses contacts et ses responsables se modifient encore");
        }
        projet = saisie.projet();
        interlocuteurs = Interlocuteurs.de(saisie);
        membres.aligner(projet);
    }

    /**
     * Changes the ESSMS, then counts again. An acquisition or an evolution is one for every ESSMS; a mixed project keeps
     * what was said of each.
     *
     * @throws Refus once deposited
     */
    void surMembres(Consumer<Membres> acte) {
        if (statut.depose()) {
            throw StatutGrappe.dejaDeposee(projet.nom(), "ses ESSMS ne se modifient plus");
        }
        acte.accept(membres);
        membres.aligner(projet);
    }

    /** Takes ESSMS out or replaces one after the dépôt: the caller has checked that no avis is given on them. */
    void corrigerMembres(Consumer<Membres> acte, String motif) {
        acte.accept(membres);
        motiver(motif);
    }

    /**
     * Changes what its ESSMS declare and ask for, which the amount follows until the decision freezes it.
     *
     * @throws Refus once it is decided
     */
    void surDemandes(Runnable acte) {
        if (statut.decide()) {
            throw new Refus(statut.montantFige(projet.nom()) + "\u00A0: ce dont il dépend ne se modifie plus.");
        }
        acte.run();
    }

    /**
     * Keeps what depends on other modules as it now is; once it is decided the amount no longer moves.
     *
     * @param multiregionale whether its ESSMS are in several régions
     */
    void actualiser(Montant montant, boolean multiregionale) {
        membres.multiregionale(multiregionale);
        if (!statut.decide()) {
            subvention.chiffrer(montant);
        }
    }

    /** The caller has checked that the window is open, and that nothing is missing. */
    void deposer(LocalDate date, @Nullable LocalTime heure, long agentId, Instant maintenant) {
        exigerDepot();
        passerA(StatutGrappe.DEPOSEE);
        recevabilite.deposer(new Depot(date, heure, maintenant, agentId, ""));
    }

    void annulerDepot(String motif) {
        passerA(StatutGrappe.EN_CONSTITUTION);
        recevabilite.deposer(new Depot(null, null, null, null, motif));
    }

    /** @param depuis day since when the rule makes it so */
    void declarerIrrecevable(CauseIrrecevabilite cause, LocalDate depuis) {
        passerA(StatutGrappe.IRRECEVABLE);
        recevabilite.constater(cause, depuis);
    }

    /** @throws Refus when it is not irrecevable */
    void admettre(long agentId, Instant maintenant, String motif) {
        if (statut != StatutGrappe.IRRECEVABLE) {
            throw new Refus("La " + NomGrappe.cite(projet.nom()) + " n’est pas irrecevable\u00A0: il n’y a rien à"
                    + " admettre.");
        }
        passerA(StatutGrappe.DEPOSEE);
        recevabilite.admettre(new Admission(maintenant, agentId, motif));
        motiver(motif);
    }

    /** Complements given in time after all undo what the rule said of them; nothing undoes an admission. */
    void suivreComplements(EtatComplements etat) {
        var depuis = etat.enDefautDepuis();
        if (depuis == null && recevabilite.cause() == CauseIrrecevabilite.COMPLEMENTS) {
            passerA(StatutGrappe.DEPOSEE);
            recevabilite.lever();
        }
        if (statut == StatutGrappe.DEPOSEE && !recevabilite.admis(CauseIrrecevabilite.COMPLEMENTS)) {
            if (depuis == null) {
                recevabilite.attendre(etat.attendusPour());
            } else {
                declarerIrrecevable(CauseIrrecevabilite.COMPLEMENTS, depuis);
            }
        }
    }

    /** @throws Refus while complements are awaited, or when it is not déposée: an avis is taken back otherwise */
    void ouvrirInstruction() {
        if (statut != StatutGrappe.DEPOSEE) {
            throw statut.refus(projet.nom(), StatutGrappe.EN_INSTRUCTION);
        }
        recevabilite.exigerComplete(projet.nom());
        passerA(StatutGrappe.EN_INSTRUCTION);
    }

    /** Closes again an instruction in which nothing was done: the caller has checked it. */
    void refermerInstruction(String motif) {
        if (statut != StatutGrappe.EN_INSTRUCTION) {
            throw new Refus("La " + NomGrappe.cite(projet.nom())
                    + " n’est pas en instruction\u00A0: il n’y a rien à refermer.");
        }
        passerA(StatutGrappe.DEPOSEE);
        motiver(motif);
    }

    /** The avis is given: the decision is to be taken. */
    void rendreAvis() {
        if (statut != StatutGrappe.EN_INSTRUCTION) {
            throw statut.refus(projet.nom(), StatutGrappe.A_DECIDER);
        }
        passerA(StatutGrappe.A_DECIDER);
    }

    /** Takes back the avis, which no decision followed yet: the file is instructed again. */
    void reprendreInstruction(String motif) {
        if (statut != StatutGrappe.A_DECIDER) {
            throw new Refus("La " + NomGrappe.cite(projet.nom()) + " n’a pas d’avis à corriger\u00A0: un avis se"
                    + " corrige tant que la décision n’est pas prise.");
        }
        passerA(StatutGrappe.EN_INSTRUCTION);
        motiver(motif);
    }

    /** Freezes the amount and its lines. */
    void prononcer(boolean decisionFavorable, Financement financement) {
        passerA(decisionFavorable ? StatutGrappe.FAVORABLE : StatutGrappe.DEFAVORABLE);
        favorable = decisionFavorable;
        subvention.figer(financement);
    }

    /** Goes back on the decision, or withdraws one that was notified: its avis stands, its amount follows the scale again. */
    void revenirSurDecision(String motif) {
        if (favorable == null) {
            throw new Refus("La " + NomGrappe.cite(projet.nom())
                    + " n’est pas décidée\u00A0: il n’y a pas de décision sur" + " laquelle revenir.");
        }
        passerA(StatutGrappe.A_DECIDER);
        favorable = null;
        subvention.degeler();
        motiver(motif);
    }

    void abandonner(LocalDate le, String motif, long agentId, Instant maintenant) {
        var depuis = statut;
        passerA(StatutGrappe.ABANDONNEE);
        abandon = new Abandon(le, motif, maintenant, agentId, depuis.name());
        recevabilite.attendre(null);
        motiver(motif);
    }

    /** It was recorded by mistake: back to where it stood. */
    void reprendreAbandon(String motif) {
        if (abandon == null) {
            throw new Refus(
                    "La " + NomGrappe.cite(projet.nom()) + " n’est pas abandonnée\u00A0: il n’y a rien à annuler.");
        }
        var avant = StatutGrappe.valueOf(abandon.depuis());
        registerEvent(new StatutGrappeModifie(id(), statut, avant));
        statut = avant;
        abandon = null;
        motiver(motif);
    }

    void notifier() {
        passerA(Boolean.FALSE.equals(favorable) ? StatutGrappe.REFUS_NOTIFIE : StatutGrappe.NOTIFIEE);
    }

    /** @throws Refus when the decision was not favorable, or when the grappe is not notifiée */
    void conventionner() {
        if (Boolean.FALSE.equals(favorable)) {
            throw new Refus("La " + NomGrappe.cite(projet.nom())
                    + " a reçu une décision défavorable\u00A0: elle ne peut pas être conventionnée.");
        }
        passerA(StatutGrappe.CONVENTIONNEE);
    }

    /** Whether the caller reads and writes it. */
    boolean dans(Perimetre perimetre) {
        return perimetre.contient(
                regionCode,
                membres.territoires(),
                interlocuteurs.responsableId(),
                interlocuteurs.responsableGradesId());
    }

    /** Says why a step is not possible, without taking it. */
    void exigerPassage(StatutGrappe suivant) {
        if (!statut.peutDevenir(suivant)) {
            throw statut.refus(projet.nom(), suivant);
        }
    }

    /** @throws Refus when it is deposited already */
    void exigerDepot() {
        if (statut.depose()) {
            throw statut.refus(projet.nom(), StatutGrappe.DEPOSEE);
        }
    }

    private void passerA(StatutGrappe suivant) {
        exigerPassage(suivant);
        registerEvent(new StatutGrappeModifie(id(), statut, suivant));
        statut = suivant;
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("grappe not stored yet");
        }
        return id;
    }

    String regionCode() {
        return regionCode;
    }

    int version() {
        return version;
    }

    Projet projet() {
        return projet;
    }

    GrappeSaisie saisie() {
        return interlocuteurs.saisie(version, projet);
    }

    StatutGrappe statut() {
        return statut;
    }

    Depot depot() {
        return recevabilite.depot();
    }

    Recevabilite recevabilite() {
        return recevabilite;
    }

    @Nullable
    Abandon abandon() {
        return abandon;
    }

    @Nullable
    Boolean favorable() {
        return favorable;
    }

    Membres membres() {
        return membres;
    }

    Subvention subvention() {
        return subvention;
    }
}
