package fr.treille.demonstration;

import fr.treille.equipe.AgentLigne;
import fr.treille.equipe.AgentService;
import fr.treille.equipe.Role;
import fr.treille.equipe.affectation.AffectationSaisie;
import fr.treille.equipe.affectation.AffectationService;
import fr.treille.equipe.affectation.Part;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives the demonstration's territorial accounts the territoires that their function names; the others have nobody. */
@Component
@Profile("demonstration")
class AffectationsDemonstration {

    private static final LocalDate DEPUIS = LocalDate.of(2025, 1, 1);

    private final AffectationService affectations;
    private final AgentService agents;
    private final JdbcClient jdbc;

    AffectationsDemonstration(AffectationService affectations, AgentService agents, JdbcClient jdbc) {
        this.affectations = affectations;
        this.agents = agents;
        this.jdbc = jdbc;
    }

    /** As whoever is signed in; nothing when somebody covers a territoire already. */
    void poser() {
        if (jdbc.sql("SELECT COUNT(*) FROM affectation").query(Long.class).single() == 0) {
            affecter(Role.CHARGE_MISSION_DT, List.of("31"));
            affecter(Role.ANIMATEUR, List.of("32", "65"));
        }
    }

    private void affecter(Role role, List<String> territoires) {
        var ids = agents.agents().stream()
                .filter(agent -> agent.role() == role)
                .map(AgentLigne::id)
                .toList();
        affectations.affecter(new AffectationSaisie(ids, territoires, Part.PRINCIPAL, DEPUIS, null));
    }
}
