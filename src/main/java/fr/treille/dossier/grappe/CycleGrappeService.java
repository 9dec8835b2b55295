package fr.treille.dossier.grappe;

import fr.treille.dossier.grappe.recevabilite.CauseIrrecevabilite;
import fr.treille.dossier.grappe.recevabilite.SuiviComplements;
import fr.treille.referentiel.appel.fenetre.FenetreFiche;
import fr.treille.referentiel.financement.Financement;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.temps.PlageDates;
import fr.treille.socle.equipe.AgentConnecte;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of a grappe's life, called by the module of each step within its own transaction. Each one asks for its right,
 * for the version that the screen showed, and for a status that it may follow; it gives the new state and publishes a
 * {@link StatutGrappeModifie}.
 */
@Service
@Transactional
@PreAuthorize("hasRole('CONSULTER')")
public class CycleGrappeService {

    /** Name of the field that refusals of a dépôt's time concern. */
    public static final String CHAMP_HEURE = "heureDepot";

    private final Grappes grappes;
    private final ControleGrappe controle;
    private final SuiviComplements complements;
    private final Clock horloge;

    CycleGrappeService(Grappes grappes, ControleGrappe controle, SuiviComplements complements, Clock horloge) {
        this.grappes = grappes;
        this.controle = controle;
        this.complements = complements;
        this.horloge = horloge;
    }

    /** As {@link #deposer(long, int, LocalDate, LocalTime)} on a day without its time. */
    @PreAuthorize("hasRole('INSTRUIRE')")
    public GrappeFiche deposer(long id, int version, LocalDate date) {
        return deposer(id, version, date, null);
    }

    /**
     * Records the dépôt; one that comes after the window closed makes the file irrecevable at once.
     *
     * @param date its day on the national tool
     * @param heure its time there, in the région's zone, null when unknown: a deadline includes its whole day
     * @throws Refus on the date when it is to come or before the opening; naming what is missing of the file
     */
    @PreAuthorize("hasRole('INSTRUIRE')")
    public GrappeFiche deposer(long id, int version, LocalDate date, @Nullable LocalTime heure) {
        var grappe = lire(id, version);
        grappe.exigerDepot();
        exigerPasse(date, heure);
        var fenetre = grappes.fenetre(grappe);
        fenetre.controlerAccueil(
                date, grappe.projet().type(), grappe.membres().multiregionale(), grappes.secteurs(grappe));
        controle.exigerComplet(grappe);
        grappe.deposer(date, heure, AgentConnecte.courant().id(), horloge.instant());
        if (fenetre.horsDelai(date, grappe.membres().multiregionale())) {
            grappe.declarerIrrecevable(CauseIrrecevabilite.HORS_DELAI, date);
        }
        return grappes.enregistrer(grappe);
    }

    private void exigerPasse(LocalDate date, @Nullable LocalTime heure) {
        var aujourdhui = LocalDate.now(horloge);
        PlageDates.FAIT.exiger(FenetreFiche.CHAMP_DATE, date, aujourdhui);
        if (date.isAfter(aujourdhui)) {
            throw Refus.surChamp(
                    FenetreFiche.CHAMP_DATE,
                    "Le dépôt ne peut pas être daté du " + Formats.date(date) + "\u00A0: ce jour est à venir.");
        }
        if (heure != null && date.equals(aujourdhui) && heure.isAfter(LocalTime.now(horloge))) {
            throw Refus.surChamp(
                    CHAMP_HEURE,
                    "Le dépôt ne peut pas être daté d’aujourd’hui à " + Formats.heure(heure)
                            + "\u00A0: cette heure est à venir.");
        }
    }

    /**
     * Takes back a dépôt recorded by mistake, as long as the instruction is not open.
     *
     * @param motif why, kept and shown
     */
    @PreAuthorize("hasRole('INSTRUIRE')")
    public GrappeFiche annulerDepot(long id, int version, String motif) {
        var grappe = lire(id, version);
        grappe.exigerPassage(StatutGrappe.EN_CONSTITUTION);
        grappe.annulerDepot(
                Bornes.exiger("motif", "Dites pourquoi le dépôt est annulé.", "Le motif", motif, Bornes.MOTIF));
        return grappes.enregistrer(grappe);
    }

