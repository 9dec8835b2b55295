package fr.treille.equipe;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The agents of a région. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class AgentService {

    private final AgentRepository agents;

    AgentService(AgentRepository agents) {
        this.agents = agents;
    }

    /** The active agents of the caller's région, by name. */
    public List<AgentLigne> agents() {
        return agents
                .findByRegionCodeAndActifTrueOrderByNomAscPrenomAscIdAsc(
                        AgentConnecte.courant().regionCode())
                .stream()
                .map(Agent::ligne)
                .toList();
    }
}
