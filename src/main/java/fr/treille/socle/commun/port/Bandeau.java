package fr.treille.socle.commun.port;

import java.util.Optional;

/** What everybody must know of this installation, in the thin band above all pages. Implementations are beans. */
public interface Bandeau {

    /** One sentence, empty when there is nothing to say. */
    Optional<String> texte();
}
