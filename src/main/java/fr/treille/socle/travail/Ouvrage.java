package fr.treille.socle.travail;

import java.util.List;

/** A kind of long work: a bean of the module that knows how to do it. */
public interface Ouvrage {

    /** Stable name of the kind. */
    String genre();

    /** How many elements are done in a transaction. */
    int lot();

    /**
     * Does a lot, as the agent who asked it and in a transaction that also notes what came of it. What it throws undoes the
     * lot, whose elements are then done one by one.
     *
     * @param reglages what was asked of all of them
     * @return one a element
     */
    List<Resultat> faire(String reglages, List<Element> lot);
}
