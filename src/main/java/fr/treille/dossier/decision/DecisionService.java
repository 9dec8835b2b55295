package fr.treille.dossier.decision;

import fr.treille.dossier.grappe.CycleGrappeService;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.verrou.VerrouGrappe;
import fr.treille.dossier.instruction.AccordService;
import fr.treille.dossier.instruction.InstructionFiche;
import fr.treille.dossier.instruction.InstructionService;
import fr.treille.dossier.instruction.deport.Deports;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.AgentConnecte;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides on what an avis proposes, within the caller's delegation; goes back on a decision, or withdraws it. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class DecisionService {

    private final DecisionRepository decisions;
    private final DecisionRequetes requetes;
    private final Delegations delegations;
    private final InstructionService instructions;
    private final AccordService accords;
    private final Deports deports;
    private final GrappeService grappes;
    private final VerrouGrappe verrou;
    private final CycleGrappeService cycle;
    private final Clock horloge;

    DecisionService(
            DecisionRepository decisions,
            DecisionRequetes requetes,
            Delegations delegations,
            InstructionService instructions,
            AccordService accords,
            Deports deports,
            GrappeService grappes,
            VerrouGrappe verrou,
            CycleGrappeService cycle,
            Clock horloge) {
        this.decisions = decisions;
        this.requetes = requetes;
        this.delegations = delegations;
        this.instructions = instructions;
        this.accords = accords;
        this.deports = deports;
        this.grappes = grappes;
        this.verrou = verrou;
        this.cycle = cycle;
        this.horloge = horloge;
    }

    /**
     * The decisions of a grappe, the last one first, those that were withdrawn too.
     *
     * @throws Refus when the grappe is not in the caller's périmètre
     */
    public List<DecisionFiche> decisions(long grappeId) {
        grappes.fiche(grappeId);
        return requetes.deLaGrappe(grappeId);
    }

    /**
     * What is before whoever decides.
     *
     * @throws Refus when there is no avis to decide on; when it is decided already, naming by whom and when
     */
    public DecisionAPrendre aPrendre(long grappeId) {
        var grappe = grappes.fiche(grappeId);
        var avis = exigerADecider(grappe);
        var favorable = Boolean.TRUE.equals(avis.favorable());
        var propose = favorable ? Objects.requireNonNullElse(avis.montantPropose(), grappe.montant()) : null;
        var depart =
                new DecisionSaisie(grappeId, grappe.version(), favorable, propose, avis.motif(), avis.ecartMotif());
        return new DecisionAPrendre(
                depart,
                favorable,
                grappe.projet().demandes().total(),
                grappe.montant(),
                propose,
                delegations.manque(ActeDecision.de(favorable), propose).orElse(""),
                avis.deport());
    }

    private InstructionFiche exigerADecider(GrappeFiche grappe) {
        if (grappe.statut().decide() && grappe.statut() != StatutGrappe.ABANDONNEE) {
            var prise = requetes.deLaGrappe(grappe.id()).stream()
                    .filter(DecisionFiche::courante)
                    .findFirst()
                    .map(decision -> "la décision " + (decision.favorable() ? "favorable" : "défavorable")
                            + " a déjà été prise par " + decision.decidePar() + ", le "
                            + Formats.dateHeure(decision.decideLe()) + "\u00A0: la vôtre n’est pas enregistrée")
                    .orElse("elle est déjà décidée");
            throw new Refus("Sur «\u00A0" + grappe.nom() + "\u00A0», " + prise + ".");
        }
        if (grappe.statut() != StatutGrappe.A_DECIDER) {
            throw new Refus("Sur «\u00A0" + grappe.nom() + "\u00A0», aucun avis n’attend de décision.");
        }
        return instructions
                .trouver(grappe.id())
                .orElseThrow(() -> new Refus("L’instruction de cette grappe n’est pas ouverte."));
    }

    /**
     * Checks a decision without taking it, before the person is asked to confirm.
     *
     * @throws Refus as {@link #decider}
     */
    @PreAuthorize("hasRole('DECIDER')")
    public void verifier(DecisionSaisie saisie) {
        exiger(saisie, aPrendre(saisie.grappeId()));
        if (Boolean.TRUE.equals(saisie.favorable())) {
            accords.exiger(saisie.grappeId(), saisie.explications());
        }
    }

    /**
     * Takes the decision and freezes the amount, both or neither.
     *
     * @return the grappe as it now is
     * @throws Refus when the caller's delegation does not go so far, or they have an interest in the file; on the field concerned
     *     when the amount is more than the scale gives, or a motive is missing or is the avis's of another sense or amount; when a
     *     condition of a favorable decision is not there; when it is decided already,
     *     naming by whom and when, or the grappe changed meanwhile
     */
    @Transactional
    @PreAuthorize("hasRole('DECIDER')")
    public GrappeFiche decider(DecisionSaisie saisie) {
        verrou.tenir(saisie.grappeId());
        var avis = aPrendre(saisie.grappeId());
        ModificationConcurrente.exigerVersion(avis.depart().version(), saisie.version());
        exiger(saisie, avis);
        var favorable = Boolean.TRUE.equals(saisie.favorable());
        if (favorable) {
            accords.expliquer(saisie.grappeId(), saisie.explications());
        }
        var accorde = avis.accorde(favorable, saisie.montant());
        var ecartMotif = avis.ecart(favorable, accorde).isPresent() ? saisie.ecartMotif() : "";
        var decision = new Decision(avis, saisie, favorable, accorde, ecartMotif);
        decision.signer(
                AgentConnecte.courant().id(),
                delegations.exiger(ActeDecision.de(favorable), accorde),
                horloge.instant());
        decisions.save(decision);
        return cycle.prononcer(saisie.grappeId(), saisie.version(), favorable, accorde, ecartMotif);
    }

    private void exiger(DecisionSaisie saisie, DecisionAPrendre avis) {
        if (!avis.deport().isEmpty()) {
            throw new Refus(avis.deport());
        }
        if (saisie.favorable() == null) {
            throw Refus.surChamp("favorable", "Choisissez une décision favorable ou défavorable.");
        }
        boolean favorable = saisie.favorable();
        var accorde = avis.accorde(favorable, saisie.montant());
        if (accorde != null && (accorde.estNegatif() || accorde.compareTo(avis.calcule()) > 0)) {
            throw Refus.surChamp(
                    "montant", "Le montant accordé va de 0\u00A0€ à ce que donne le barème, " + avis.calcule() + ".");
        }
        delegations.exiger(ActeDecision.de(favorable), accorde);
        Bornes.exiger("motif", "Le motif de la décision", saisie.motif(), Bornes.TEXTE);
        avis.ecart(favorable, accorde)
                .ifPresent(ecart -> Bornes.exiger(
                        "ecartMotif",
                        "Dites pourquoi la décision s’écarte " + ecart + ".",
                        "Le motif de l’écart",
                        saisie.ecartMotif(),
                        Bornes.MOTIF));
        exigerSesMotifs(saisie, avis, favorable, accorde);
    }

    /** What the avis says of its own sense, or of its own amount, is no motive of another one: a letter of refusal prints it. */
    private static void exigerSesMotifs(
            DecisionSaisie saisie, DecisionAPrendre avis, boolean favorable, @Nullable Montant accorde) {
        var deLAvis = avis.depart();
        if (favorable != avis.avisFavorable() && saisie.motif().equals(deLAvis.motif())) {
            throw Refus.surChamp(
                    "motif",
                    "Ce motif est celui de l’avis " + (avis.avisFavorable() ? "favorable" : "défavorable")
                            + "\u00A0: dites celui d’une décision " + (favorable ? "favorable." : "défavorable."));
        }
        if (!avis.suitLAvis(favorable, accorde)
                && !deLAvis.ecartMotif().isEmpty()
                && saisie.ecartMotif().equals(deLAvis.ecartMotif())) {
            throw Refus.surChamp(
                    "ecartMotif",
                    "Ce motif est celui du montant que propose l’avis\u00A0: dites celui de la décision, qui est autre.");
        }
    }

    /**
     * Goes back on a decision that no letter has told yet: the avis stands, to decide again or to be corrected.
     *
     * @param motif why, kept in the history
     * @throws Refus on the motif when it is missing; when no decision is taken, or its letter left; when the caller has an
     *     interest in the file
     */
    @Transactional
    @PreAuthorize("hasRole('DECIDER')")
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
    @Transactional
    @PreAuthorize("hasRole('DECIDER')")
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
