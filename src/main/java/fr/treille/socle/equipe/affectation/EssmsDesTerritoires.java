package fr.treille.socle.equipe.affectation;

import java.util.Collection;
import java.util.Map;

/** How many ESSMS territoires hold: the module that knows the registry answers. */
public interface EssmsDesTerritoires {

    /** Those that are open, by code of territoire; a territoire without any is not there. In one statement. */
    Map<String, Long> nombres(Collection<String> territoires);
}
