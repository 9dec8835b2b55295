package fr.treille.socle.compte;

import fr.treille.socle.commun.Refus;
import fr.treille.socle.compte.connexion.Fermeture;
import fr.treille.socle.compte.connexion.FreinAnonyme;
import fr.treille.socle.compte.connexion.ReglageConnexion;
import fr.treille.socle.compte.connexion.SessionsAgents;
import fr.treille.socle.compte.connexion.TentativesConnexion;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What somebody who is not signed in does about an account: answer an invitation, ask for another password, choose it.
 * The link is the only proof of who they are, and no answer says whether an account exists.
 */
@Component
@Transactional(readOnly = true)
public class AccesParLien {

    private static final Logger SECURITE = LoggerFactory.getLogger("fr.treille.securite");

    /** What is said where passwords are not taken. */
    public static final String FERME =
            "Les mots de passe ne servent pas dans cette installation\u00A0: connectez-vous par le"
                    + " fournisseur d’identité que propose la page de connexion.";

    private final AgentRepository agents;
    private final LiensCompte liens;
    private final TentativesConnexion tentatives;
    private final SessionsAgents sessions;
    private final PasswordEncoder encodeur;
    private final ReglageConnexion reglage;
    private final TransactionTemplate transaction;
    private final FreinAnonyme frein;

    AccesParLien(
            AgentRepository agents,
            LiensCompte liens,
            TentativesConnexion tentatives,
            SessionsAgents sessions,
            PasswordEncoder encodeur,
            ReglageConnexion reglage,
            FreinAnonyme frein,
            PlatformTransactionManager transactions) {
        this.agents = agents;
        this.liens = liens;
        this.tentatives = tentatives;
        this.sessions = sessions;
        this.encodeur = encodeur;
        this.reglage = reglage;
        this.frein = frein;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whether passwords are not taken here: a provider says who people are, and no link serves. */
    public boolean ferme() {
        return !reglage.motsDePasse();
    }

    /**
     * The address whose password the link lets choose; empty when it was used, is too old, void, or unknown.
     *
     * @throws Refus when too many links that serve no more were opened from there
     */
    public Optional<String> courriel(ObjetLien objet, String jeton) {
        if (ferme()) {
            return Optional.empty();
        }
        frein.exiger(FreinAnonyme.Acces.LIEN);
        var courriel = liens.agent(objet, jeton)
                .flatMap(agents::findById)
                .filter(Agent::actif)
                .map(Agent::courriel);
        courriel.ifPresent(trouve -> frein.rendre(FreinAnonyme.Acces.LIEN));
        return courriel;
    }

    /**
     * Chooses the account's password with a link, which then serves no more. Sessions open elsewhere are closed.
     *
     * @throws Refus when the link may not be used, or the password breaks a rule (the link then still serves)
     */
    @Transactional
    public void choisir(ObjetLien objet, String jeton, String motDePasse) {
        if (ferme()) {
            SECURITE.warn("lien {} refusé : les mots de passe sont fermés", objet);
            throw new Refus(FERME);
        }
        var agent = liens.consommer(objet, jeton)
                .flatMap(agents::findById)
                .filter(Agent::actif)
                .orElseThrow(() -> {
                    SECURITE.warn("lien {} refusé", objet);
                    return new Refus(perdu(objet));
                });
        agent.verifierMotDePasse(motDePasse);
        agent.choisirMotDePasse(encodeur.encode(motDePasse));
        tentatives.oublier(agent.courriel());
        sessions.fermerToutes(agent.id(), Fermeture.MOT_DE_PASSE);
        SECURITE.info("mot de passe choisi par lien pour l’agent {}", agent.id());
    }

    /**
     * Sends a link to the account of that address, if there is one. The work is done aside, so that the time of the
     * answer says nothing either.
     *
     * @throws Refus when too many were asked for from there, whatever the addresses
     */
    public void demander(String courriel) {
        if (ferme()) {
            return;
        }
        frein.exiger(FreinAnonyme.Acces.OUBLI);
        var normal = Comptes.normaliser(courriel);
        Thread.ofVirtual().name("mot-de-passe-oublie").start(() -> {
            try {
                transaction.executeWithoutResult(statut -> agents.findByCourriel(normal)
                        .filter(Agent::peutSeConnecter)
                        .ifPresent(liens::reinitialiser));
            } catch (RuntimeException echec) {
                SECURITE.error("demande de mot de passe sans suite : {}", echec.getMessage());
            }
        });
    }

    /** What is said of a link that may not be used, whatever the reason. */
    public static String perdu(ObjetLien objet) {
        return switch (objet) {
            case INVITATION ->
                "Ce lien n’est pas valable\u00A0: il a déjà servi, il a plus de 72 heures, un plus récent le remplace, ou il est"
                        + " incomplet. Demandez une nouvelle invitation à la personne qui vous a écrit.";
            case MOT_DE_PASSE ->
                "Ce lien n’est pas valable\u00A0: il a déjà servi, il a plus d’une heure, un plus récent le remplace, ou il est"
                        + " incomplet. Demandez-en un autre par «\u00A0Mot de passe oublié\u00A0», sur la page de connexion.";
        };
    }
}
