package fr.treille.dossier.selection;

import fr.treille.dossier.selection.simulation.Choix;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a long work settles: a scenario as it was when it was asked.
 *
 * @param scenario its name
 * @param choix by grappe, each with its own motive
 */
record ArretSelection(long comiteId, String scenario, Map<Long, Choix> choix) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    String ecrire() {
        return JSON.writeValueAsString(this);
    }

    static ArretSelection lire(String texte) {
        return JSON.readValue(texte, ArretSelection.class);
    }
}
