package fr.treille.engagement.acte.nombre;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What is asked of all the documents of a work, as its row keeps it. */
record Reglages(String genre, GesteActes geste, @Nullable Long signataire) {

    private static final JsonMapper JSON = new JsonMapper();

    static String ecrire(DemandeEnNombre demande) {
        return JSON.writeValueAsString(new Reglages(demande.genre(), demande.geste(), demande.signataire()));
    }

    static Reglages lire(String json) {
        return JSON.readValue(json, Reglages.class);
    }
}
