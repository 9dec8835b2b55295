package fr.treille.suivi.usage.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableCell;
import fr.treille.socle.commun.Formats;
import fr.treille.suivi.usage.Estimation;
import fr.treille.suivi.usage.TauxCible;
import fr.treille.suivi.usage.UsageGrappe;
import java.util.List;

/** Each indicator of a grappe: its rate in the period, its trend, what it comes to at this pace. */
final class TableIndicateurs extends Div {

    TableIndicateurs(UsageGrappe usage) {
        addClassName("usage-defile");
        var table = AffichageUsages.table(
                "Indicateurs de la grappe",
                List.of("Indicateur", "#Taux", "#Seuil", "État", "#Mesurés", "Tendance", "À ce rythme"));
        for (var indicateur : usage.cibles()) {
            var cible = indicateur.cible();
            var ligne = table.getBody().addRow();
            var nom = new NativeTableCell(cible.libelle());
            nom.getElement().setAttribute("title", cible.numerateur() + " / " + cible.denominateur());
            var taux = AffichageUsages.nombre(
                    cible.denominateur() == null
                            ? "sans taux"
                            : indicateur.taux().enClair());
            taux.addClassName("usage-taux");
            if (indicateur.taux().existe()) {
                var termes = AffichageUsages.discret(indicateur.taux().termes());
                termes.addClassName("usage-termes");
                taux.add(termes);
            }
            ligne.add(
                    nom,
                    taux,
                    AffichageUsages.nombre(cible.seuil() == null ? "—" : cible.seuilEnClair()),
                    AffichageUsages.cellule(AffichageUsages.etat(cible, indicateur.taux())),
                    mesures(indicateur),
                    AffichageUsages.cellule(
                            cible.denominateur() == null
                                    ? AffichageUsages.discret("—")
                                    : Courbe.de(cible, indicateur.tendance())),
                    estimation(indicateur));
        }
        add(table);
    }

    private static NativeTableCell mesures(TauxCible indicateur) {
        var cellule = AffichageUsages.nombre(
                Formats.nombre(indicateur.mesures()) + " / " + Formats.nombre(indicateur.attendus()));
        if (indicateur.sansTaux() > 0 && indicateur.cible().denominateur() != null) {
            var sans = AffichageUsages.discret("dont " + Formats.nombre(indicateur.sansTaux()) + " sans dénominateur");
            sans.addClassName("usage-termes");
            cellule.add(sans);
        }
        return cellule;
    }

    private static NativeTableCell estimation(TauxCible indicateur) {
        var seuil = indicateur.cible().seuil();
        var cellule = new NativeTableCell(
                seuil == null
                        ? "—"
                        : Estimation.de(indicateur.tendance(), seuil).enClair());
        cellule.addClassName("usage-estimation");
        return cellule;
    }
}
