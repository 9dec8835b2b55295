package fr.treille.socle.commun.port;

import fr.treille.socle.commun.Refus;
import java.util.List;

/** The région that the shell of the screens shows, and those that the reader may open instead. */
public interface RegionDuMenu {

    /**
     * A région to open.
     *
     * @param code its INSEE code
     * @param nom its name
     */
    record Choix(String code, String nom) {}

    /** INSEE code of the région in which the reader acts. */
    String code();

    /** Name of the agency for which the reader acts. */
    String agence();

    /** The régions among which the reader chooses, by name; none for somebody who belongs to one. */
    List<Choix> choix();

    /** Every région, for the same person to open one where nothing is set up yet. */
    List<Choix> toutes();

    /**
     * Acts in another région from now on.
     *
     * @throws Refus for somebody who belongs to one, or when there is none of that code
     */
    void choisir(String code);
}
