package fr.treille.socle.commun.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes a CSV file that a French spreadsheet opens as it is, line by line: nothing of it is held in memory. */
public final class ExportCsv implements AutoCloseable {

    /** « -12 345,60 € », « +3 % ». */
    private static final Pattern NOMBRE = Pattern.compile("[+-]\\h*\\d[\\d\\h.,]*(?:[eE][+-]?\\d+)?\\h*[%€]?");

    /** « +33 (0)5 61-00-00-00 ». */
    private static final Pattern TELEPHONE = Pattern.compile("\\+\\h*\\(?\\d[\\d\\h().-]{6,24}");

    /** « - retard »: a dash, a space, then words. */
    private static final Pattern TIRET = Pattern.compile("[+-]\\h+\\p{L}.*", Pattern.DOTALL);

    /** What makes words a formula: a function and its parenthesis, a program, another sheet. « (s) » is a plural. */
    private static final Pattern APPEL =
            Pattern.compile("[\\p{L}\\d_.]\\((?!(?:s|e|es|ne|le|x|r)\\))|\\||[^\\h]!", Pattern.CASE_INSENSITIVE);

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
        csv.writeRecord(Arrays.stream(valeurs)
                .map(valeur -> valeur == null ? "" : sansFormule(valeur.toString()))
                .toArray(String[]::new));
    }

    /**
     * What a spreadsheet would run is held by an apostrophe; phones, numbers and dashes are left as they were typed. Spaces,
     * tabs and returns before it do not hide it.
     */
    static String sansFormule(String texte) {
        return dangereux(texte) ? "'" + texte : texte;
    }

    private static boolean dangereux(String texte) {
        var nu = texte.replaceFirst("^[\\s\\h]+", "").stripTrailing();
        if (nu.isEmpty()) {
            return false;
        }
        return switch (nu.charAt(0)) {
            // the wide forms are taken for the others by Asian versions
            case '=', '@', '＝', '＠', '＋', '－' -> true;
            case '+', '-' ->
                !NOMBRE.matcher(nu).matches()
                        && !TELEPHONE.matcher(nu).matches()
                        && !(TIRET.matcher(nu).matches() && !APPEL.matcher(nu).find());
            default -> "\t\r\n".indexOf(texte.charAt(0)) >= 0 && !nu.matches("[\\d\\h.,%€]+");
        };
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
