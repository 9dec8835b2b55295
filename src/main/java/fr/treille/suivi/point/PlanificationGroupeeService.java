package fr.treille.suivi.point;

import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.temps.JoursOuvres;
import fr.treille.socle.commun.temps.PlageDates;
import fr.treille.socle.equipe.Perimetre;
import fr.treille.socle.equipe.affectation.AbsenceLigne;
import fr.treille.socle.equipe.affectation.AbsenceService;
import fr.treille.suivi.jalon.GrappeSuivie;
import fr.treille.suivi.jalon.GrappesSuivies;
import fr.treille.suivi.point.planification.Creneau;
import fr.treille.suivi.point.planification.MoisLibres;
import fr.treille.suivi.point.planification.PlanificationFaite;
import fr.treille.suivi.point.planification.PlanificationPrevue;
import fr.treille.suivi.point.planification.PointSaisie;
import fr.treille.suivi.point.planification.Propositions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Plans the points of many grappes, one slot after the other: seen first, then done, each apart from the others. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('SUIVRE')")
public class PlanificationGroupeeService {

    /** How many grappes are planned at once at most. */
    public static final int MAXIMUM = 200;

    private final PlanificationService planification;
    private final GrappesSuivies grappes;
    private final MoisLibres mois;
    private final Propositions propositions;
    private final AbsenceService absences;
    private final TransactionTemplate aPart;
    private final Perimetre perimetre;

    PlanificationGroupeeService(
            PlanificationService planification,
            GrappesSuivies grappes,
            MoisLibres mois,
            Propositions propositions,
            AbsenceService absences,
            PlatformTransactionManager transactions,
            Perimetre perimetre) {
        this.planification = planification;
        this.grappes = grappes;
        this.mois = mois;
        this.propositions = propositions;
        this.absences = absences;
        this.perimetre = perimetre;
        this.aPart = new TransactionTemplate(transactions);
        aPart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * What planning a point for each of these grappes would do, one after the other from that moment on; nothing is recorded.
     *
     * @param ids those outside of the périmètre are left out; {@link #MAXIMUM} at most
     * @throws Refus when there are more, or the slot cannot be kept
     */
    public List<PlanificationPrevue> apercu(Collection<Long> ids, Creneau premier) {
        if (ids.size() > MAXIMUM) {
            throw new Refus("Une planification porte sur " + Formats.nombre(MAXIMUM)
                    + " grappes au plus\u00A0: choisissez-en moins.");
        }
        premier.verifier();
        PlageDates.ECHEANCE.exiger("jour", premier.jour(), perimetre.jour());
        var suivies = grappes.lire(ids);
        var libres = premier.suivants(suivies.size(), JoursOuvres.courants()).iterator();
        var prevues = new ArrayList<PlanificationPrevue>();
        for (var grappe : suivies) {
            // a refused one takes nobody's place
            var refus = refus(grappe, premier);
            var creneau = refus == null ? libres.next() : premier;
            prevues.add(prevoir(grappe, creneau, refus == null ? refus(grappe, creneau) : refus));
        }
        return prevues;
    }

    private PlanificationPrevue prevoir(GrappeSuivie grappe, Creneau creneau, @Nullable String refus) {
        if (refus != null) {
            return new PlanificationPrevue(
                    new PointSaisie(grappe.id(), creneau, List.of(), ""), grappe.nom(), 0, List.of(), refus);
        }
        var saisie = new PointSaisie(
                grappe.id(), creneau, propositions.participants(grappe.id()), propositions.ordreDuJour(grappe.id()));
        var adresses = saisie.participants().stream()
                .filter(participant -> !participant.courriel().isEmpty())
                .count();
        return new PlanificationPrevue(saisie, grappe.nom(), (int) adresses, absences(saisie), null);
    }

    private List<AbsenceLigne> absences(PointSaisie saisie) {
        return absences.absents(saisie.creneau().jour()).stream()
                .filter(absence -> saisie.participants().stream()
                        .anyMatch(participant -> Objects.equals(participant.agentId(), absence.agentId())))
                .toList();
    }

    private @Nullable String refus(GrappeSuivie grappe, Creneau creneau) {
        try {
            mois.exigerLibre(grappe, creneau.jour());
            return null;
        } catch (Refus refus) {
            return refus.message();
        }
    }

    /** Plans each of these apart from the others: what one is refused keeps none of the others from being planned. */
    public List<PlanificationFaite> planifier(List<PointSaisie> saisies) {
        return saisies.stream().map(this::essayer).toList();
    }

    private PlanificationFaite essayer(PointSaisie saisie) {
        var nom = grappes.lire(saisie.grappeId()).nom();
        try {
            var id = aPart.execute(transaction -> planification.planifier(saisie));
            return new PlanificationFaite(saisie, nom, Objects.requireNonNull(id), null);
        } catch (Refus refus) {
            return new PlanificationFaite(saisie, nom, null, refus.message());
        }
    }
}
