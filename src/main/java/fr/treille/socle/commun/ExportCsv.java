package fr.treille.socle.commun;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Writes a CSV file that a French spreadsheet opens as it is, line by line: nothing of it is held in memory. */
public final class ExportCsv implements AutoCloseable {

    private final CsvWriter csv;

    /** Begins the file with the names of its columns. */
    public ExportCsv(OutputStream flux, String... colonnes) {
        try {
            var texte = new OutputStreamWriter(flux, StandardCharsets.UTF_8);
            // without this mark a spreadsheet takes the accents for Windows-1252
            texte.write('\uFEFF');
            csv = CsvWriter.builder().fieldSeparator(';').build(texte);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        csv.writeRecord(colonnes);
    }

    /** A line; what is null is written empty. */
    public void ecrire(@Nullable Object... valeurs) {
        csv.writeRecord(Arrays.stream(valeurs).map(ExportCsv::texte).toArray(String[]::new));
    }

    /** A spreadsheet would run a value that begins like a formula. */
    private static String texte(@Nullable Object valeur) {
        var texte = valeur == null ? "" : valeur.toString();
        return !texte.isEmpty() && "=+-@\t\r".indexOf(texte.charAt(0)) >= 0 ? "'" + texte : texte;
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
