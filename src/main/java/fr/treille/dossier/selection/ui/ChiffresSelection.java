package fr.treille.dossier.selection.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Span;
import fr.treille.dossier.selection.simulation.DossierCandidat;
import fr.treille.dossier.selection.simulation.SensComite;
import fr.treille.dossier.selection.simulation.Simulation;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.TablesLues;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/** What a simulation comes to: the money against the enveloppe, the cut line, and the balance. */
class ChiffresSelection extends Div {

    private final Div argent = new Div();
    private final Span coupe = new Span();
    private final Div equilibres = new Div();

    ChiffresSelection() {
        addClassName("selection-chiffres");
        argent.addClassName("informations");
        coupe.getElement().setAttribute("role", "status");
        coupe.addClassName("selection-coupe");
        equilibres.addClassName("selection-equilibres");
        add(argent, coupe);
    }

    /** The balance, which stands elsewhere on the page. */
    Div equilibres() {
        return equilibres;
    }

    void montrer(Simulation simulation) {
        argent.removeAll();
        argent.add(
                Champs.information("Enveloppe", simulation.enveloppe().toString()),
                Champs.information("Retenu", simulation.total().toString()),
                Champs.information("Reste", simulation.reste().toString()),
                Champs.information("Favorables", Formats.nombre(simulation.nombre(SensComite.FAVORABLE))),
                Champs.information(
                        "Liste complémentaire", Formats.nombre(simulation.nombre(SensComite.COMPLEMENTAIRE))),
                Champs.information("Défavorables", Formats.nombre(simulation.nombre(SensComite.DEFAVORABLE))),
                simulation.depasse()
                        ? new Badge("Enveloppe dépassée", Badge.Ton.ECHEC)
                        : new Badge("Dans l’enveloppe", Badge.Ton.REUSSI));
        coupe.setText(phrase(simulation));
        equilibres.removeAll();
        equilibres.add(
                equilibre("Équilibre territorial", "Territoire", simulation.equilibre(DossierCandidat::territoires)),
                equilibre("Équilibre sectoriel", "Secteur", simulation.equilibre(DossierCandidat::secteurs)));
    }

    private static String phrase(Simulation simulation) {
        var rang = simulation.coupe();
        if (simulation.dossiers().isEmpty()) {
            return "";
        }
        if (rang == simulation.dossiers().size()) {
            return "L’enveloppe couvre tous les dossiers retenus.";
        }
        var premier = simulation.dossiers().get(rang).nom();
        return rang == 0
                ? "Ligne de coupe\u00A0: l’enveloppe ne couvre pas même le premier dossier, «\u00A0" + premier
                        + "\u00A0»."
                : "Ligne de coupe\u00A0: après le rang " + rang + "\u00A0; l’enveloppe ne couvre plus «\u00A0" + premier
                        + "\u00A0».";
    }

    private static Div equilibre(String titre, String quoi, Map<String, Simulation.Part> parts) {
        var titres = List.of(quoi, "#ESSMS retenus", "#Sur", "#Part");
        NativeTable table = TablesLues.table("notation-table", titre, titres);
        parts.forEach((cle, part) -> {
            var rang = table.getBody().addRow();
            var textes = List.of(
                    cle.isEmpty() ? "Sans secteur" : cle,
                    Formats.nombre(part.retenus()),
                    Formats.nombre(part.tous()),
                    Formats.pourcentage(BigDecimal.valueOf(part.retenus())
                            .divide(BigDecimal.valueOf(part.tous()), 4, RoundingMode.HALF_UP)));
            for (int i = 0; i < textes.size(); i++) {
                var cellule = rang.addDataCell();
                cellule.setText(textes.get(i));
                cellule.setClassName("nombre", titres.get(i).startsWith("#"));
            }
        });
        return new Div(new H2(titre), table);
    }
}
