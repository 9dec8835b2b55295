package fr.treille.banc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** Writes the measures: a JSON line each in {@code target/bench/}, and a row on the console. */
final class Resultats {

    private static final Path DOSSIER = Path.of("target", "bench");

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
            Files.writeString(
                    DOSSIER.resolve(name + ".jsonl"), ligne, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
        System.out.printf(
                Locale.ROOT,
                "BENCH | %-34s | %12.3f %-10s | beside %12.3f | ratio %8.3f | goal %-8s | %s%n",
                name,
                value,
                unit,
                beside,
                ratio,
                goal,
                atteint(ratio, goal) ? "reached" : "MISSED");
    }

    private static boolean atteint(double ratio, String goal) {
        var seuil = Double.parseDouble(goal.substring(2).strip());
        return goal.startsWith("<=") ? ratio <= seuil : ratio >= seuil;
    }
}
