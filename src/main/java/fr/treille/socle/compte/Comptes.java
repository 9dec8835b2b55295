package fr.treille.socle.compte;

import fr.treille.socle.commun.Courriel;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.compte.connexion.RegleMotDePasse;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.AgentLigne;
import fr.treille.socle.equipe.RegionsDesAgents;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts as the installation itself handles them, with nobody signed in: the sign-in reads one, a first start creates
 * one. No screen calls the writing methods.
 */
@Component
@Transactional(readOnly = true)
public class Comptes {

    private static final Logger SECURITE = LoggerFactory.getLogger("fr.treille.securite");

    /** Shortest password accepted, in characters: length first, as ANSSI's guidance says. */
    public static final int LONGUEUR_MINIMALE = RegleMotDePasse.MINIMUM;

    private final AgentRepository agents;
    private final PasswordEncoder encodeur;
    private final RegionsDesAgents regions;
    private final Clock horloge;

    Comptes(AgentRepository agents, PasswordEncoder encodeur, RegionsDesAgents regions, Clock horloge) {
        this.agents = agents;
        this.encodeur = encodeur;
        this.regions = regions;
        this.horloge = horloge;
    }

    /**
     * The account of that address, to act as it.
     *
     * @throws UsernameNotFoundException when there is none
     */
    public AgentConnecte loadUserByUsername(String courriel) {
        return agents.findByCourriel(normaliser(courriel))
                .map(agent -> regions.situer(agent.connecte()))
                .orElseThrow(() -> new UsernameNotFoundException("compte inconnu"));
    }

    /**
     * An account as it now is, for work that it asked earlier, in the région where it then acted.
     *
     * @return empty when it is closed
     */
    public Optional<AgentConnecte> pourTravailler(long id, String regionCode) {
        return agents.findById(id)
                .map(agent -> regions.situer(agent.connecte(), regionCode))
                .filter(AgentConnecte::isEnabled);
    }

    /** Notes that somebody signs in, whom a provider vouches for: no password was looked at here. */
    @Transactional
    public void noterConnexion(AgentConnecte agent) {
        agents.noterConnexion(agent.id(), horloge.instant());
        SECURITE.info("connexion de l’agent {} par un fournisseur d’identité", agent.id());
    }

    /** Whether the installation has no account at all: it has never been set up. */
    public boolean aucun() {
        return agents.count() == 0;
    }

    /** The active accounts of a région and of the installation, for the demonstration's sign-in page. */
    public List<AgentLigne> deLaRegion(String regionCode) {
        return agents.actifs(regionCode).stream().map(Agent::ligne).toList();
    }

    /**
     * Creates an account.
     *
     * @return its identifier
     * @throws Refus when the address is not one or is taken, or the password breaks a rule of {@link RegleMotDePasse}
     */
    @Transactional
    public long creer(AgentSaisie saisie) {
        var courriel = normaliser(Courriel.exiger(saisie.courriel()));
        RegleMotDePasse.verifier("motDePasse", saisie.motDePasse(), saisie.prenom(), saisie.nom(), saisie.courriel());
        if (agents.findByCourriel(courriel).isPresent()) {
            throw Refus.surChamp("courriel", "Un compte existe déjà à l’adresse " + courriel + ".");
        }
        return agents.save(new Agent(saisie, courriel, encodeur.encode(saisie.motDePasse())))
                .id();
    }

    /** An address as accounts are found and tries counted by it, however it was typed. */
    public static String normaliser(String courriel) {
        return courriel.strip().toLowerCase(Locale.ROOT);
    }
}
