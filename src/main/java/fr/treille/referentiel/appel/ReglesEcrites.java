package fr.treille.referentiel.appel;

import tools.jackson.databind.json.JsonMapper;

/** {@link Regles} as they are stored: one JSON text an edition, frozen with it. */
final class ReglesEcrites {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ReglesEcrites() {}

    static String ecrire(Regles regles) {
        return JSON.writeValueAsString(regles);
    }

    static Regles lire(String texte) {
        return JSON.readValue(texte, Regles.class);
    }
}
