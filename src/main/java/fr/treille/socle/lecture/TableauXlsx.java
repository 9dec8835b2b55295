package fr.treille.socle.lecture;

import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A workbook of the Office Open XML kind, as Excel and LibreOffice write it. */
final class TableauXlsx implements Tableau {

    private static final Logger JOURNAL = LoggerFactory.getLogger(TableauXlsx.class);

    /** A table of the most lines is read in ten seconds on a slow machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    static final int COLONNES_MAXIMUM = 500;

    private static final String ABIME =
            "Ce classeur est abîmé ou incomplet\u00A0: ouvrez-le dans un tableur, puis enregistrez-le au format"
                    + " «\u00A0Classeur Excel (.xlsx)\u00A0». S’il est encore refusé, enregistrez-le en «\u00A0CSV UTF-8\u00A0».";

    private final Path fichier;
    private final ReadableWorkbook classeur;
    /** A copy of what was given, to delete in the end. */
    private final boolean copie;

    private final CasesXlsx cases;
    private final List<Sheet> visibles;

    private TableauXlsx(Path fichier, ReadableWorkbook classeur, boolean copie, boolean depuis1904) {
        this.fichier = fichier;
        this.classeur = classeur;
        this.copie = copie;
        this.cases = new CasesXlsx(depuis1904);
        this.visibles = classeur.getSheets()
                .filter(feuille -> feuille.getVisibility() == SheetVisibility.VISIBLE)
                .toList();
    }

    static TableauXlsx ouvrir(Path fichier) throws IOException {
        try (var zip = new ZipFile(fichier.toFile())) {
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw FichierTableau.refus(
                        zip.getEntry("content.xml") != null
                                ? "Ce fichier est un classeur OpenDocument (ODS)\u00A0: enregistrez-le en XLSX ou en CSV."
                                : "Ce fichier est une archive ou un document, non un classeur XLSX.");
            }
            // some tools write no formats, and the reader then must not look for them
            boolean formats = zip.getEntry("xl/styles.xml") != null;
            boolean joursEcrits = MesureXlsx.verifier(fichier);
            var dit = PartiesXlsx.classeur(zip);
            var transpose = dit.strict() || joursEcrits ? ClasseurTranspose.copier(zip) : null;
            return ouvrir(transpose == null ? fichier : transpose, formats, transpose != null, dit.depuis1904());
        } catch (IOException e) {
            throw abime(e);
        }
    }

    private static TableauXlsx ouvrir(Path lu, boolean formats, boolean copie, boolean depuis1904) throws IOException {
        boolean ouvert = false;
        try {
            var classeur = new ReadableWorkbook(lu.toFile(), new ReadingOptions(formats, true));
            ouvert = true;
            return new TableauXlsx(lu, classeur, copie, depuis1904);
        } catch (ExcelReaderException | IllegalArgumentException | NullPointerException e) {
            // the reader takes numbers and names for granted
            throw abime(e);
        } finally {
            if (copie && !ouvert) {
                Files.deleteIfExists(lu);
            }
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
        if (feuille >= visibles.size()) {
            throw FichierTableau.refus("Ce classeur n’a pas de feuille visible.");
        }
        var lue = visibles.get(feuille);
        var fusions = fusions(lue);
        long limite = System.nanoTime() + PATIENCE.toNanos();
        try (var lignes = lue.openStream()) {
            var suite = lignes.iterator();
            int vues = 0;
            for (var brute = suivante(suite); brute != null; brute = suivante(suite)) {
                if (System.nanoTime() - limite > 0 || Thread.currentThread().isInterrupted()) {
                    throw FichierTableau.refus("Cette feuille est trop longue à lire\u00A0: partagez-la.");
                }
                var ligne = ligne(brute);
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
        }
    }

    /** Null after the last one; the reader has one exception for what it checks, and many for what it takes for granted. */
    private static @Nullable Row suivante(Iterator<Row> lignes) {
        try {
            return lignes.hasNext() ? lignes.next() : null;
        } catch (RuntimeException e) {
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
                    cellules.add(cases.lire(c));
                });
        return new LigneLue(ligne.getRowNum(), cellules);
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
        if (copie) {
            Files.deleteIfExists(fichier);
        }
    }
}
