package fr.treille.socle.commun.export;

import de.siegmar.fastcsv.reader.CsvReader;
import fr.treille.socle.commun.Montant;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Reads exported files back, as the values that were written; instants are local, to the second. */
public final class FichiersExport {

    private static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss");

    /**
     * A file read back.
     *
     * @param totaux empty where there are none
     * @param filtre lines of the second sheet, none in CSV
     */
    public record Relu(
            List<String> titres,
            List<List<@Nullable Object>> lignes,
            List<@Nullable Object> totaux,
            List<String> filtre) {}

    private FichiersExport() {}

    /** @param total whether a row of totals is expected at the end */
    public static Relu xlsx(byte[] octets, List<TypeCellule> types, boolean total) {
        try (var classeur = new ReadableWorkbook(new ByteArrayInputStream(octets))) {
            var rangs = classeur.getFirstSheet().read();
            var lignes = new ArrayList<List<@Nullable Object>>();
            rangs.stream().skip(1).forEach(rang -> lignes.add(valeurs(rang, types)));
            List<@Nullable Object> totaux = total ? lignes.removeLast() : List.of();
            return new Relu(
                    rangs.getFirst().stream().map(Cell::getText).toList(),
                    lignes,
                    totaux,
                    classeur.getSheet(1).orElseThrow().read().stream()
                            .map(rang -> rang.getCellText(0))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<@Nullable Object> valeurs(Row rang, List<TypeCellule> types) {
        var valeurs = new ArrayList<@Nullable Object>();
        for (var c = 0; c < types.size(); c++) {
            var cellule = rang.getOptionalCell(c).orElse(null);
            valeurs.add(cellule == null || cellule.getType() == CellType.EMPTY ? null : valeur(cellule, types.get(c)));
        }
        return valeurs;
    }

    /** A cell that is not of the type of its column is given as it is, which equals nothing expected. */
    private static Object valeur(Cell cellule, TypeCellule type) {
        if (cellule.getType() == CellType.FORMULA && type == TypeCellule.BOOLEEN) {
            // so LibreOffice writes one again: TRUE()
            return cellule.getRawValue().equals("1");
        }
        if (cellule.getType() != CellType.NUMBER) {
            return cellule.getType() == CellType.BOOLEAN ? cellule.asBoolean() : cellule.asString();
        }
        return switch (type) {
            case ENTIER -> cellule.asNumber().longValueExact();
            case MONTANT -> Montant.de(cellule.asNumber());
            case DATE -> cellule.asDate().toLocalDate();
            case INSTANT -> cellule.asDate().plusNanos(500_000_000).truncatedTo(ChronoUnit.SECONDS);
            default -> cellule.asNumber();
        };
    }

    public static Relu csv(byte[] octets, List<TypeCellule> types) {
        var texte = new String(octets, StandardCharsets.UTF_8);
        if (texte.charAt(0) != '\uFEFF') {
            throw new AssertionError("no mark at the beginning");
        }
        var rangs = CsvReader.builder().fieldSeparator(';').ofCsvRecord(texte.substring(1)).stream()
                .map(rang -> rang.getFields())
                .toList();
        var lignes = new ArrayList<List<@Nullable Object>>();
        rangs.stream().skip(1).forEach(rang -> {
            var valeurs = new ArrayList<@Nullable Object>();
            for (var c = 0; c < types.size(); c++) {
                valeurs.add(rang.get(c).isEmpty() ? null : valeur(rang.get(c), types.get(c)));
            }
            lignes.add(valeurs);
        });
        return new Relu(rangs.getFirst(), lignes, List.of(), List.of());
    }

    private static Object valeur(String texte, TypeCellule type) {
        return switch (type) {
            case TEXTE, CODE -> texte;
            case ENTIER -> Long.valueOf(texte);
            case MONTANT -> Montant.de(new BigDecimal(texte.replace(',', '.')));
            case POURCENTAGE -> new BigDecimal(texte.replace("%", "").replace(',', '.')).movePointLeft(2);
            case DATE -> LocalDate.parse(texte, JOUR);
            case INSTANT -> LocalDateTime.parse(texte, MOMENT);
            case BOOLEEN -> texte.equals("oui");
        };
    }
}
