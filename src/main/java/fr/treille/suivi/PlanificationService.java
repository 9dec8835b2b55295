package fr.treille.suivi;

import fr.treille.commun.Formats;
import fr.treille.commun.Refus;
import fr.treille.equipe.Perimetre;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Plans points, puts them off and cancels them; those invited are told by a mail whose calendar event follows. */
@Service
@Transactional
@PreAuthorize("hasRole('SUIVRE')")
public class PlanificationService {

    /** How many grappes are planned at once at most. */
    public static final int MAXIMUM = 200;

    private final PointRepository depot;
    private final Points points;
    private final GrappesSuivies grappes;
    private final SuiviRequetes requetes;
    private final Propositions propositions;
    private final Invitations invitations;
    private final Perimetre perimetre;
    private final TransactionTemplate aPart;

    PlanificationService(
            PointRepository depot,
            Points points,
            GrappesSuivies grappes,
            SuiviRequetes requetes,
            Propositions propositions,
            Invitations invitations,
            Perimetre perimetre,
            PlatformTransactionManager transactions) {
        this.depot = depot;
        this.points = points;
        this.grappes = grappes;
        this.requetes = requetes;
        this.propositions = propositions;
        this.invitations = invitations;
        this.perimetre = perimetre;
        this.aPart = new TransactionTemplate(transactions);
        aPart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * What a new point of that month is proposed with.
     *
     * @throws Refus when the grappe is not in the caller's périmètre, or is not followed
     */
    @Transactional(readOnly = true)
    public PointSaisie proposer(long grappeId, YearMonth mois) {
        var grappe = grappes.lire(grappeId);
        grappe.exigerSuivie();
        return propositions.point(grappe, mois);
    }

    /** Agents in charge and people of the porteur; refused when the grappe is not in the caller's périmètre. */
    @Transactional(readOnly = true)
    public List<Participant> personnes(long grappeId) {
        return propositions.participants(grappes.lire(grappeId).id());
    }

    /**
     * Plans the point of the month of its day, and invites to it unless its day has passed.
     *
     * @return its identifier
     * @throws Refus when the grappe is not followed on that day, or its month has a point already
     */
    public long planifier(PointSaisie saisie) {
        var grappe = grappes.lire(saisie.grappeId());
        var jour = saisie.creneau().jour();
        grappe.exigerSuivie().exiger("jour", jour);
        exigerLibre(grappe, YearMonth.from(jour));
        try {
            var point = depot.save(new PointMensuel(saisie));
            depot.flush();
            invitations.inviter(points.fiche(point), grappe);
            return point.id();
        } catch (DataIntegrityViolationException doublon) {
            throw dejaLa(grappe, YearMonth.from(jour));
        }
    }

    private void exigerLibre(GrappeSuivie grappe, YearMonth mois) {
        var pris = requetes.toutes(grappe.id(), grappe.exigerSuivie()).stream()
                .anyMatch(ligne -> ligne.mois().equals(mois) && ligne.pointId() != null);
        if (pris) {
            throw dejaLa(grappe, mois);
        }
    }

    private static Refus dejaLa(GrappeSuivie grappe, YearMonth mois) {
        return Refus.surChamp(
                "jour",
                "La grappe «\u00A0" + grappe.nom() + "\u00A0» a déjà son point " + PointLiens.de(mois)
                        + "\u00A0: reportez-le, ou choisissez un autre mois.");
    }

    /**
     * What planning a point for each of these grappes would do, one after the other from that moment on; nothing is recorded.
     *
     * @param ids those outside of the périmètre are left out; {@link #MAXIMUM} at most
     */
    @Transactional(readOnly = true)
    public List<PlanificationPrevue> apercu(Collection<Long> ids, Creneau premier) {
        if (ids.size() > MAXIMUM) {
            throw new Refus("Une planification porte sur " + Formats.nombre(MAXIMUM)
                    + " grappes au plus\u00A0: choisissez-en moins.");
        }
        premier.verifier();
        var suivies = grappes.lire(ids);
        var prevues = new ArrayList<PlanificationPrevue>();
        var libres = premier.suivants(suivies.size()).iterator();
        for (var grappe : suivies) {
            var saisie = new PointSaisie(
                    grappe.id(),
                    premier,
                    propositions.participants(grappe.id()),
                    propositions.ordreDuJour(grappe.id()));
            var refus = refus(grappe, saisie);
            // a refused one takes nobody's place
            var creneau = refus == null ? libres.next() : premier;
            prevues.add(new PlanificationPrevue(
                    new PointSaisie(grappe.id(), creneau, saisie.participants(), saisie.ordreDuJour()),
                    grappe.nom(),
                    (int) saisie.participants().stream()
                            .filter(participant -> !participant.courriel().isEmpty())
                            .count(),
                    refus != null ? refus : refus(grappe, saisie(saisie, creneau))));
        }
        return prevues;
    }

    private static PointSaisie saisie(PointSaisie de, Creneau creneau) {
        return new PointSaisie(de.grappeId(), creneau, de.participants(), de.ordreDuJour());
    }

    private @org.jspecify.annotations.Nullable String refus(GrappeSuivie grappe, PointSaisie saisie) {
        try {
            grappe.exigerSuivie().exiger("jour", saisie.creneau().jour());
            exigerLibre(grappe, YearMonth.from(saisie.creneau().jour()));
            return null;
        } catch (Refus refus) {
            return refus.message();
        }
    }

    /** Plans each of these apart from the others: what one is refused keeps none of the others from being planned. */
    public List<PlanificationFaite> planifierEnNombre(List<PointSaisie> saisies) {
        return saisies.stream().map(this::essayer).toList();
    }

    private PlanificationFaite essayer(PointSaisie saisie) {
        var nom = grappes.lire(saisie.grappeId()).nom();
        try {
            return new PlanificationFaite(
                    saisie, nom, Objects.requireNonNull(aPart.execute(transaction -> planifier(saisie))), null);
        } catch (Refus refus) {
            return new PlanificationFaite(saisie, nom, null, refus.message());
        }
    }

    /**
     * Gives a point another day; those invited receive the same event again.
     *
     * @throws Refus when it was held, that day has passed or is its own, there is no motif, or somebody changed it since
     */
    public void reporter(long id, int version, Creneau creneau, String motif) {
        var point = points.verrouiller(id);
        var grappe = grappes.lire(point.grappeId());
        point.reporter(version, creneau, motif, perimetre.jour());
        grappe.exigerSuivie().exiger("jour", creneau.jour());
        depot.flush();
        invitations.reporter(points.fiche(point), grappe, point.sequence());
    }

    /**
     * Cancels a point; those invited are told.
     *
     * @throws Refus when it was held or is cancelled, there is no motif, or somebody changed it since
     */
    public void annuler(long id, int version, String motif) {
        var point = points.verrouiller(id);
        point.annuler(version, motif);
        depot.flush();
        invitations.annuler(points.fiche(point), grappes.lire(point.grappeId()), point.sequence());
    }
}
