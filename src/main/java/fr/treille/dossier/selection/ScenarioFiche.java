package fr.treille.dossier.selection;

import fr.treille.dossier.selection.simulation.Choix;
import fr.treille.dossier.selection.simulation.Motifs;
import java.util.Map;

/**
 * A scenario, as it is kept and as its form gives it.
 *
 * @param id 0 for a new one
 * @param version to give back, 0 for a new one
 * @param choix by grappe; a file that is not in it is left as it is
 */
public record ScenarioFiche(long id, long comiteId, int version, String nom, Motifs motifs, Map<Long, Choix> choix) {

    public ScenarioFiche {
        choix = Map.copyOf(choix);
    }

    /** One that nothing is chosen in yet. */
    public static ScenarioFiche nouveau(long comiteId) {
        return new ScenarioFiche(0, comiteId, 0, "", Motifs.AUCUN, Map.of());
    }
}
