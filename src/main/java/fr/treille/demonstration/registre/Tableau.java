package fr.treille.demonstration.registre;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The tables the inventions draw from: fields between semicolons, and comments behind a #. */
public final class Tableau {

    private Tableau() {}

    /**
     * @param nom a file of {@code /demonstration}
     * @return its lines in their order, each with all its fields, the empty ones too
     */
    public static List<String[]> lire(String nom) {
        try (var flux = Tableau.class.getResourceAsStream("/demonstration/" + nom)) {
            if (flux == null) {
                throw new IllegalStateException("/demonstration/" + nom + " is missing");
            }
            return new BufferedReader(new InputStreamReader(flux, StandardCharsets.UTF_8))
                    .lines()
                    .filter(ligne -> !ligne.startsWith("#"))
                    .map(ligne -> ligne.split(";", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
