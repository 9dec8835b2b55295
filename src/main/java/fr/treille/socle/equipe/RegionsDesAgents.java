package fr.treille.socle.equipe;

import fr.treille.socle.commun.Installation;
import fr.treille.socle.territoire.Regions;
import org.springframework.stereotype.Component;

/** Puts somebody who signs in into a région: their own, or the installation's first one for who administers all of them. */
@Component
public class RegionsDesAgents {

    private final Regions regions;
    private final Installation installation;

    RegionsDesAgents(Regions regions, Installation installation) {
        this.regions = regions;
        this.installation = installation;
    }

    /** The same agent, who knows where they act. */
    public AgentConnecte situer(AgentConnecte agent) {
        var sienne = agent.regionDuCompte();
        agent.agirDans(regions.fiche(sienne == null ? installation.regionCode() : sienne));
        return agent;
    }

    /** The same where work was asked of them: who administers the installation had chosen it, others have their own. */
    public AgentConnecte situer(AgentConnecte agent, String regionCode) {
        if (!agent.deLInstallation()) {
            return situer(agent);
        }
        agent.agirDans(regions.fiche(regionCode));
        return agent;
    }
}
