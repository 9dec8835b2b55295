package fr.treille.socle.courrier.envoi.serveur;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the agency writes, from {@code treille.courriel.*}.
 *
 * @param expediteur sender's address; nothing is sent without one
 * @param expediteurNom sender's display name
 * @param repondreA where answers go to what names no box of its own, « » for the sender
 * @param redirigerVers when set, every message goes to this address only: for trials on real data
 * @param delais how long to wait after each failed try; there is one try more than there are delays
 * @param envoiImmediat whether a message leaves as soon as it is committed rather than at the scheduler's next look
 */
@ConfigurationProperties("treille.courriel")
public record CourrielConfiguration(
        @DefaultValue("") String expediteur,
        @DefaultValue("") String expediteurNom,
        @DefaultValue("") String repondreA,
        @DefaultValue("") String redirigerVers,
        @DefaultValue({"1m", "5m", "15m", "1h", "4h"}) List<Duration> delais,
        @DefaultValue("true") boolean envoiImmediat) {

    /** How many tries at most before a person is asked. */
    public int essais() {
        return delais.size() + 1;
    }

    /** The wait after that many tries of the present run, the first being 1. */
    public Duration delaiApres(int essais) {
        return delais.get(Math.min(essais, delais.size()) - 1);
    }

    /** Whether every message goes to one address only. */
    public boolean redirige() {
        return !redirigerVers.isBlank();
    }
}
