package fr.treille.socle.compte.connexion.ui;

import fr.treille.socle.equipe.AgentConnecte;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** A provider's person and the account that was found for them, read once: what follows does not read it again. */
final class AgentReconnu extends DefaultOidcUser {

    private static final long serialVersionUID = 1L;

    private final AgentConnecte agent;

    AgentReconnu(OidcUser personne, AgentConnecte agent) {
        super(personne.getAuthorities(), personne.getIdToken(), personne.getUserInfo());
        this.agent = agent;
    }

    AgentConnecte agent() {
        return agent;
    }
}
