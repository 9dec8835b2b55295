package fr.treille.dossier.concertation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.treille.dossier.concertation.PartRegion;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.TablesLues;
import java.util.List;

/** What each région has of a file and says of it. */
class PartsRegions extends Div {

    PartsRegions(List<PartRegion> parts) {
        addClassName("instruction-avis");
        var table = TablesLues.table(
                "table-lue",
                "Part et avis de chaque région",
                List.of("Région", "#ESSMS", "#Part indicative", "Avis", "Motif", "Donné le"));
        for (var part : parts) {
            var ligne = table.getBody().addRow();
            ligne.addDataCell().add(new Span(part.region() + (part.pivot() ? " (porte le dossier)" : "")));
            nombre(ligne.addDataCell(), part.essms() + " sur " + part.total());
            nombre(ligne.addDataCell(), part.montant() == null ? "" : Formats.montant(part.montant()));
            ligne.addDataCell().add(avis(part));
            ligne.addDataCell().add(new Span(part.motif()));
            var donneLe = part.donneLe();
            ligne.addDataCell()
                    .add(new Span(donneLe == null ? "" : Formats.dateHeure(donneLe) + ", par " + part.donnePar()));
        }
        add(
                new H2("Régions du dossier"),
                table,
                new Paragraph(
                        "La part est une indication, au prorata des ESSMS de chaque région\u00A0: les textes ne disent"
                                + " pas comment une subvention se partage entre régions, et aucun courrier ne la reprend."));
    }

    private static void nombre(com.vaadin.flow.component.html.NativeTableCell cellule, String texte) {
        cellule.addClassName("nombre");
        cellule.add(new Span(texte));
    }

    private static Component avis(PartRegion part) {
        var sens = part.sens();
        if (sens != null) {
            return AutresRegionsView.badge(sens);
        }
        return new Span(part.pivot() ? "Instruit et décide" : "Pas encore donné");
    }
}
