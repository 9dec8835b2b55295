package fr.treille.referentiel.appel.regle;

import tools.jackson.databind.json.JsonMapper;

/** {@link Regles} as they are stored: one JSON text an edition, frozen with it. */
public final class ReglesEcrites {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ReglesEcrites() {}

    /** What a column keeps of rules. */
    public static String ecrire(Regles regles) {
        return JSON.writeValueAsString(regles);
    }

    /** The rules that a column keeps. */
    public static Regles lire(String texte) {
        return JSON.readValue(texte, Regles.class);
    }
}
