package fr.treille.socle.compte.premier;

import fr.treille.socle.commun.Refus;
import fr.treille.socle.compte.AgentSaisie;
import fr.treille.socle.compte.Comptes;
import fr.treille.socle.equipe.Role;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Creates the first administrator of a new installation, who belongs to no région, from two environment variables, because there is no default
 * password; stops the start with what to do when there is no account and the variables are absent. They can be removed
 * afterwards: an installation that has an account never reads them again.
 */
@Component
@Profile("!demonstration & !test")
@Order(0)
class PremierAdministrateur implements ApplicationRunner {

    static final String COURRIEL = "TREILLE_ADMINISTRATEUR_COURRIEL";
    static final String MOT_DE_PASSE = "TREILLE_ADMINISTRATEUR_MOT_DE_PASSE";

    private final Comptes comptes;
    private final Environment environnement;

    PremierAdministrateur(Comptes comptes, Environment environnement) {
        this.comptes = comptes;
        this.environnement = environnement;
    }

    @Override
    public void run(ApplicationArguments args) {
        if (!comptes.aucun()) {
            return;
        }
        var courriel = environnement.getProperty(COURRIEL, "");
        var motDePasse = environnement.getProperty(MOT_DE_PASSE, "");
        if (courriel.isBlank() || motDePasse.isBlank()) {
            throw new PremierAdministrateurAbsent("La base ne contient aucun compte et il n’y a pas de mot de passe par"
                    + " défaut. Définissez les variables d’environnement " + COURRIEL + " et " + MOT_DE_PASSE + " ("
                    + Comptes.LONGUEUR_MINIMALE + " caractères au moins), puis relancez.");
        }
        try {
            comptes.creer(new AgentSaisie(
                    courriel,
                    null,
                    "",
                    "Administration",
                    "Administration de l’installation",
                    Role.ADMINISTRATION,
                    null,
                    motDePasse));
        } catch (Refus refus) {
            throw new PremierAdministrateurAbsent(
                    "Le premier compte d’administration n’a pas été créé : " + refus.getMessage());
        }
    }
}
