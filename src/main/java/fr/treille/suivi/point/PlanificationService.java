package fr.treille.suivi.point;

import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.temps.PlageDates;
import fr.treille.socle.commun.trace.UneFois;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Perimetre;
import fr.treille.suivi.jalon.GrappesSuivies;
import fr.treille.suivi.point.bilan.Participant;
import fr.treille.suivi.point.planification.Creneau;
import fr.treille.suivi.point.planification.MoisLibres;
import fr.treille.suivi.point.planification.PointSaisie;
import fr.treille.suivi.point.planification.Propositions;
import java.time.YearMonth;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans points, puts them off and cancels them; those invited are told by a mail whose calendar event follows. */
@Service
@Transactional
@PreAuthorize("hasRole('SUIVRE')")
public class PlanificationService {

    private final PointRepository repository;
    private final Points points;
    private final GrappesSuivies grappes;
    private final MoisLibres mois;
    private final Propositions propositions;
    private final Invitations invitations;
    private final Perimetre perimetre;

    PlanificationService(
            PointRepository repository,
            Points points,
            GrappesSuivies grappes,
            MoisLibres mois,
            Propositions propositions,
            Invitations invitations,
            Perimetre perimetre) {
        this.repository = repository;
        this.points = points;
        this.grappes = grappes;
        this.mois = mois;
        this.propositions = propositions;
        this.invitations = invitations;
        this.perimetre = perimetre;
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
     * Plans the point of the month of its day, and invites to it unless its day has passed; who plans it is its organizer, and
     * copied.
     *
     * @return its identifier
     * @throws Refus when the grappe is not followed on that day, or its month has a point already
     */
    @UneFois
    public long planifier(PointSaisie saisie) {
        var grappe = grappes.lire(saisie.grappeId());
        var jour = saisie.creneau().jour();
        PlageDates.ECHEANCE.exiger("jour", jour, perimetre.jour());
        mois.exigerLibre(grappe, jour);
        try {
            var point = repository.save(new PointMensuel(saisie, AgentConnecte.courant()));
            repository.flush();
            invitations.inviter(points.fiche(point), grappe);
            return point.id();
        } catch (DataIntegrityViolationException doublon) {
            throw MoisLibres.dejaLa(grappe, jour);
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
        PlageDates.ECHEANCE.exiger("jour", creneau.jour(), perimetre.jour());
        point.reporter(version, creneau, motif, perimetre.jour());
        grappe.exigerSuivie().exiger("jour", creneau.jour());
        point.convoquer(AgentConnecte.courant());
        repository.flush();
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
        point.convoquer(AgentConnecte.courant());
        repository.flush();
        invitations.annuler(points.fiche(point), grappes.lire(point.grappeId()), point.sequence());
    }
}
