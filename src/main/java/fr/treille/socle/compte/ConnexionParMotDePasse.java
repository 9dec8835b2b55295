package fr.treille.socle.compte;

import fr.treille.socle.commun.Refus;
import fr.treille.socle.compte.connexion.ConnexionDifferee;
import fr.treille.socle.compte.connexion.Origine;
import fr.treille.socle.compte.connexion.TentativesConnexion;
import fr.treille.socle.compte.facteur.SecondFacteurAttendu;
import fr.treille.socle.compte.facteur.SecondFacteurs;
import fr.treille.socle.equipe.RegionsDesAgents;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * The sign-in by address and password. The delay is looked at before the password, whose check costs a quarter of a
 * second of processor on purpose: a thousand bad tries a minute are a thousand short readings. An unknown, invited or
 * deactivated account costs and answers the same as a wrong password.
 */
@Component
class ConnexionParMotDePasse implements AuthenticationProvider {

    private final AgentRepository agents;
    private final TentativesConnexion tentatives;
    private final SecondFacteurs facteurs;
    private final PasswordEncoder encodeur;
    private final RegionsDesAgents regions;
    private final Clock horloge;
    private final String factice;

    ConnexionParMotDePasse(
            AgentRepository agents,
            TentativesConnexion tentatives,
            SecondFacteurs facteurs,
            PasswordEncoder encodeur,
            RegionsDesAgents regions,
            Clock horloge) {
        this.agents = agents;
        this.tentatives = tentatives;
        this.facteurs = facteurs;
        this.encodeur = encodeur;
        this.regions = regions;
        this.horloge = horloge;
        this.factice = encodeur.encode("personne ne se connecte avec ceci");
    }

    @Override
    public Authentication authenticate(Authentication demande) {
        var courriel = Comptes.normaliser(demande.getName());
        var origine = Origine.courante();
        differer(courriel);
        tentatives.compterOrigine(origine).ifPresent(ConnexionDifferee::lancer);
        tentatives.compter(courriel).ifPresent(attente -> {
            tentatives.rendreOrigine(origine);
            throw new ConnexionDifferee(attente);
        });
        var agent = agents.findByCourriel(courriel).filter(Agent::peutSeConnecter);
        var motDePasse = String.valueOf(demande.getCredentials());
        var juste = juste(motDePasse, agent.map(Agent::motDePasse).orElse(factice), courriel, origine);
        if (agent.isEmpty() || !juste) {
            differer(courriel);
            throw new BadCredentialsException("adresse ou mot de passe faux");
        }
        tentatives.rendreOrigine(origine);
        facteurs.attendu(
                        agent.get().id(),
                        agent.get().generation(),
                        courriel,
                        agent.get().role())
                .ifPresent(attente -> {
                    tentatives.rendre(courriel);
                    throw new SecondFacteurAttendu(attente);
                });
        tentatives.oublier(courriel);
        agents.noterConnexion(agent.get().id(), horloge.instant());
        var connecte = regions.situer(agent.get().connecte());
        var accord = UsernamePasswordAuthenticationToken.authenticated(connecte, null, connecte.getAuthorities());
        accord.setDetails(demande.getDetails());
        connecte.eraseCredentials();
        return accord;
    }

    private void differer(String courriel) {
        tentatives.attente(courriel).ifPresent(ConnexionDifferee::lancer);
    }

    private boolean juste(String motDePasse, String garde, String courriel, Optional<String> origine) {
        try {
            return encodeur.matches(motDePasse, garde);
        } catch (Refus occupe) {
            // it was not looked at: nothing is held against anybody
            tentatives.rendre(courriel);
            tentatives.rendreOrigine(origine);
            throw new ConnexionDifferee(Duration.ofMinutes(1));
        }
    }

    @Override
    public boolean supports(Class<?> genre) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(genre);
    }
}
