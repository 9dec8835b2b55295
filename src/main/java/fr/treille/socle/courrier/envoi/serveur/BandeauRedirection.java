package fr.treille.socle.courrier.envoi.serveur;

import fr.treille.socle.commun.port.Bandeau;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says that the messages of this installation do not reach their recipients. */
@Component
class BandeauRedirection implements Bandeau {

    private final CourrielConfiguration configuration;

    BandeauRedirection(CourrielConfiguration configuration) {
        this.configuration = configuration;
    }

    @Override
    public Optional<String> texte() {
        return configuration.redirige()
                ? Optional.of("Les courriels de cette installation sont tous redirigés vers "
                        + configuration.redirigerVers() + "\u00A0: leurs destinataires ne les reçoivent pas.")
                : Optional.empty();
    }
}
