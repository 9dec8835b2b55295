package fr.treille.dossier.decision;

import fr.treille.dossier.grappe.CycleGrappeService;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.verrou.VerrouGrappe;
import fr.treille.dossier.instruction.AccordService;
import fr.treille.dossier.instruction.InstructionFiche;
import fr.treille.dossier.instruction.InstructionService;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.AgentConnecte;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides on what an avis proposes, within the caller's delegation. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class DecisionService {

    private final DecisionRepository decisions;
    private final DecisionRequetes requetes;
    private final Delegations delegations;
    private final InstructionService instructions;
    private final AccordService accords;
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
            GrappeService grappes,
            VerrouGrappe verrou,
            CycleGrappeService cycle,
            Clock horloge) {
        this.decisions = decisions;
        this.requetes = requetes;
        this.delegations = delegations;
        this.instructions = instructions;
        this.accords = accords;
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
}
