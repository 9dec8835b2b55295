package fr.treille.dossier.grappe;

import org.springframework.stereotype.Component;

/** What the night does to files, for the journeys of another package. */
@Component
public class Minuit {

    private final ConstatRecevabilite constat;

    Minuit(ConstatRecevabilite constat) {
        this.constat = constat;
    }

    /** Says which files are irrecevable, at the hour of the clock; gives how many. */
    public int constater() {
        return constat.appliquer();
    }
}
