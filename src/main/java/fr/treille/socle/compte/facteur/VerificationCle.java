package fr.treille.socle.compte.facteur;

import fr.treille.socle.compte.connexion.ReglageConnexion;
import java.security.GeneralSecurityException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stops the start when second factors are asked for and could not be read or taken: better a message to the operator than
 * agents shut out one by one.
 */
@Component
@Order(0)
class VerificationCle implements ApplicationRunner {

    private final JdbcClient base;
    private final Coffre coffre;
    private final ReglageConnexion reglage;
    private final Exigence exigence;

    VerificationCle(
            JdbcClient base,
            Coffre coffre,
            ReglageConnexion reglage,
            @Value("${treille.connexion.second-facteur}") Exigence exigence) {
        this.base = base;
        this.coffre = coffre;
        this.reglage = reglage;
        this.exigence = exigence;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (exigence == Exigence.AUCUN) {
            return;
        }
        // none is asked beside a provider
        if (exigence == Exigence.EXIGE && reglage.motsDePasse() && !coffre.ouvrable()) {
            throw new CleAbsente(
                    "Le second facteur est exigé (TREILLE_CONNEXION_SECONDFACTEUR=EXIGE, le défaut) et la clé "
                            + Coffre.VARIABLE
                            + " est absente : personne ne pourrait le prendre. Une clé se tire par : openssl rand -base64 32");
        }
        base.sql("SELECT agent_id, secret FROM agent_totp ORDER BY agent_id LIMIT 1")
                .query((ligne, rang) -> new Scelle(ligne.getLong("agent_id"), ligne.getBytes("secret")))
                .optional()
                .ifPresent(this::ouvrir);
    }

    private void ouvrir(Scelle scelle) {
        try {
            if (!coffre.ouvrable()) {
                throw new GeneralSecurityException("sans clé");
            }
            coffre.dechiffrer(scelle.secret, scelle.agentId);
        } catch (GeneralSecurityException autreCle) {
            throw new CleAbsente("Des agents ont un second facteur, et la clé " + Coffre.VARIABLE
                    + " est absente ou n’est pas celle qui l’a chiffré. Rendez-lui sa valeur, ou réglez"
                    + " TREILLE_CONNEXION_SECONDFACTEUR=AUCUN le temps de la retrouver.");
        }
    }

    private static final class Scelle {

        private final long agentId;
        private final byte[] secret;

        Scelle(long agentId, byte[] secret) {
            this.agentId = agentId;
            this.secret = secret;
        }
    }
}