    /** Opens the instruction of a deposited file. */
    @PreAuthorize("hasRole('INSTRUIRE')")
    public GrappeFiche ouvrirInstruction(long id, int version) {
        var grappe = lire(id, version);
        grappe.ouvrirInstruction();
        return grappes.enregistrer(grappe);
    }

    /**
     * Takes back an instruction opened by mistake: the file is deposited, and its dépôt can be annulled again.
     *
     * @param motif why, kept and shown
     */
    @PreAuthorize("hasRole('INSTRUIRE')")
    public GrappeFiche refermerInstruction(long id, int version, String motif) {
        var grappe = lire(id, version);
        grappe.refermerInstruction(
                Bornes.exiger("motif", "Dites pourquoi l’instruction est refermée.", "Le motif", motif, Bornes.MOTIF));
        return grappes.enregistrer(grappe);
    }

    /**
     * Gives the avis.
     *
     * @throws Refus when the scale or the registry give another amount than the one that was shown; on « favorable » when hours
     *     of a SAAD are missing or not verified, or an extra waits for the size of an OG
     */
    @PreAuthorize("hasRole('DONNER_AVIS')")
    public GrappeFiche rendreAvis(long id, int version, boolean favorable) {
        var grappe = lire(id, version);
        grappe.rendreAvis();
        var financement = exigerAJour(grappe, "donner l’avis");
        if (favorable) {
            financement.exigerComplet();
        }
        return grappes.enregistrer(grappe);
    }

    /**
     * Decides, and freezes the amount with its lines.
     *
     * @param accorde what is granted, in euros, when less than the scale gives; null for what it gives
     * @param motif why it is less
     * @throws Refus when the scale or the registry give another amount than the one that was shown, or less than what is granted
     */
    @PreAuthorize("hasRole('DECIDER')")
    public GrappeFiche prononcer(long id, int version, boolean favorable, @Nullable Montant accorde, String motif) {
        var grappe = lire(id, version);
        grappe.exigerPassage(favorable ? StatutGrappe.FAVORABLE : StatutGrappe.DEFAVORABLE);
        var financement = exigerAJour(grappe, "décider");
        if (favorable) {
            financement.exigerComplet();
        }
        grappe.prononcer(favorable, accorde == null ? financement : financement.ramene(accorde, motif));
        return grappes.enregistrer(grappe);
    }

    private Financement exigerAJour(Grappe grappe, String acte) {
        var financement = grappes.financement(grappe);
        var montant = grappe.subvention().montant();
        if (!financement.total().equals(montant)) {
            throw new Refus("Le montant de " + montant + " ne correspond pas au barème, qui donne maintenant "
                    + financement.total() + "\u00A0: recalculez-le dans l’onglet Financement avant de " + acte + ".");
        }
        return financement;
    }

    /**
     * Goes back on a decision, before its letter or after it: the avis stands, to decide again.
     *
     * @param motif why, kept and shown
     */
    @PreAuthorize("hasRole('DECIDER')")
    public GrappeFiche revenirSurDecision(long id, int version, String motif) {
        var grappe = lire(id, version);
        grappe.revenirSurDecision(motif);
        return grappes.enregistrer(grappe);
    }

