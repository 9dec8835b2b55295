package fr.treille.dossier.decision;

import fr.treille.dossier.grappe.CycleGrappeService;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.deport.Deports;
import fr.treille.dossier.grappe.verrou.VerrouGrappe;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.AgentConnecte;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Goes back on a decision that no letter has told, or withdraws one that was notified, within the caller's delegation. */
@Service
@Transactional
@PreAuthorize("hasRole('DECIDER')")
public class RetraitDecisionService {

    private final DecisionRepository decisions;
    private final DecisionRequetes requetes;
    private final Delegations delegations;
    private final Deports deports;
    private final GrappeService grappes;
    private final VerrouGrappe verrou;
    private final CycleGrappeService cycle;
    private final Clock horloge;

    RetraitDecisionService(
            DecisionRepository decisions,
            DecisionRequetes requetes,
            Delegations delegations,
            Deports deports,
            GrappeService grappes,
            VerrouGrappe verrou,
            CycleGrappeService cycle,
            Clock horloge) {
        this.decisions = decisions;
        this.requetes = requetes;
        this.delegations = delegations;
        this.deports = deports;
        this.grappes = grappes;
        this.verrou = verrou;
        this.cycle = cycle;
        this.horloge = horloge;
    }

    /**
     * Goes back on a decision that no letter has told yet: the avis stands, to decide again or to be corrected.
     *
     * @param motif why, kept in the history
     * @throws Refus on the motif when it is missing; when no decision is taken, or its letter left; when the caller has an
     *     interest in the file
     */
    public GrappeFiche revenir(long grappeId, int version, String motif) {
        verrou.tenir(grappeId);
        var grappe = grappes.fiche(grappeId);
        if (!grappe.statut().aNotifier()) {
            throw new Refus(
                    "Sur «\u00A0" + grappe.nom() + "\u00A0», il n’y a pas de décision sur laquelle revenir\u00A0:"
                            + " cela se fait tant que sa lettre n’est pas partie. Une décision notifiée se retire.");
        }
        deports.exigerAucun(grappeId);
        var favorable = Boolean.TRUE.equals(grappe.favorable());
        // who may grant up to an amount does not undo what was granted above it
        delegations.exiger(ActeDecision.de(favorable), favorable ? grappe.montant() : null);
        return defaire(grappe, version, null, motif);
    }

    /**
     * Withdraws a decision that was notified (CRPA, L. 242-1 and L. 243-3): the avis stands, to decide again.
     *
     * @param cause null when nothing was chosen
     * @param motif why, kept in the history
     * @throws Refus on « cause » when the four months are over for being unlawful; on the motif when it is missing; when the
     *     caller's delegation does not go so far; when nothing was notified, or a convention was signed since; when the caller has
     *     an interest in the file
     */
    public GrappeFiche retirer(long grappeId, int version, @Nullable CauseRetrait cause, String motif) {
        verrou.tenir(grappeId);
        var grappe = grappes.fiche(grappeId);
        if (grappe.statut() == StatutGrappe.CONVENTIONNEE) {
            throw new Refus("La convention de «\u00A0" + grappe.nom()
                    + "\u00A0» est signée\u00A0: sa décision ne se retire plus seule.");
        }
        if (!grappe.statut().notifie()) {
            throw new Refus("Sur «\u00A0" + grappe.nom() + "\u00A0», aucune décision n’est notifiée.");
        }
        deports.exigerAucun(grappeId);
        if (cause == null) {
            throw Refus.surChamp("cause", "Choisissez pourquoi la décision est retirée.");
        }
        delegations.exiger(ActeDecision.RETRAIT, null);
        var aujourdhui = LocalDate.now(horloge);
        requetes.deLaGrappe(grappeId).stream().filter(DecisionFiche::courante).forEach(decision -> {
            if (cause == CauseRetrait.ILLEGALITE && aujourdhui.isAfter(decision.retraitJusquAu())) {
                throw Refus.surChamp(
                        "cause",
                        "Une décision illégale ne se retire que dans les quatre mois\u00A0: celle-ci, du "
                                + Formats.date(decision.jour()) + ", se retirait jusqu’au "
                                + Formats.date(decision.retraitJusquAu()) + ".");
            }
        });
        return defaire(grappe, version, cause, motif);
    }

    private GrappeFiche defaire(GrappeFiche grappe, int version, @Nullable CauseRetrait cause, String motif) {
        var pourquoi = Bornes.exiger(
                "motif",
                cause == null ? "Dites pourquoi la décision est reprise." : "Dites pourquoi la décision est retirée.",
                "Le motif",
                motif,
                Bornes.MOTIF);
        decisions.findByGrappeIdAndCourante(grappe.id(), 1).ifPresent(decision -> {
            decision.retirer(cause, pourquoi, AgentConnecte.courant().id(), horloge.instant());
            decisions.save(decision);
        });
        return cycle.revenirSurDecision(grappe.id(), version, pourquoi);
    }
}
