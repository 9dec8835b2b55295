package fr.treille.dossier.selection.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.select.Select;
import fr.treille.dossier.selection.ScenarioFiche;
import fr.treille.dossier.selection.simulation.DossierCandidat;
import fr.treille.dossier.selection.simulation.SensComite;
import fr.treille.dossier.selection.simulation.Simulation;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.TablesLues;
import java.util.List;
import java.util.function.Function;

/** Two kept scenarios side by side: what each makes of each file, and what each comes to. */
class ComparaisonDialog extends Dialog {

    private final Simulation depart;
    private final Div table = new Div();
    private final Select<ScenarioFiche> premier;
    private final Select<ScenarioFiche> second;

    /** @param depart the files, whatever is chosen of them */
    ComparaisonDialog(Simulation depart, List<ScenarioFiche> scenarios) {
        this.depart = depart;
        setHeaderTitle("Comparer deux scénarios");
        setWidth("60rem");
        premier = choix("Premier scénario", scenarios, scenarios.getFirst());
        second = choix("Second scénario", scenarios, scenarios.getLast());
        var barre = new Div(premier, second);
        barre.addClassName("selection-barre");
        add(barre, table);
        getFooter().add(new Button("Fermer", clic -> close()));
        comparer();
    }

    private Select<ScenarioFiche> choix(String libelle, List<ScenarioFiche> scenarios, ScenarioFiche valeur) {
        var choix = new Select<ScenarioFiche>();
        choix.setLabel(libelle);
        choix.setItems(scenarios);
        choix.setItemLabelGenerator(ScenarioFiche::nom);
        choix.setValue(valeur);
        choix.addValueChangeListener(change -> comparer());
        return choix;
    }

    private void comparer() {
        var a = simulation(premier.getValue());
        var b = simulation(second.getValue());
        var titres =
                List.of("Dossier", premier.getValue().nom(), second.getValue().nom());
        var comparees = TablesLues.table("notation-table", "Scénarios comparés", titres);
        ligne(comparees, "Retenu", a, b, simulation -> simulation.total().toString());
        ligne(comparees, "Reste", a, b, simulation -> simulation.reste().toString());
        for (var sens : SensComite.values()) {
            ligne(comparees, sens.libelle(), a, b, simulation -> Formats.nombre(simulation.nombre(sens)));
        }
        depart.dossiers()
                .forEach(dossier -> ligne(comparees, dossier.nom(), a, b, simulation -> sort(simulation, dossier)));
        table.removeAll();
        table.add(comparees);
    }

    private Simulation simulation(ScenarioFiche scenario) {
        return Simulation.de(depart.enveloppe(), depart.dossiers(), scenario.choix());
    }

    private static String sort(Simulation simulation, DossierCandidat dossier) {
        if (!dossier.aDecider()) {
            return dossier.statut().libelle();
        }
        return simulation
                .choix(dossier.grappeId())
                .map(choix -> choix.sens().libelle() + (choix.montant() == null ? "" : ", " + choix.montant()))
                .orElse("—");
    }

    /** What differs stands out, by its weight and by a word for the ear. */
    private static void ligne(
            NativeTable table, String quoi, Simulation a, Simulation b, Function<Simulation, String> lecture) {
        var rang = table.getBody().addRow();
        rang.addDataCell().setText(quoi);
        var gauche = lecture.apply(a);
        var droite = lecture.apply(b);
        rang.addDataCell().setText(gauche);
        rang.addDataCell().setText(droite);
        if (!gauche.equals(droite)) {
            rang.addClassName("selection-differe");
            rang.getElement().setAttribute("aria-label", quoi + " diffère\u00A0: " + gauche + ", " + droite);
        }
    }
}
