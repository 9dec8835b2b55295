package fr.treille.suivi.point.planification;

import fr.treille.suivi.point.bilan.Participant;
import java.util.List;

/**
 * A point to plan; it is that of the month of its day.
 *
 * @param participants to invite, an address each at most once
 * @param ordreDuJour a topic a line, « » for none yet
 * @param invitesVisibles whether those invited see one another's addresses
 */
public record PointSaisie(
        long grappeId, Creneau creneau, List<Participant> participants, String ordreDuJour, boolean invitesVisibles) {

    /** Whose guests do not see one another's addresses. */
    public PointSaisie(long grappeId, Creneau creneau, List<Participant> participants, String ordreDuJour) {
        this(grappeId, creneau, participants, ordreDuJour, false);
    }
}
