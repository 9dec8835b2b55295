package fr.treille.socle.compte;

import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Role;
import fr.treille.socle.territoire.Regions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Whom one may manage, which roles one may give, and that somebody always administers. Refusals are journaled. */
@Component
class ReglesComptes {

    private static final Logger SECURITE = LoggerFactory.getLogger("fr.treille.securite");

    private final AgentRepository agents;
    private final Regions regions;

    ReglesComptes(AgentRepository agents, Regions regions) {
        this.agents = agents;
        this.regions = regions;
    }

    Agent tenir(long id, int version) {
        var agent = tenir(id);
        ModificationConcurrente.exigerVersion(agent.version(), version);
        return agent;
    }

    /** Unknown, of another région, or out of the caller's reach: answered alike. */
    Agent tenir(long id) {
        return agents.findById(id)
                .filter(agent -> region().equals(agent.regionCode())
                        || (agent.regionCode() == null
                                && AgentConnecte.courant().deLInstallation()))
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
                    // a région's administrator cannot take the place of the installation's
                    .filter(autre -> agent.regionCode() != null || autre.regionCode() == null)
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

    /** An administrator of the installation who took another role would act in every région with it. */
    void exigerUneRegion(Agent agent, Role nouveau) {
        if (agent.regionCode() == null && nouveau != Role.ADMINISTRATION) {
            throw refuser(
                    "rôle sans région",
                    agent.nomComplet() + " administre toute l’installation et n’a pas de région\u00A0: invitez cette"
                            + " personne dans sa région, puis désactivez ce compte.");
        }
    }

    /**
     * The région of an account to create.
     *
     * @return null for the whole installation
     */
    @Nullable
    String regionDuCompte(InvitationSaisie saisie) {
        var voulue = saisie.regionCode();
        if (voulue == null || voulue.equals(region())) {
            return region();
        }
        if (!AgentConnecte.courant().deLInstallation()) {
            throw refuser(
                    "invitation dans une autre région", "Vous invitez des personnes dans votre région seulement.");
        }
        if (!voulue.isEmpty()) {
            return regions.fiche(voulue).code();
        }
        if (saisie.role() != Role.ADMINISTRATION) {
            throw refuser(
                    "rôle sans région",
                    "Seule l’administration peut porter sur toute l’installation\u00A0: choisissez la région de ce compte.");
        }
        return null;
    }

    /** The caller's région. */
    String region() {
        return AgentConnecte.courant().regionCode();
    }
}
