package fr.treille.socle.compte;

import fr.treille.socle.commun.AdressePublique;
import fr.treille.socle.commun.Empreinte;
import fr.treille.socle.commun.Installation;
import fr.treille.socle.commun.Jeton;
import fr.treille.socle.compte.connexion.ReglageConnexion;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.territoire.Regions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes, mails and checks the one-time links. The token has 256 bits of chance and is nowhere but in the message; the
 * link's address comes from the configuration, never from the request, whose host anybody can write.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LiensCompte {

    private static final Logger SECURITE = LoggerFactory.getLogger("fr.treille.securite");
    private static final String INVITATION = "Votre compte Treille";
    /** Messages of the same kind to the same person within an hour: more would be a nuisance to them. */
    private static final int PAR_HEURE = 5;

    private static final String PIED = """


            Si vous n’attendiez pas ce message, ne faites rien\u00A0: le lien ne sert qu’à vous et s’éteint de lui-même.
            Ne transmettez ce message à personne.
            """;

    private final LienCompteRepository liens;
    private final ApplicationEventPublisher evenements;
    private final Regions regions;
    private final Installation installation;
    private final ReglageConnexion reglage;
    private final Clock horloge;
    private final AdressePublique adresse;

    LiensCompte(
            LienCompteRepository liens,
            ApplicationEventPublisher evenements,
            Regions regions,
            Installation installation,
            ReglageConnexion reglage,
            Clock horloge,
            AdressePublique adresse) {
        this.liens = liens;
        this.evenements = evenements;
        this.regions = regions;
        this.installation = installation;
        this.reglage = reglage;
        this.horloge = horloge;
        this.adresse = adresse;
    }

    /** Invites: the message goes with the transaction; earlier links of the account are void. */
    public void inviter(Agent agent, AgentConnecte auteur) {
        var annonce = auteur.nomComplet()
                + " vous ouvre un compte dans Treille, l’outil de suivi du programme ESMS numérique ("
                + agence(agent) + "), avec le rôle «\u00A0"
                + agent.role().libelle() + "\u00A0».\n\n";
        if (reglage.motsDePasse()) {
            envoyer(
                    agent,
                    ObjetLien.INVITATION,
                    INVITATION,
                    annonce
                            + "Choisissez votre mot de passe à cette adresse, dans les 72 heures et une seule fois\u00A0:",
                    auteur.nomComplet());
        } else {
            adresse.exiger();
            publier(
                    agent,
                    INVITATION,
                    annonce + "Connectez-vous à cette adresse avec votre compte habituel, celui de l’adresse "
                            + agent.courriel() + "\u00A0:\n\n" + adresse.de("connexion") + "\n",
                    auteur.nomComplet());
        }
    }

    /** Lets somebody who forgot the password choose another one. */
    public void reinitialiser(Agent agent) {
        var recents = liens.countByAgentIdAndObjetAndCreeLeAfter(
                agent.id(), ObjetLien.MOT_DE_PASSE, maintenant().minus(Duration.ofHours(1)));
        if (recents >= PAR_HEURE) {
            SECURITE.warn("trop de demandes de mot de passe pour l’agent {}", agent.id());
            return;
        }
        envoyer(
                agent,
                ObjetLien.MOT_DE_PASSE,
                "Votre mot de passe Treille",
                "Un nouveau mot de passe a été demandé pour votre compte Treille.\n\nChoisissez-le à cette adresse, dans"
                        + " l’heure et une seule fois\u00A0:",
                "Treille");
    }

    /** Tells somebody that their second factor was taken away: they asked for it, or must know. */
    public void prevenirSansSecondFacteur(Agent agent, AgentConnecte auteur) {
        publier(
                agent,
                "Votre second facteur Treille",
                auteur.nomComplet()
                        + " a retiré le second facteur de votre compte Treille, et vos sessions sont fermées. À la prochaine"
                        + " connexion, le mot de passe suffit, ou un nouveau second facteur vous est proposé si votre rôle"
                        + " l’exige.\n\nSi vous ne l’avez pas demandé, prévenez tout de suite votre coordination.\n",
                auteur.nomComplet());
    }

    /** The account's links serve no more. */
    public void annuler(long agentId) {
        liens.findByAgentIdAndClosLeIsNull(agentId).forEach(lien -> lien.clore(maintenant()));
    }

    /** The account whose link this is, if it may be used. */
    @Transactional(readOnly = true)
    public Optional<Long> agent(ObjetLien objet, String jeton) {
        return liens.findByEmpreinte(Empreinte.de(jeton))
                .filter(lien -> lien.valable(objet, maintenant()))
                .map(LienCompte::agentId);
    }

    /** Uses a link up; empty when it may not be used. */
    public Optional<Long> consommer(ObjetLien objet, String jeton) {
        var agent = liens.tenir(Empreinte.de(jeton))
                .filter(lien -> lien.valable(objet, maintenant()))
                .map(LienCompte::agentId);
        agent.ifPresent(this::annuler);
        return agent;
    }

    private void envoyer(Agent agent, ObjetLien objet, String titre, String debut, String auteur) {
        adresse.exiger();
        annuler(agent.id());
        var jeton = Jeton.tirer().clair();
        liens.save(new LienCompte(agent.id(), objet, jeton, maintenant()));
        publier(agent, titre, debut + "\n\n" + adresse.de(objet.chemin() + "/" + jeton) + PIED, auteur);
        SECURITE.info("lien {} envoyé à l’agent {}", objet, agent.id());
    }

    private void publier(Agent agent, String titre, String corps, String auteur) {
        var region = agent.regionCode();
        evenements.publishEvent(new MessageDeCompte(
                region == null ? installation.regionCode() : region,
                agent.nomComplet(),
                agent.courriel(),
                titre,
                "Bonjour,\n\n" + corps,
                auteur));
    }

    /** Of their région, or of that of the installation for who administers all of them. */
    private String agence(Agent agent) {
        var region = agent.regionCode();
        return regions.fiche(region == null ? installation.regionCode() : region)
                .agenceAffichee();
    }

    private Instant maintenant() {
        return horloge.instant();
    }
}
