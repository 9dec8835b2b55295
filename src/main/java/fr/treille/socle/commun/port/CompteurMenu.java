package fr.treille.socle.commun.port;

/** A module's count of what waits for someone, shown beside its menu entry. Implementations are beans. */
public interface CompteurMenu {

    /** Address of the menu entry, « /boite-envoi ». */
    String chemin();

    /** How many wait; nothing is shown at zero. */
    long nombre();

    /** What the number means, for screen readers: « messages à vérifier ». */
    String libelle();
}
