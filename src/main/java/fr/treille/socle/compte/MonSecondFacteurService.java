package fr.treille.socle.compte;

import fr.treille.socle.commun.Refus;
import fr.treille.socle.compte.connexion.ConnexionDifferee;
import fr.treille.socle.compte.connexion.Fermeture;
import fr.treille.socle.compte.connexion.ReglageConnexion;
import fr.treille.socle.compte.connexion.SessionsAgents;
import fr.treille.socle.compte.connexion.TentativesConnexion;
import fr.treille.socle.compte.facteur.Proposition;
import fr.treille.socle.compte.facteur.SecondFacteurFiche;
import fr.treille.socle.compte.facteur.SecondFacteurs;
import fr.treille.socle.equipe.AgentConnecte;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One's own second factor. Whoever changes it proves that they hold the account, by the password when there is no factor yet
 * and by a code afterwards: a session left open is not enough. Failures count as failed sign-ins.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class MonSecondFacteurService {

    private static final Logger SECURITE = LoggerFactory.getLogger("fr.treille.securite");

    private final AgentRepository agents;
    private final SecondFacteurs facteurs;
    private final TentativesConnexion tentatives;
    private final SessionsAgents sessions;
    private final PasswordEncoder encodeur;
    private final ReglageConnexion reglage;

    MonSecondFacteurService(
            AgentRepository agents,
            SecondFacteurs facteurs,
            TentativesConnexion tentatives,
            SessionsAgents sessions,
            PasswordEncoder encodeur,
            ReglageConnexion reglage) {
        this.agents = agents;
        this.facteurs = facteurs;
        this.tentatives = tentatives;
        this.sessions = sessions;
        this.encodeur = encodeur;
        this.reglage = reglage;
    }

    /** Where one is; empty when there is nothing to have: switched off, without key, or no password beside which to ask it. */
    public Optional<SecondFacteurFiche> fiche() {
        var agent = moi();
        return facteurs.possible() && reglage.motsDePasse() && !agent.invite()
                ? Optional.of(facteurs.fiche(agent.id(), agent.role()))
                : Optional.empty();
    }

    /** A new key and recovery codes to show; they are nothing before {@link #activer}. */
    public Proposition proposer() {
        exigerPossible();
        return facteurs.proposer(AgentConnecte.courant().courriel());
    }

    /**
     * Takes a factor, in the place of the former if there is one; the other sessions close.
     *
     * @param preuve the password, or a code of the present factor
     * @param code of the new key
     * @param session identifier of the present HTTP session, which stays
     * @throws Refus on the field {@code preuve} or {@code code}
     */
    @Transactional
    public void activer(String preuve, Proposition proposition, String code, String session) {
        exigerPossible();
        var agent = moi();
        prouver(agent, preuve);
        facteurs.retirer(agent.id());
        if (!facteurs.activer(agent.id(), proposition, code)) {
            throw Refus.surChamp(
                    "code", "Ce n’est pas le code affiché pour cette clé. Attendez le suivant et recommencez.");
        }
        sessions.fermerAutres(agent.id(), session, Fermeture.FACTEUR_PRIS);
    }

    /**
     * Does without a factor; the other sessions close.
     *
     * @param preuve a code of the present factor
     * @param session identifier of the present HTTP session, which stays
     * @throws Refus on the field {@code preuve}, or when the role must have one
     */
    @Transactional
    public void retirer(String preuve, String session) {
        var agent = moi();
        if (facteurs.exige(agent.role())) {
            throw new Refus("Votre rôle exige un second facteur\u00A0: vous pouvez le remplacer, pas le retirer.");
        }
        if (!facteurs.present(agent.id())) {
            throw new Refus("Vous n’avez pas de second facteur.");
        }
        prouver(agent, preuve);
        facteurs.retirer(agent.id());
        sessions.fermerAutres(agent.id(), session, Fermeture.FACTEUR_RETIRE);
        SECURITE.info("second facteur retiré par l’agent {}", agent.id());
    }

    private void prouver(Agent agent, String preuve) {
        tentatives.compter(agent.courriel()).ifPresent(attente -> {
            throw Refus.surChamp(
                    "preuve",
                    "Trop d’essais\u00A0: réessayez dans " + new ConnexionDifferee(attente).minutes() + " min.");
        });
        var present = facteurs.present(agent.id());
        if (present ? !facteurs.verifier(agent.id(), preuve) : !encodeur.matches(preuve, agent.motDePasse())) {
            SECURITE.warn("changement du second facteur refusé à l’agent {}", agent.id());
            throw Refus.surChamp(
                    "preuve",
                    present
                            ? "Ce n’est pas un code de votre second facteur actuel, ou il a déjà servi."
                            : "Ce n’est pas votre mot de passe actuel.");
        }
        tentatives.oublier(agent.courriel());
    }

    private void exigerPossible() {
        if (!facteurs.possible()) {
            throw new Refus(
                    "Le second facteur n’est pas réglé dans cette installation\u00A0: demandez-le à qui l’administre.");
        }
    }

    private Agent moi() {
        return agents.findById(AgentConnecte.courant().id())
                .filter(Agent::actif)
                .orElseThrow(() -> new Refus("Votre compte n’est plus actif."));
    }
}
