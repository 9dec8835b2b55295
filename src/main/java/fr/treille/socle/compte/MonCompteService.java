package fr.treille.socle.compte;

import fr.treille.socle.commun.Refus;
import fr.treille.socle.compte.connexion.ConnexionDifferee;
import fr.treille.socle.compte.connexion.Fermeture;
import fr.treille.socle.compte.connexion.ReglageConnexion;
import fr.treille.socle.compte.connexion.SessionLigne;
import fr.treille.socle.compte.connexion.SessionsAgents;
import fr.treille.socle.compte.connexion.TentativesConnexion;
import fr.treille.socle.equipe.AgentConnecte;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One's own account: its password, its open sessions. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class MonCompteService {

    private static final Logger SECURITE = LoggerFactory.getLogger("fr.treille.securite");

    private final AgentRepository agents;
    private final TentativesConnexion tentatives;
    private final SessionsAgents sessions;
    private final PasswordEncoder encodeur;
    private final ReglageConnexion reglage;

    MonCompteService(
            AgentRepository agents,
            TentativesConnexion tentatives,
            SessionsAgents sessions,
            PasswordEncoder encodeur,
            ReglageConnexion reglage) {
        this.agents = agents;
        this.tentatives = tentatives;
        this.sessions = sessions;
        this.encodeur = encodeur;
        this.reglage = reglage;
    }

    /**
     * Changes the password, and closes the other sessions: whoever knew the former one is out.
     *
     * @param ancien the present password; failures count as failed sign-ins, since a session left open must not serve to
     *     guess it
     * @param session identifier of the present HTTP session, which stays
     * @throws Refus when the present password is wrong or was tried too often, or the new one breaks a rule
     */
    @Transactional
    public void changerMotDePasse(String ancien, String nouveau, String session) {
        var agent = moi();
        tentatives.compter(agent.courriel()).ifPresent(attente -> {
            throw Refus.surChamp(
                    "ancien",
                    "Trop d’essais\u00A0: réessayez dans " + new ConnexionDifferee(attente).minutes() + " min.");
        });
        if (agent.invite() || !encodeur.matches(ancien, agent.motDePasse())) {
            SECURITE.warn("changement de mot de passe refusé à l’agent {}", agent.id());
            throw Refus.surChamp("ancien", "Ce n’est pas votre mot de passe actuel.");
        }
        tentatives.oublier(agent.courriel());
        agent.verifierMotDePasse(nouveau);
        agent.choisirMotDePasse(encodeur.encode(nouveau));
        sessions.fermerAutres(agent.id(), session, Fermeture.MOT_DE_PASSE);
        SECURITE.info("mot de passe changé par l’agent {}", agent.id());
    }

    /** Whether there is a password to change: passwords are taken here, and one was chosen. */
    public boolean aUnMotDePasse() {
        return reglage.motsDePasse() && !moi().invite();
    }

    /** One's open sessions, the latest activity first. */
    public List<SessionLigne> sessions(String session) {
        return sessions.ouvertes(AgentConnecte.courant().id(), session);
    }

    /** Closes one of one's sessions; nothing when it is somebody else's. */
    @Transactional
    public void fermerSession(long id) {
        sessions.fermer(AgentConnecte.courant().id(), id);
    }

    /** Closes all of one's sessions but that one. */
    @Transactional
    public void fermerAutresSessions(String session) {
        sessions.fermerAutres(AgentConnecte.courant().id(), session, Fermeture.DEMANDE);
    }

    private Agent moi() {
        return agents.findById(AgentConnecte.courant().id())
                .filter(Agent::actif)
                .orElseThrow(() -> new Refus("Votre compte n’est plus actif."));
    }
}
