package fr.treille.suivi.point.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Grille;
import fr.treille.suivi.point.PlanificationGroupeeService;
import fr.treille.suivi.point.mois.SuiviLigne;
import fr.treille.suivi.point.planification.Creneau;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/** Choosing several grappes of the list to plan a point for each. */
class ChoixGrappes extends Div {

    private final Grille<SuiviLigne> grille;
    private final PlanificationGroupeeService service;
    private final Creneau depart;
    private final LocalDate aujourdhui;
    private final Runnable actualiser;
    private final Button choisir = new Button("Planifier plusieurs points", clic -> basculer(true));
    private final Span combien = new Span();
    private final Button planifier;
    private final Button toutes;

    /**
     * @param liste identifiers of all that the list shows
     * @param depart moment first proposed
     * @param actualiser reads the list again
     */
    ChoixGrappes(
            Grille<SuiviLigne> grille,
            PlanificationGroupeeService service,
            Supplier<List<Long>> liste,
            Creneau depart,
            LocalDate aujourdhui,
            Runnable actualiser) {
        this.grille = grille;
        this.service = service;
        this.depart = depart;
        this.aujourdhui = aujourdhui;
        this.actualiser = actualiser;
        addClassName("barre-selection");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", "Grappes choisies");
        combien.getElement().setAttribute("role", "status");
        choisir.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        planifier = new Button(
                "Planifier leurs points",
                clic -> ouvrir(grille.getSelectedItems().stream()
                        .map(SuiviLigne::grappeId)
                        .toList()));
        planifier.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        toutes = new Button("", clic -> ouvrir(liste.get()));
        toutes.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var fin = new Button("Terminer", clic -> basculer(false));
        fin.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(combien, planifier, toutes, fin);
        setVisible(false);
    }

    /** The button that begins a choice. */
    Component bouton() {
        return choisir;
    }

    /** How many grappes the filter keeps. */
    void compter(long nombre) {
        toutes.setText("Planifier pour les " + Formats.nombre(nombre) + " de la liste");
        toutes.setVisible(nombre > 1 && nombre <= PlanificationGroupeeService.MAXIMUM);
    }

    private void basculer(boolean choix) {
        grille.setSelectionMode(choix ? Grid.SelectionMode.MULTI : Grid.SelectionMode.NONE);
        if (choix) {
            grille.addSelectionListener(selection -> dire());
        }
        choisir.setEnabled(!choix);
        setVisible(choix);
        dire();
    }

    private void dire() {
        var nombre = grille.getSelectedItems().size();
        combien.setText(
                nombre == 0
                        ? "Cochez les grappes dont planifier un point."
                        : Affichage.pluriel(nombre, "grappe choisie", "grappes choisies"));
        planifier.setEnabled(nombre > 0);
    }

    private void ouvrir(List<Long> choisies) {
        new PlanifierEnNombreDialog(service, choisies, depart, aujourdhui, () -> {
                    basculer(false);
                    actualiser.run();
                })
                .open();
    }
}
