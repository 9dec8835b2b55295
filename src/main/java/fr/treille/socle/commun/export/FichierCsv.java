package fr.treille.socle.commun.export;

import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list in CSV: the rows and nothing else, for whatever reads them next.
 *
 * @param <L> a row
 */
final class FichierCsv<L> implements Sortie<L> {

    private final List<ColonneExport<L>> colonnes;
    private final ExportCsv csv;

    FichierCsv(OutputStream flux, Tableau<L> tableau) {
        colonnes = tableau.colonnes();
        csv = new ExportCsv(flux, colonnes.stream().map(ColonneExport::titre).toArray(String[]::new));
    }

    @Override
    public void ecrire(L ligne) {
        @Nullable Object[] textes = new @Nullable Object[colonnes.size()];
        for (var c = 0; c < textes.length; c++) {
            var valeur = colonnes.get(c).valeur().apply(ligne);
            textes[c] = valeur == null ? null : colonnes.get(c).type().csv(valeur);
        }
        csv.ecrire(textes);
    }

    @Override
    public void totaliser(List<@Nullable Object> valeurs) {
        // a sum among the rows would be taken for one of them
    }

    @Override
    public void close() {
        csv.close();
    }
}
