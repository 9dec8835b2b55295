package fr.treille.historique;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.treille.commun.Difference;
import fr.treille.commun.Formats;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes changes in CSV, a line per field. */
final class ExportHistorique implements AutoCloseable {

    private final CsvWriter csv;

    ExportHistorique(OutputStream flux) {
        try {
            var texte = new OutputStreamWriter(flux, StandardCharsets.UTF_8);
            // without this mark a spreadsheet takes the accents for Windows-1252
            texte.write('\uFEFF');
            csv = CsvWriter.builder().fieldSeparator(';').build(texte);
            csv.writeRecord("Instant", "Auteur", "Objet", "Nom", "Opération", "Champ", "Avant", "Après", "Motif");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void ecrire(Evenement evenement) {
        if (evenement.differences().isEmpty()) {
            ecrire(evenement, new Difference("", null, null));
        }
        evenement.differences().forEach(difference -> ecrire(evenement, difference));
    }

    private void ecrire(Evenement evenement, Difference difference) {
        csv.writeRecord(
                Formats.dateHeure(evenement.instant()),
                texte(evenement.auteur()),
                evenement.objet().libelle(),
                texte(evenement.libelle()),
                evenement.operation().libelle(),
                difference.champ(),
                texte(difference.valeurPrecedente()),
                texte(difference.valeurActuelle()),
                texte(evenement.motif()));
    }

    /** A spreadsheet would run a value that begins like a formula. */
    private static String texte(@Nullable String valeur) {
        var texte = valeur == null ? "" : valeur;
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
