package fr.treille.socle.commun.export;

import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Lettres;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A list as a workbook: its rows on a first sheet, under a header that stays and filters; what was asked for, by whom and
 * when, on a second one.
 *
 * @param <L> a row
 */
final class ClasseurXlsx<L> implements Sortie<L> {

    /** Rows that a sheet holds, those of the header and of the totals included. */
    static final int RANGS = Worksheet.MAX_ROWS;

    /** Characters that a cell holds. */
    static final int CARACTERES = 32_767;

    /** Days before it are no dates to a spreadsheet, which counts from 1900 and counts wrong until March. */
    private static final LocalDate PREMIER_JOUR = LocalDate.of(1900, 3, 1);

    /** Rows held before they are written out. */
    private static final int TAMPON = 500;

    private final Tableau<L> tableau;
    private final Provenance provenance;
    private final Workbook classeur;
    private final Worksheet feuille;
    private int rang;
    private boolean total;

    ClasseurXlsx(OutputStream flux, Tableau<L> tableau, Provenance provenance) {
        this.tableau = tableau;
        this.provenance = provenance;
        classeur = new Workbook(sansFermer(flux), "Treille", "1.0");
        feuille = classeur.newWorksheet(nom(tableau.titre()));
        feuille.freezePane(0, 1);
        var colonnes = tableau.colonnes();
        for (var c = 0; c < colonnes.size(); c++) {
            feuille.inlineString(0, c, texte(colonnes.get(c).titre()));
            feuille.style(0, c).bold().set();
            feuille.width(c, largeur(colonnes.get(c)));
        }
    }

    /** The workbook would close what it is written to. */
    private static OutputStream sansFermer(OutputStream flux) {
        return new FilterOutputStream(flux) {
            @Override
            public void write(byte[] octets, int debut, int longueur) throws IOException {
                out.write(octets, debut, longueur);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    /** Names of sheets are short, and without some signs. */
    private static String nom(String titre) {
        var propre = titre.replaceAll("[\\[\\]:*?/\\\\]", " ").strip();
        var court = propre.length() > 31 ? propre.substring(0, 31) : propre;
        return Lettres.majuscule(court);
    }

    /** In characters: that of the title and of the arrow of its filter, or of the values. */
    private static double largeur(ColonneExport<?> colonne) {
        var valeurs = switch (colonne.type()) {
            case TEXTE -> 28;
            case INSTANT -> 17;
            case MONTANT -> 16;
            case CODE, DATE -> 12;
            case ENTIER, POURCENTAGE, BOOLEEN -> 9;
        };
        return Math.max(valeurs, colonne.titre().length() + 4);
    }

    @Override
    public void ecrire(L ligne) {
        if (rang >= RANGS - 2) {
            throw new Refus("Un classeur a " + Formats.nombre(RANGS) + " lignes au plus, et cette liste en a davantage."
                    + " Filtrez-la, ou exportez-la en CSV.");
        }
        rang++;
        var colonnes = tableau.colonnes();
        for (var c = 0; c < colonnes.size(); c++) {
            ecrire(c, colonnes.get(c).type(), colonnes.get(c).valeur().apply(ligne));
        }
        if (rang % TAMPON == 0) {
            vider();
        }
    }

    private void ecrire(int colonne, TypeCellule type, @Nullable Object valeur) {
        if (valeur == null || valeur.equals("")) {
            return;
        }
        switch (type) {
            case TEXTE, CODE -> feuille.inlineString(rang, colonne, texte((String) valeur));
            case ENTIER -> feuille.value(rang, colonne, (Number) valeur);
            case MONTANT -> feuille.value(rang, colonne, ((Montant) valeur).valeur());
            case POURCENTAGE -> feuille.value(rang, colonne, (BigDecimal) valeur);
            case BOOLEEN -> feuille.value(rang, colonne, (Boolean) valeur);
            case DATE -> {
                var date = (LocalDate) valeur;
                if (date.isBefore(PREMIER_JOUR)) {
                    feuille.inlineString(rang, colonne, Formats.date(date));
                    return;
                }
                feuille.value(rang, colonne, date);
            }
            case INSTANT ->
                feuille.value(rang, colonne, Formats.local((Instant) valeur).truncatedTo(ChronoUnit.SECONDS));
        }
        var format = type.formatClasseur();
        if (total) {
            var style = feuille.style(rang, colonne).bold();
            (format.isEmpty() ? style : style.format(format)).set();
        } else if (!format.isEmpty()) {
            feuille.style(rang, colonne).format(format).set();
        }
    }

    private static String texte(String valeur) {
        return valeur.length() <= CARACTERES ? valeur : valeur.substring(0, CARACTERES - 1) + "…";
    }

    private void vider() {
        try {
            feuille.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void totaliser(List<@Nullable Object> valeurs) {
        var derniere = rang;
        if (!valeurs.isEmpty()) {
            total = true;
            rang++;
            var colonnes = tableau.colonnes();
            for (var c = 0; c < colonnes.size(); c++) {
                ecrire(c, colonnes.get(c).type(), valeurs.get(c));
            }
            if (valeurs.getFirst() == null) {
                ecrire(0, TypeCellule.TEXTE, "Total");
            }
        }
        // not over the totals, which are no row
        feuille.setAutoFilter(0, 0, derniere, Math.max(0, tableau.colonnes().size() - 1));
    }

    @Override
    public void close() {
        try {
            feuille.finish();
            provenance();
            classeur.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void provenance() throws IOException {
        var seconde = classeur.newWorksheet("Filtre");
        seconde.width(0, 60);
        var lignes = new ArrayList<String>();
        lignes.add(nom(tableau.titre()));
        lignes.add("Exporté le " + Formats.date(provenance.le().toLocalDate()) + " à "
                + Formats.heure(provenance.le().toLocalTime()) + " par " + provenance.auteur());
        lignes.add(provenance.agence());
        lignes.add("Lignes\u00A0: " + Formats.nombre(rang - (total ? 1 : 0)));
        lignes.addAll(tableau.filtre().isEmpty() ? List.of("Sans filtre") : tableau.filtre());
        for (var l = 0; l < lignes.size(); l++) {
            seconde.inlineString(l, 0, texte(lignes.get(l)));
        }
        seconde.style(0, 0).bold().set();
        seconde.finish();
    }
}
