package fr.treille.etablissement;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes lines of a report in CSV. */
final class ExportRapport implements AutoCloseable {

    private final CsvWriter csv;

    ExportRapport(OutputStream flux) {
        try {
            OutputStreamWriter texte = new OutputStreamWriter(flux, StandardCharsets.UTF_8);
            // without this mark a spreadsheet takes the accents for Windows-1252
            texte.write('\uFEFF');
            csv = CsvWriter.builder().fieldSeparator(';').build(texte);
            csv.writeRecord("Nature", "Numéro FINESS", "Nom", "Ligne", "Champ", "Avant", "Après", "Contenu", "Raison");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void ecrire(LigneImport ligne) {
        csv.writeRecord(
                texte(ligne.nature()),
                texte(ligne.finess()),
                texte(ligne.nom()),
                texte(ligne.numero()),
                ligne.champ() == null ? "" : ligne.champ().libelle(),
                texte(ligne.ancien()),
                texte(ligne.nouveau()),
                texte(ligne.contenu()),
                texte(ligne.raison()));
    }

    /** A spreadsheet would run a value that begins like a formula. */
    private static String texte(@Nullable Object valeur) {
        String texte = valeur == null ? "" : valeur.toString();
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
