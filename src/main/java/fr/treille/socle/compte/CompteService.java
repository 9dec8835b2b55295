package fr.treille.socle.compte;

import fr.treille.socle.commun.Courriel;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.trace.UneFois;
import fr.treille.socle.compte.connexion.Fermeture;
import fr.treille.socle.compte.connexion.SessionsAgents;
import fr.treille.socle.compte.connexion.TentativesConnexion;
import fr.treille.socle.compte.facteur.SecondFacteurs;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Role;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts of the caller's région, and what the caller may do to those whose role they may give
 * ({@link Role#donne()}). Nobody changes their own account here, and the installation keeps one active administrator.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('GERER_COMPTES')")
public class CompteService {

    private static final Logger SECURITE = LoggerFactory.getLogger("fr.treille.securite");

    private final AgentRepository agents;
    private final CompteRequetes requetes;
    private final LiensCompte liens;
    private final TentativesConnexion tentatives;
    private final SessionsAgents sessions;
    private final SecondFacteurs facteurs;
    private final ReglesComptes regles;

    CompteService(
            AgentRepository agents,
            CompteRequetes requetes,
            LiensCompte liens,
            TentativesConnexion tentatives,
            SessionsAgents sessions,
            SecondFacteurs facteurs,
            ReglesComptes regles) {
        this.agents = agents;
        this.requetes = requetes;
        this.liens = liens;
        this.tentatives = tentatives;
        this.sessions = sessions;
        this.facteurs = facteurs;
        this.regles = regles;
    }

    /** A page of the accounts; sort properties are « nom », « courriel », « role », « derniereConnexion ». */
    public List<CompteLigne> rechercher(CompteFiltre filtre, Pageable page) {
        return requetes.lignes(regles.region(), filtre, page, AgentConnecte.courant());
    }

    /** How many accounts the filter keeps. */
    public long compter(CompteFiltre filtre) {
        return requetes.compter(regles.region(), filtre);
    }

    /**
     * Creates an account without a password, and mails its person a link to choose one.
     *
     * @return its identifier
     * @throws Refus when something is missing, the address is taken, or the caller may not give that role there
     */
    @Transactional
    @UneFois
    public long inviter(InvitationSaisie saisie) {
        regles.exigerRole(saisie.role());
        var courriel = Comptes.normaliser(Courriel.exiger("courriel", saisie.courriel()));
        if (agents.findByCourriel(courriel).isPresent()) {
            throw Refus.surChamp("courriel", "Un compte existe déjà à l’adresse " + courriel + ".");
        }
        var agent = agents.save(new Agent(
                new AgentSaisie(
                        courriel,
                        saisie.civilite(),
                        saisie.prenom(),
                        saisie.nom(),
                        saisie.fonction(),
                        saisie.role(),
                        regles.regionDuCompte(saisie),
                        ""),
                courriel,
                ""));
        liens.inviter(agent, AgentConnecte.courant());
        noter("invitation", agent);
        return agent.id();
    }

    /**
     * Mails another invitation; the former is void.
     *
     * @throws Refus when the person has already answered
     */
    @Transactional
    public void inviterDeNouveau(long id) {
        var agent = regles.tenir(id);
        if (agent.venu() || !agent.actif()) {
            throw new Refus(agent.nomComplet() + " a déjà répondu, ou son compte est désactivé.");
        }
        liens.inviter(agent, AgentConnecte.courant());
        noter("nouvelle invitation", agent);
    }

    /**
     * Gives another role; the person signs in again to have it.
     *
     * @throws Refus when the caller may not give that role, or it is the last administrator's, or that of an administrator
     *     of the whole installation
     */
    @Transactional
    public void changerRole(long id, int version, Role role) {
        var agent = regles.tenir(id, version);
        regles.garderUnAdministrateur(agent);
        regles.refuserSoiMeme(agent);
        regles.exigerRole(role);
        regles.exigerUneRegion(agent, role);
        agent.changerRole(role);
        sessions.fermerToutes(id, Fermeture.ROLE);
        noter("rôle " + role, agent);
    }

    /** Signs the person out of everywhere and lets them in no more. */
    @Transactional
    public void desactiver(long id, int version) {
        var agent = regles.tenir(id, version);
        regles.garderUnAdministrateur(agent);
        regles.refuserSoiMeme(agent);
        agent.activer(false);
        liens.annuler(id);
        sessions.fermerToutes(id, Fermeture.DESACTIVATION);
        noter("désactivation", agent);
    }

    /** Lets the person in again, with the password they had. */
    @Transactional
    public void reactiver(long id, int version) {
        var agent = regles.tenir(id, version);
        agent.activer(true);
        noter("réactivation", agent);
    }

    /** Lets somebody try again at once who failed too often. */
    @Transactional
    public void deverrouiller(long id) {
        var agent = regles.tenir(id);
        tentatives.oublier(agent.courriel());
        noter("déverrouillage", agent);
    }

    /**
     * Takes somebody's second factor away, who lost it; their sessions close, and a message tells them.
     *
     * @throws Refus when there is none, or it is one's own
     */
    @Transactional
    public void retirerSecondFacteur(long id) {
        var agent = regles.tenir(id);
        regles.refuserSoiMeme(agent);
        if (!facteurs.retirer(id)) {
            throw new Refus(agent.nomComplet() + " n’a pas de second facteur.");
        }
        sessions.fermerToutes(id, Fermeture.FACTEUR_RETIRE);
        liens.prevenirSansSecondFacteur(agent, AgentConnecte.courant());
        noter("retrait du second facteur", agent);
    }

    private static void noter(String acte, Agent agent) {
        SECURITE.info(
                "{} de l’agent {} par l’agent {}",
                acte,
                agent.id(),
                AgentConnecte.courant().id());
    }
}
