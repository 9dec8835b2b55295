package fr.treille.demonstration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A real commune, where invented establishments may be placed.
 *
 * @param territoire FINESS code of its département
 * @param insee its five characters
 * @param poids how many establishments it should get, against the others
 */
record CommuneReelle(String territoire, String departement, String insee, String codePostal, String nom, int poids) {

    /** Those of Occitanie that have establishments, and the chief town of every other département. */
    static List<CommuneReelle> toutes() {
        try (var flux = CommuneReelle.class.getResourceAsStream("/demonstration/communes.csv")) {
            if (flux == null) {
                throw new IllegalStateException("/demonstration/communes.csv is missing");
            }
            return new BufferedReader(new InputStreamReader(flux, StandardCharsets.UTF_8))
                    .lines()
                    .filter(ligne -> !ligne.startsWith("#"))
                    .map(ligne -> ligne.split(";"))
                    .map(c -> new CommuneReelle(c[0], c[1], c[2], c[3], c[4], Integer.parseInt(c[5])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
