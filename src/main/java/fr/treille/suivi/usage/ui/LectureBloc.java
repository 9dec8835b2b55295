package fr.treille.suivi.usage.ui;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fr.treille.socle.commun.Refus;
import java.util.List;
import java.util.Optional;

/** Reads what was copied from a spreadsheet, and the whole numbers of its cells. */
final class LectureBloc {

    private LectureBloc() {}

    /**
     * The cells of a block, line by line; separated by tabs, or by semicolons where there is no tab.
     *
     * @throws Refus when a quote is not closed
     */
    static List<List<String>> lire(String texte) {
        try (var lecteur = CsvReader.builder()
                .fieldSeparator(texte.indexOf('\t') >= 0 ? '\t' : ';')
                .allowExtraFields(true)
                .allowMissingFields(true)
                .skipEmptyLines(true)
                .ofCsvRecord(texte)) {
            return lecteur.stream().map(CsvRecord::getFields).map(List::copyOf).toList();
        } catch (java.io.IOException | CsvParseException illisible) {
            throw new Refus("Ce tableau n’est pas lisible\u00A0: un guillemet n’y est pas fermé.");
        }
    }

    /**
     * A count as people type it, « 1 250 »; nothing when the cell is empty.
     *
     * @throws Refus when it is not a whole number
     */
    static Optional<Integer> entier(String cellule) {
        var net = cellule.replaceAll("[\\s\u00A0\u202F]", "");
        if (net.isEmpty()) {
            return Optional.empty();
        }
        if (!net.matches("-?[0-9]{1,9}")) {
            throw new Refus("«\u00A0" + cellule.strip() + "\u00A0» n’est pas un nombre entier.");
        }
        return Optional.of(Integer.valueOf(net));
    }
}
