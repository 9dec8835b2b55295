package fr.treille.socle.commun.port;

import java.util.List;

/**
 * A module's contribution to what was exchanged about a grappe: facts that the database reads where they are, so that nothing
 * is written twice. Implementations are beans.
 */
public interface SourceEchanges {

    /** The module's kinds of facts. */
    List<RegleEchange> echanges();
}
