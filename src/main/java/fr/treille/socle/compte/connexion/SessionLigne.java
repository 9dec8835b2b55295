package fr.treille.socle.compte.connexion;

import java.time.Instant;

/**
 * An open session of one's own.
 *
 * @param id identifier
 * @param navigateur browser and system, « Firefox, Windows »
 * @param ouverteLe since when
 * @param vueLe last activity, to the minute
 * @param courante whether it is the one that asks
 */
public record SessionLigne(long id, String navigateur, Instant ouverteLe, Instant vueLe, boolean courante) {}
