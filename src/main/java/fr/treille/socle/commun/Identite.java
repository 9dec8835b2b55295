package fr.treille.socle.commun;

import fr.treille.socle.commun.temps.JoursOuvres;
import java.time.ZoneId;

/** Who is signed in, as the shell of the screens shows it. */
public interface Identite {

    /** The account's identifier. */
    long id();

    /** First and last name. */
    String nomComplet();

    /** Role in words. */
    String fonctionAffichee();

    /** INSEE code of the région in which they act: their own, or the one that an administrator of the installation opened. */
    String regionCode();

    /** The zone in which that région's days begin and end. */
    ZoneId fuseau();

    /** The days on which that région works. */
    JoursOuvres joursOuvres();
}
