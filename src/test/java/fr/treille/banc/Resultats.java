package fr.treille.banc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Writes the measures: a JSON line each in {@code target/bench/}, in the place of the former one of that name, and a row on the
 * console.
 */
final class Resultats {

    /** Where the measures and what they work on are written. */
    static final Path DOSSIER = Path.of("target", "bench");

    private static final List<String> RANGS = new CopyOnWriteArrayList<>();

    private Resultats() {}

    /**
     * Notes one measure.
     *
     * @param name its name
     * @param value what ours took
     * @param unit of both figures: « s », « ms », « per s », « MB », « statements »
     * @param beside what the plain thing took in the same run
     * @param goal on the ratio value ÷ beside, « <= 4 » or « >= 0.6 »
     */
    static void noter(String name, double value, String unit, double beside, String goal) {
        var ratio = value / beside;
        var ligne = String.format(
                Locale.ROOT,
                "{\"name\":\"%s\",\"value\":%.4f,\"unit\":\"%s\",\"beside\":%.4f,\"ratio\":%.3f,\"goal\":\"%s\"}%n",
                name,
                value,
                unit,
                beside,
                ratio,
                goal);
        try {
            Files.createDirectories(DOSSIER);
            Files.writeString(DOSSIER.resolve(name + ".jsonl"), ligne);
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
        var rang = String.format(
                Locale.ROOT,
                "BENCH | %-32s | %10.3f %-10s | beside %10.3f | ratio %7.3f | goal %-6s | %s",
                name,
                value,
                unit,
                beside,
                ratio,
                goal,
                atteint(ratio, goal) ? "reached" : "MISSED");
        RANGS.add(rang);
        System.out.println(rang);
    }

    private static boolean atteint(double ratio, String goal) {
        var seuil = Double.parseDouble(goal.substring(2).strip());
        return goal.startsWith("<=") ? ratio <= seuil : ratio >= seuil;
    }

    /** All the rows again, once the last is there. */
    static void recapituler() {
        System.out.println(System.lineSeparator() + String.join(System.lineSeparator(), RANGS));
    }
}