    /**
     * Records that the porteur gives its project up, at any stage.
     *
     * @param le day of the porteur's letter or mail
     * @param motif why, as the porteur says it
     * @throws Refus on the day when it is to come, on the motif when it is missing, or where nothing is left to give up
     */
    @PreAuthorize("hasRole('INSTRUIRE')")
    public GrappeFiche abandonner(long id, int version, LocalDate le, String motif) {
        var grappe = lire(id, version);
        grappe.exigerPassage(StatutGrappe.ABANDONNEE);
        var aujourdhui = LocalDate.now(horloge);
        PlageDates.FAIT.exiger("le", le, aujourdhui);
        if (le.isAfter(aujourdhui)) {
            throw Refus.surChamp("le", "Le désistement ne peut pas être daté d’un jour à venir.");
        }
        grappe.abandonner(
                le,
                Bornes.exiger(
                        "motif", "Dites pourquoi le porteur abandonne son projet.", "Le motif", motif, Bornes.MOTIF),
                AgentConnecte.courant().id(),
                horloge.instant());
        return grappes.enregistrer(grappe);
    }

    /**
     * Takes back an abandonment recorded by mistake: the file is where it stood, or irrecevable when complements are missing
     * since.
     *
     * @param motif why, kept and shown
     */
    @PreAuthorize("hasRole('INSTRUIRE')")
    public GrappeFiche reprendreAbandon(long id, int version, String motif) {
        var grappe = lire(id, version);
        grappe.reprendreAbandon(
                Bornes.exiger("motif", "Dites pourquoi l’abandon est annulé.", "Le motif", motif, Bornes.MOTIF));
        // meanwhile some came, or their time ran out: they are awaited again, or the rule says that they are missing
        grappe.suivreComplements(complements.etat(id, grappes.fenetre(grappe).finRecevabilite()));
        return grappes.enregistrer(grappe);
    }

    /**
     * Takes back an avis to correct it, as long as no decision follows it: in instruction again.
     *
     * @param motif why, kept and shown
     */
    @PreAuthorize("hasRole('DONNER_AVIS')")
    public GrappeFiche reprendreInstruction(long id, int version, String motif) {
        var grappe = lire(id, version);
        grappe.reprendreInstruction(
                Bornes.exiger("motif", "Dites pourquoi l’avis est corrigé.", "Le motif", motif, Bornes.MOTIF));
        return grappes.enregistrer(grappe);
    }

    /** Computes the amount again, after the registry or the scale changed; refused once it is decided. */
    @PreAuthorize("hasRole('INSTRUIRE')")
    public GrappeFiche recalculer(long id, int version) {
        var grappe = lire(id, version);
        if (grappe.statut().decide()) {
            throw new Refus(grappe.statut().montantFige(grappe.projet().nom()) + "\u00A0: il ne se recalcule plus.");
        }
        return grappes.enregistrer(grappe);
    }

    /**
     * Records that the decision letter was issued.
     *
     * @throws Refus when the amount is not the sum of the frozen lines
     */
    @PreAuthorize("hasRole('NOTIFIER')")
    public GrappeFiche notifier(long id, int version) {
        var grappe = lire(id, version);
        grappe.notifier();
        grappe.subvention().controler(grappe.subvention().montant());
        return grappes.enregistrer(grappe);
    }

    /**
     * As {@link #notifier} for letters, which checked the amounts themselves: all of them or none, without reading the new
     * states.
     *
     * @param versions of the grappes, by identifier
     */
    @PreAuthorize("hasRole('NOTIFIER')")
    public void marquerNotifiees(Map<Long, Integer> versions) {
        var lues = grappes.verrouiller(versions.keySet());
        for (var grappe : lues) {
            ModificationConcurrente.exigerVersion(grappe.version(), versions.getOrDefault(grappe.id(), -1));
            grappe.notifier();
        }
        grappes.sauver(lues);
    }

    /**
     * Records that the convention was issued; only after a favorable decision.
     *
     * @throws Refus when the amount is not the sum of the frozen lines
     */
    @PreAuthorize("hasRole('CONVENTIONNER')")
    public GrappeFiche conventionner(long id, int version) {
        var grappe = lire(id, version);
        grappe.conventionner();
        grappe.subvention().controler(grappe.subvention().montant());
        return grappes.enregistrer(grappe);
    }

    private Grappe lire(long id, int version) {
        var grappe = grappes.verrouiller(id);
        ModificationConcurrente.exigerVersion(grappe.version(), version);
        return grappe;
    }
}
