package fr.treille.suivi.interlocuteur;

import java.util.List;
import java.util.Set;

/**
 * A committee of a grappe.
 *
 * @param membres its contacts of the grappe
 * @param agents its agents
 * @param seances the last one first
 */
public record ComiteFiche(
        Comite comite, List<InterlocuteurFiche> membres, List<Agent> agents, List<SeanceFiche> seances) {

    /** An agent of the ARS or of the GRADeS who sits in it, whether still there or not. */
    public record Agent(long id, String nom) {}

    /** Identifiers of {@link #agents()}. */
    public Set<Long> agentsIds() {
        return agents.stream().map(Agent::id).collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
