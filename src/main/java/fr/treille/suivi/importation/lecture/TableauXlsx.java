package fr.treille.suivi.importation.lecture;

import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A workbook of the Office Open XML kind, as Excel and LibreOffice write it. */
final class TableauXlsx implements Tableau {

    private static final Logger JOURNAL = LoggerFactory.getLogger(TableauXlsx.class);

    /** A table of the most lines is read in ten seconds on a slow machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final LocalDate ORIGINE = LocalDate.of(1899, 12, 30);
    private static final int ECART_1904 = 1462;
    static final int COLONNES_MAXIMUM = 500;
    /** Quoted words, colours and conditions of a number format. */
    private static final Pattern HORS_FORMAT = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]");

    private static final String ABIME = "Ce classeur est abîmé ou incomplet\u00A0: enregistrez-le de nouveau en XLSX.";

    private final Path fichier;
    private final ReadableWorkbook classeur;
    private final List<Sheet> visibles;

    private TableauXlsx(Path fichier, ReadableWorkbook classeur) {
        this.fichier = fichier;
        this.classeur = classeur;
        this.visibles = classeur.getSheets()
                .filter(feuille -> feuille.getVisibility() == SheetVisibility.VISIBLE)
                .toList();
    }

    static TableauXlsx ouvrir(Path fichier) throws IOException {
        boolean formats;
        try (var zip = new ZipFile(fichier.toFile())) {
            // some tools write no formats, and the reader then must not look for them
            formats = zip.getEntry("xl/styles.xml") != null;
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw FichierTableau.refus(
                        zip.getEntry("content.xml") != null
                                ? "Ce fichier est un classeur OpenDocument (ODS)\u00A0: enregistrez-le en XLSX ou en CSV."
                                : "Ce fichier est une archive ou un document, non un classeur XLSX.");
            }
            MesureXlsx.verifier(fichier);
        } catch (IOException e) {
            throw abime(e);
        }
        try {
            return new TableauXlsx(fichier, new ReadableWorkbook(fichier.toFile(), new ReadingOptions(formats, true)));
        } catch (ExcelReaderException e) {
            throw abime(e);
        }
    }

    private static Refus abime(Exception cause) {
        JOURNAL.debug("Classeur illisible", cause);
        return new Refus(ABIME);
    }

    @Override
    public String genre() {
        return "Classeur XLSX";
    }

    @Override
    public List<String> feuilles() {
        return visibles.stream().map(Sheet::getName).toList();
    }

    @Override
    public void parcourir(int feuille, Lecture lecture) throws IOException {
        var lue = visibles.get(feuille);
        var fusions = fusions(lue);
        long limite = System.nanoTime() + PATIENCE.toNanos();
        try (var lignes = lue.openStream()) {
            var suite = lignes.iterator();
            int vues = 0;
            while (suite.hasNext()) {
                if (System.nanoTime() - limite > 0 || Thread.currentThread().isInterrupted()) {
                    throw FichierTableau.refus("Cette feuille est trop longue à lire\u00A0: partagez-la.");
                }
                var ligne = ligne(suite.next());
                if (ligne.vide()) {
                    continue;
                }
                if (++vues > FichierTableau.LIGNES_MAXIMUM) {
                    throw FichierTableau.refus("Cette feuille a plus de "
                            + Formats.nombre(FichierTableau.LIGNES_MAXIMUM) + " lignes\u00A0: partagez-la.");
                }
                fusions.remplir(ligne.numero(), ligne.cellules());
                if (!lecture.ligne(ligne)) {
                    return;
                }
            }
        } catch (ExcelReaderException e) {
            throw abime(e);
        }
    }

    private LigneLue ligne(Row ligne) {
        var cellules = new ArrayList<Cellule>();
        ligne.stream()
                .filter(c -> c != null && c.getColumnIndex() < COLONNES_MAXIMUM)
                .forEach(c -> {
                    while (cellules.size() < c.getColumnIndex()) {
                        cellules.add(Cellule.VIDE);
                    }
                    cellules.add(cellule(c));
                });
        return new LigneLue(ligne.getRowNum(), cellules);
    }

    private Cellule cellule(Cell cellule) {
        return switch (cellule.getType()) {
            case EMPTY -> Cellule.VIDE;
            case ERROR ->
                Cellule.refusee(
                        String.valueOf(cellule.getRawValue()), "est en erreur\u00A0(" + cellule.getRawValue() + ")");
            case FORMULA -> formule(cellule);
            case NUMBER, STRING, BOOLEAN -> valeur(cellule, cellule.getValue());
        };
    }

    /** Its value as the spreadsheet last computed it; nothing is computed here. */
    private Cellule formule(Cell cellule) {
        var calculee = cellule.getValue();
        var brute = cellule.getRawValue();
        var formule = "=" + cellule.getFormula();
        if (brute != null && brute.startsWith("#")) {
            return Cellule.refusee(brute, "contient une formule en erreur\u00A0(" + formule + " donne " + brute + ")");
        }
        if (calculee == null || calculee.toString().isEmpty()) {
            return Cellule.refusee(
                    formule,
                    "contient une formule sans valeur calculée\u00A0(" + formule
                            + ")\u00A0: ouvrez le fichier dans un tableur, puis enregistrez-le");
        }
        return valeur(cellule, calculee);
    }

    private Cellule valeur(Cell cellule, Object valeur) {
        if (valeur instanceof BigDecimal nombre) {
            var format = cellule.getDataFormatString();
            var signes = format == null
                    ? ""
                    : HORS_FORMAT.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
            if (signes.matches(".*[dmyj].*") && !signes.contains("#") && !signes.contains("0")) {
                return Cellule.jour(
                        ORIGINE.plusDays(nombre.intValue() + (classeur.isDate1904() ? (long) ECART_1904 : 0L)));
            }
            return Cellule.nombre(nombre.stripTrailingZeros(), signes.contains("%"));
        }
        if (valeur instanceof Boolean vrai) {
            return Cellule.texte(vrai ? "VRAI" : "FAUX");
        }
        return Cellule.texte(valeur == null ? "" : valeur.toString().strip());
    }

    private Fusions fusions(Sheet feuille) throws IOException {
        try (var zip = new ZipFile(fichier.toFile())) {
            var partie = PartiesXlsx.feuille(zip, feuille.getName());
            return Fusions.lire(partie == null ? null : MesureXlsx.borner(zip.getInputStream(partie)));
        }
    }

    @Override
    public void close() throws IOException {
        classeur.close();
    }
}
