package fr.treille.socle.compte;

import fr.treille.socle.compte.connexion.ConnexionDifferee;
import fr.treille.socle.compte.connexion.Fermeture;
import fr.treille.socle.compte.connexion.Origine;
import fr.treille.socle.compte.connexion.SessionsAgents;
import fr.treille.socle.compte.connexion.TentativesConnexion;
import fr.treille.socle.compte.facteur.ConnexionEnAttente;
import fr.treille.socle.compte.facteur.SecondFacteurs;
import fr.treille.socle.equipe.RegionsDesAgents;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * The second step of a sign-in: a code, after a right password. Wrong codes are counted with the wrong passwords of the
 * address, and only both right forget them.
 */
@Component
public class ConnexionParCode {

    private static final Logger SECURITE = LoggerFactory.getLogger("fr.treille.securite");

    private final AgentRepository agents;
    private final SecondFacteurs facteurs;
    private final TentativesConnexion tentatives;
    private final SessionsAgents sessions;
    private final RegionsDesAgents regions;
    private final Clock horloge;

    ConnexionParCode(
            AgentRepository agents,
            SecondFacteurs facteurs,
            TentativesConnexion tentatives,
            SessionsAgents sessions,
            RegionsDesAgents regions,
            Clock horloge) {
        this.agents = agents;
        this.facteurs = facteurs;
        this.tentatives = tentatives;
        this.sessions = sessions;
        this.regions = regions;
        this.horloge = horloge;
    }

    /**
     * Ends a sign-in; where the account has no factor yet, it takes the one that was offered, and what was opened without
     * one is closed.
     *
     * @param code six digits, or a recovery code
     * @throws CredentialsExpiredException when the password must be given again
     * @throws ConnexionDifferee after too many failures
     * @throws BadCredentialsException when the code is not right, or has served
     */
    public Authentication ouvrir(ConnexionEnAttente attente, String code) {
        var agent = agents.findById(attente.agentId())
                .filter(Agent::peutSeConnecter)
                .filter(compte -> compte.generation() == attente.generation() && !facteurs.expiree(attente))
                .orElseThrow(() -> new CredentialsExpiredException("mot de passe à redonner"));
        var origine = Origine.courante();
        tentatives.compterOrigine(origine).ifPresent(ConnexionDifferee::lancer);
        tentatives.compter(agent.courriel()).ifPresent(attendre -> {
            tentatives.rendreOrigine(origine);
            throw new ConnexionDifferee(attendre);
        });
        var proposition = attente.proposition();
        var juste = proposition == null
                ? facteurs.verifier(agent.id(), code)
                : facteurs.activer(agent.id(), proposition, code);
        if (!juste) {
            SECURITE.warn("code refusé à l’agent {}", agent.id());
            tentatives.attente(agent.courriel()).ifPresent(ConnexionDifferee::lancer);
            throw new BadCredentialsException("code faux");
        }
        var generation = attente.generation();
        if (proposition != null) {
            sessions.fermerToutes(agent.id(), Fermeture.FACTEUR_PRIS);
            // by that alone: this session does not open if anything else closed them meanwhile
            generation++;
        }
        tentatives.rendreOrigine(origine);
        tentatives.oublier(agent.courriel());
        agents.noterConnexion(agent.id(), horloge.instant());
        SECURITE.info("connexion de l’agent {} avec le second facteur", agent.id());
        var connecte = regions.situer(agent.connecte(generation));
        connecte.eraseCredentials();
        return UsernamePasswordAuthenticationToken.authenticated(connecte, null, connecte.getAuthorities());
    }
}
