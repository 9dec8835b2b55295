package fr.treille.suivi.usage.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.territoire.TerritoireLigne;
import fr.treille.suivi.usage.Taux;
import fr.treille.suivi.usage.TauxRegion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The rates of the région and of each territoire, a line for each indicator. */
final class TableRegion extends Div {

    private final Map<String, String> noms;

    TableRegion(List<TauxRegion> taux, List<TerritoireLigne> territoires) {
        noms = territoires.stream().collect(Collectors.toMap(TerritoireLigne::code, TerritoireLigne::nom));
        addClassName("usage-defile");
        var codes = new TreeSet<String>();
        taux.forEach(un -> codes.addAll(un.parTerritoire().keySet()));
        var titres = new ArrayList<>(List.of("Indicateur", "#Seuil", "#Région", "État"));
        codes.forEach(code -> titres.add("#" + code));
        var table = AffichageUsages.table("Taux de la région et de ses territoires", titres);
        nommer(table, List.copyOf(codes));
        for (var un : taux) {
            var ligne = table.getBody().addRow();
            ligne.add(
                    new NativeTableCell(un.libelle()),
                    AffichageUsages.nombre(seuils(un)),
                    total(un),
                    AffichageUsages.cellule(etat(un)));
            codes.forEach(code -> ligne.add(taux(un, un.parTerritoire().getOrDefault(code, Taux.AUCUN))));
        }
        add(table);
    }

    /** The header of a column. */
    static String court(TauxRegion taux) {
        return CibleFiche.abreger(taux.libelle());
    }

    private void nommer(NativeTable table, List<String> codes) {
        var cellules =
                table.getHead().getChildren().toList().getFirst().getChildren().toList();
        for (int rang = 0; rang < codes.size(); rang++) {
            cellules.get(rang + 4)
                    .getElement()
                    .setAttribute("title", noms.getOrDefault(codes.get(rang), codes.get(rang)));
        }
    }

    private static String seuils(TauxRegion taux) {
        return taux.seuils().isEmpty()
                ? "—"
                : taux.seuils().stream().map(Formats::pourcentage).collect(Collectors.joining(" ou "));
    }

    private static NativeTableCell total(TauxRegion un) {
        var cellule = taux(un, un.taux());
        cellule.addClassName("usage-taux");
        return cellule;
    }

    private static NativeTableCell taux(TauxRegion un, Taux taux) {
        var cellule = AffichageUsages.nombre(taux.existe() ? taux.enClair() : "—");
        if (taux.existe()) {
            cellule.getElement().setAttribute("title", taux.termes());
            if (!un.seuils().isEmpty() && !taux.atteint(un.seuils().getLast())) {
                cellule.setText("▼ " + taux.enClair());
                cellule.addClassName("texte-alerte");
            }
        }
        return cellule;
    }

    /** By the highest of the thresholds, where calls differ. */
    private static Badge etat(TauxRegion un) {
        if (!un.taux().existe()) {
            return new Badge("Pas de taux", Badge.Ton.NEUTRE);
        }
        return un.seuils().isEmpty()
                ? new Badge("Sans seuil", Badge.Ton.NEUTRE)
                : un.taux().atteint(un.seuils().getLast())
                        ? new Badge("Atteinte", Badge.Ton.REUSSI)
                        : new Badge("Sous le seuil", Badge.Ton.ALERTE);
    }
}
