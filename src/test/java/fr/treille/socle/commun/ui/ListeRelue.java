package fr.treille.socle.commun.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.export.ColonneExport;
import fr.treille.socle.commun.export.Exports;
import fr.treille.socle.commun.export.FichiersExport;
import fr.treille.socle.commun.export.FichiersExport.Relu;
import fr.treille.socle.commun.export.FormatExport;
import fr.treille.socle.commun.export.Tableau;
import fr.treille.socle.commun.export.TypeCellule;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A list exported and read back, cell by cell beside its grid. */
public final class ListeRelue {

    private final String adresse;
    private final Liste<?, ?, ?> liste;
    private final Exports exports;

    /** @param adresse of its page, to name it by */
    public ListeRelue(String adresse, Liste<?, ?, ?> liste, Exports exports) {
        this.adresse = adresse;
        this.liste = liste;
        this.exports = exports;
    }

    /** Names of the list's own class and of those that hold it: one of them made it. */
    public Set<String> classes() {
        return Stream.iterate(
                        (Component) liste,
                        composant -> composant != null,
                        composant -> composant.getParent().orElse(null))
                .map(composant -> composant.getClass().getName())
                .collect(Collectors.toSet());
    }

    /** Its page and what it lists. */
    public String nom() {
        return adresse + ", " + liste.tableau().titre();
    }

    /** Up to where the column by which it is sorted goes, in rem; 0 where the service's own order does. */
    public double largeurJusquAuTri() {
        var tri = liste.triParDefaut().replaceFirst("^-", "");
        var montrees = liste.colonnes().toutes().stream()
                .filter(colonne -> liste.grille().visibles().contains(colonne.cle()))
                .toList();
        var rang = montrees.stream().map(Colonne::cle).toList().indexOf(tri);
        return montrees.stream().limit(rang + 1).mapToDouble(Colonne::largeur).sum();
    }

    /** Titles of the columns that say a legal entity, and say it whole. */
    public List<String> organismesNonAbreges() {
        return liste.colonnes().toutes().stream()
                .filter(Colonne::affichee)
                .filter(colonne -> colonne.type() == TypeCellule.TEXTE
                        && Set.of("Porteur", "OG", "Organisme gestionnaire").contains(colonne.titre()))
                .filter(colonne -> !colonne.estAbregee())
                .map(Colonne::titre)
                .toList();
    }

    /**
     * Compares both kinds of files with the grid.
     *
     * @return how many rows were written, both files together
     */
    public int comparer() {
        return comparer(liste);
    }

    private <L> int comparer(Liste<L, ?, ?> liste) {
        var lues = comparer(liste, FormatExport.XLSX);
        montrer(liste);
        return lues + comparer(liste, FormatExport.CSV);
    }

    private <L> int comparer(Liste<L, ?, ?> liste, FormatExport format) {
        // the history grows with each export
        liste.actualiser();
        var tableau = liste.tableau();
        var types = tableau.colonnes().stream().map(ColonneExport::type).toList();
        var attendues = liste.grille()
                .getGenericDataView()
                .getItems()
                .flatMap(ligne -> liste.depliees(ligne).stream())
                .map(ligne -> tableau.colonnes().stream()
                        .map(colonne -> relue(colonne.valeur().apply(ligne)))
                        .toList())
                .toList();
        var totaux = !tableau.lecture().totaux().isEmpty();
        var octets = octets(format);
        var relu = format == FormatExport.CSV
                ? FichiersExport.csv(octets, types)
                : FichiersExport.xlsx(octets, types, totaux);
        comparer(relu, tableau, attendues);
        if (format == FormatExport.XLSX) {
            LibreOffice.enregistrer(octets)
                    .ifPresent(repris -> comparer(FichiersExport.xlsx(repris, types, totaux), tableau, attendues));
        }
        sommes(relu, types);
        return attendues.size();
    }

    private void comparer(Relu relu, Tableau<?> tableau, List<? extends List<?>> attendues) {
        assertThat(relu.titres())
                .as(adresse)
                .isEqualTo(tableau.colonnes().stream().map(ColonneExport::titre).toList());
        assertThat(relu.lignes()).as(adresse).hasSameSizeAs(attendues);
        for (var l = 0; l < attendues.size(); l++) {
            assertThat(relu.lignes().get(l).stream().map(ListeRelue::relue).toList())
                    .as(adresse + ", ligne " + l)
                    .isEqualTo(attendues.get(l));
        }
    }

    /** What the grid shows of a row says the values that are exported. */
    private <L> void montrer(Liste<L, ?, ?> liste) {
        var grille = liste.grille();
        var lignes = grille.getGenericDataView().getItems().limit(100).toList();
        for (var colonne : liste.colonnes().toutes()) {
            if (colonne.affichee() && colonne.exportee()) {
                lignes.forEach(ligne -> {
                    var valeur = colonne.valeur(ligne);
                    var cas = adresse + ", " + colonne.titre() + ", " + valeur;
                    var montre = colonne.montree(ligne);
                    if (colonne.estEcrite()) {
                        assertThat(montre).as(cas).isNotNull();
                    } else if (valeur != null) {
                        assertThat(montre.replaceAll("\\s+", " "))
                                .as(cas)
                                .contains(colonne.type().enClair(valeur).replaceAll("\\s+", " "));
                    }
                });
                assertThat(grille.getColumnByKey(colonne.cle()).isSortable())
                        .as(adresse + ", " + colonne.titre())
                        .isEqualTo(colonne.triable());
            }
        }
    }

    /** The row of totals says what its columns add up to. */
    private void sommes(Relu relu, List<TypeCellule> types) {
        IntStream.range(0, relu.totaux().size())
                .filter(c -> types.get(c) == TypeCellule.ENTIER && relu.totaux().get(c) != null)
                .forEach(c -> assertThat(relu.lignes().stream()
                                .map(ligne -> ligne.get(c))
                                .mapToLong(valeur -> valeur == null ? 0 : (Long) valeur)
                                .sum())
                        .as(adresse + ", total de " + relu.titres().get(c))
                        .isEqualTo(relu.totaux().get(c)));
    }

    /** As a file says it: nothing for an empty text, the seconds of an instant, digits without useless zeros. */
    private static @Nullable Object relue(@Nullable Object valeur) {
        return switch (valeur) {
            case String texte when texte.isEmpty() -> null;
            case Integer entier -> entier.longValue();
            case BigDecimal part -> part.stripTrailingZeros();
            case Instant instant -> Formats.local(instant).truncatedTo(ChronoUnit.SECONDS);
            case null, default -> valeur;
        };
    }

    /** The file. */
    public byte[] octets(FormatExport format) {
        var flux = new ByteArrayOutputStream();
        exports.ecrire(liste.tableau(), format, flux, lignes -> {});
        return flux.toByteArray();
    }
}
