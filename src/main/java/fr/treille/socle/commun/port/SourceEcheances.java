package fr.treille.socle.commun.port;

import fr.treille.socle.commun.temps.JoursLocaux;
import java.util.List;

/**
 * A module's contribution to the échéances: rules that the database reads from the facts, so that nothing is typed nor stored
 * twice. Implementations are beans.
 */
public interface SourceEcheances {

    /**
     * The module's rules, each with its own nature.
     *
     * @param jours reads the instants of the database as days of the reader's région
     */
    List<RegleEcheance> regles(JoursLocaux jours);
}
