package fr.treille.dossier.grappe.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.treille.dossier.grappe.AttributionService;
import fr.treille.dossier.grappe.liste.GrappeFiltre;
import fr.treille.dossier.grappe.liste.GrappeLigne;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Grille;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.AgentLigne;
import fr.treille.socle.equipe.Droits;
import java.util.List;
import java.util.function.Supplier;

/** Choosing several grappes of the list, and what can be done with them. */
class SelectionGrappes extends Div {

    private final Grille<GrappeLigne> grille;
    private final AttributionService attributions;
    private final List<AgentLigne> agents;
    private final Supplier<GrappeFiltre> filtre;
    private final Runnable actualiser;
    private final Button choisir = new Button("Choisir", clic -> basculer(true));
    private final Span combien = new Span();
    private final Button toutes = new Button("", clic -> ouvrir(true));
    private final Button changer = new Button("Changer de responsable", clic -> ouvrir(false));

    /**
     * @param filtre what the list shows
     * @param actualiser reads the list again
     */
    SelectionGrappes(
            Grille<GrappeLigne> grille,
            AttributionService attributions,
            List<AgentLigne> agents,
            Supplier<GrappeFiltre> filtre,
            Runnable actualiser) {
        this.grille = grille;
        this.attributions = attributions;
        this.agents = agents;
        this.filtre = filtre;
        this.actualiser = actualiser;
        addClassName("barre-selection");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", "Grappes choisies");
        combien.getElement().setAttribute("role", "status");
        choisir.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        choisir.setVisible(AgentConnecte.courant().peut(Droits.MODIFIER_GRAPPE));
        toutes.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var fin = new Button("Terminer", clic -> basculer(false));
        fin.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(combien, changer, toutes, fin);
        setVisible(false);
    }

    /** The button that begins a choice. */
    Component bouton() {
        return choisir;
    }

    /** How many grappes the filter keeps. */
    void compter(long nombre) {
        toutes.setText("Changer le responsable des " + Formats.nombre(nombre) + " de la liste");
        toutes.setVisible(nombre > 1 && nombre <= AttributionService.MAXIMUM);
    }

    /** Beside a detail there is no room to choose. */
    void reduire(boolean reduite) {
        if (reduite && isVisible()) {
            basculer(false);
        }
        choisir.setVisible(!reduite && AgentConnecte.courant().peut(Droits.MODIFIER_GRAPPE));
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
                        ? "Cochez les grappes à changer."
                        : Formats.nombre(nombre) + (nombre > 1 ? " grappes choisies" : " grappe choisie"));
        changer.setEnabled(nombre > 0);
    }

    private void ouvrir(boolean tout) {
        var choisies = tout
                ? attributions.toutes(filtre.get())
                : grille.getSelectedItems().stream().map(GrappeLigne::id).toList();
        new AttributionDialog(attributions, choisies, agents, () -> {
                    basculer(false);
                    actualiser.run();
                })
                .open();
    }
}
