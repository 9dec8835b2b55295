package fr.treille.equipe.compte;

import fr.treille.commun.Installation;
import fr.treille.commun.ModificationConcurrente;
import fr.treille.commun.Refus;
import fr.treille.equipe.AgentConnecte;
import fr.treille.equipe.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Whom one may manage, which roles one may give, and that somebody always administers. Refusals are journaled. */
@Component
class ReglesComptes {

    private static final Logger SECURITE = LoggerFactory.getLogger("fr.treille.securite");

    private final AgentRepository agents;
    private final Installation installation;

    ReglesComptes(AgentRepository agents, Installation installation) {
        this.agents = agents;
        this.installation = installation;
    }

    Agent tenir(long id, int version) {
        var agent = tenir(id);
        ModificationConcurrente.exigerVersion(agent.version(), version);
        return agent;
    }

    /** Unknown, of another région, or out of the caller's reach: answered alike. */
    Agent tenir(long id) {
        return agents.findById(id)
                .filter(agent -> region().equals(agent.regionCode()))
                .filter(agent -> AgentConnecte.courant().role().donne().contains(agent.role()))
                .orElseThrow(() ->
                        refuser("compte hors de portée", "Ce compte n’existe pas, ou vous ne pouvez pas le gérer."));
    }

    void exigerRole(Role role) {
        if (!AgentConnecte.courant().role().donne().contains(role)) {
            throw refuser(
                    "rôle hors de portée",
                    "Votre rôle ne permet pas de donner le rôle «\u00A0" + role.libelle() + "\u00A0».");
        }
    }

    void refuserSoiMeme(Agent agent) {
        if (agent.id() == AgentConnecte.courant().id()) {
            throw refuser(
                    "son propre compte",
                    "Vous ne pouvez pas changer votre propre compte\u00A0: demandez-le à quelqu’un d’autre.");
        }
    }

    /** Held until the end, so that two administrators do not put each other out at the same moment. */
    void garderUnAdministrateur(Agent agent) {
        if (agent.role() == Role.ADMINISTRATION && agent.venu()) {
            var autres = agents.tenirActifs(Role.ADMINISTRATION).stream()
                    .filter(autre -> autre.id() != agent.id() && autre.venu())
                    .count();
            if (autres == 0) {
                throw refuser(
                        "dernière administration",
                        agent.nomComplet()
                                + " est la seule personne à l’administration\u00A0: donnez d’abord ce rôle à quelqu’un"
                                + " d’autre.");
            }
        }
    }

    private static Refus refuser(String raison, String message) {
        SECURITE.warn(
                "gestion des comptes refusée à l’agent {} : {}",
                AgentConnecte.courant().id(),
                raison);
        return new Refus(message);
    }

    /** The caller's région. */
    String region() {
        var region = AgentConnecte.courant().regionCode();
        return region.isEmpty() ? installation.regionCode() : region;
    }
}
