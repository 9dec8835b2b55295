package fr.treille.engagement.versement;

import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.deport.Deports;
import fr.treille.dossier.grappe.verrou.VerrouGrappe;
import fr.treille.engagement.acte.EtatActe;
import fr.treille.engagement.convention.ConventionFiche;
import fr.treille.engagement.convention.ConventionLectureService;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.AgentConnecte;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the agency decides of the balance of a grant: released whole, in part, or refused. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class DecisionSoldeService {

    private final DecisionSoldeRepository decisions;
    private final GrappeService grappes;
    private final ConventionLectureService conventions;
    private final ConditionsDuSolde conditions;
    private final Deports deports;
    private final VerrouGrappe verrou;
    private final Clock horloge;

    DecisionSoldeService(
            DecisionSoldeRepository decisions,
            GrappeService grappes,
            ConventionLectureService conventions,
            ConditionsDuSolde conditions,
            Deports deports,
            VerrouGrappe verrou,
            Clock horloge) {
        this.decisions = decisions;
        this.grappes = grappes;
        this.conventions = conventions;
        this.conditions = conditions;
        this.deports = deports;
        this.verrou = verrou;
        this.horloge = horloge;
    }

    /**
     * What was decided of a balance, nothing before it.
     *
     * @throws Refus when the grappe does not exist or is outside of the périmètre
     */
    public Optional<DecisionSoldeFiche> decision(long grappeId) {
        grappes.fiche(grappeId);
        return decisions.courante(grappeId).map(DecisionSolde::fiche);
    }

    /**
     * What is left to pay of a grant: its amount less what was paid, or less the first share while that is not recorded.
     *
     * @throws Refus when the grappe is outside of the périmètre, or has no signed convention that counts
     */
    public Montant reste(long grappeId) {
        grappes.fiche(grappeId);
        var convention = conventions.conventions(grappeId).stream()
                .filter(une -> une.courante() && une.etat() == EtatActe.SIGNEE)
                .findFirst()
                .orElseThrow(() -> new Refus("Le solde suit une convention signée\u00A0: cette grappe n’en a pas."));
        return reste(convention);
    }

    private static Montant reste(ConventionFiche convention) {
        var verse = convention.verse() == null ? convention.premierVersement() : convention.verse();
        var reste = convention.montant().moins(verse);
        return reste.estNegatif() ? Montant.zero() : reste;
    }

    /**
     * Decides of a balance.
     *
     * @throws Refus as {@link DecisionSoldeSaisie#libere} says, on the field concerned; as {@link #reste}; when it was decided
     *     already, or the caller has an interest in the file
     */
    @Transactional
    @PreAuthorize("hasRole('CONVENTIONNER')")
    public void decider(DecisionSoldeSaisie saisie) {
        verrou.tenir(saisie.grappeId());
        deports.exigerAucun(saisie.grappeId());
        var reste = reste(saisie.grappeId());
        decisions.courante(saisie.grappeId()).map(DecisionSolde::fiche).ifPresent(deja -> {
            throw new Refus("Le solde est déjà décidé. " + deja.enClair());
        });
        decisions.saveAndFlush(new DecisionSolde(
                saisie,
                reste,
                conditions.constater(saisie.grappeId()),
                LocalDate.now(horloge),
                AgentConnecte.courant().nomComplet()));
    }

    /**
     * Takes back what was decided: nothing is decided any more.
     *
     * @param version that the screen showed
     * @throws Refus on the motif when it is missing; when nothing was decided, or the caller has an interest in the file
     */
    @Transactional
    @PreAuthorize("hasRole('CONVENTIONNER')")
    public void annuler(long grappeId, int version, String motif) {
        verrou.tenir(grappeId);
        grappes.fiche(grappeId);
        deports.exigerAucun(grappeId);
        var decision = decisions
                .courante(grappeId)
                .orElseThrow(() -> new Refus("Rien n’est décidé du solde de cette grappe."));
        decision.annuler(
                version,
                Bornes.exiger("motif", "Dites pourquoi la décision est annulée.", "Le motif", motif, Bornes.MOTIF),
                LocalDate.now(horloge));
        decisions.saveAndFlush(decision);
    }
}
