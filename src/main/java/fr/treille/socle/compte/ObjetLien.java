package fr.treille.socle.compte;

import java.time.Duration;

/** What a one-time link sent by e-mail is for. */
public enum ObjetLien {
    /** The first password of an invited person. */
    INVITATION("invitation", Duration.ofHours(72)),
    /** Another password, the former being forgotten. */
    MOT_DE_PASSE("mot-de-passe", Duration.ofHours(1));

    private final String chemin;
    private final Duration duree;

    ObjetLien(String chemin, Duration duree) {
        this.chemin = chemin;
        this.duree = duree;
    }

    /** First part of the link's address within the application. */
    public String chemin() {
        return chemin;
    }

    /** How long the link may be used. */
    public Duration duree() {
        return duree;
    }
}
