package fr.treille.suivi.jalon.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import fr.treille.socle.commun.Formats;
import fr.treille.suivi.jalon.GlissementFiche;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What slipped, by how much, why, and what it did to the day of the balance. */
class TableGlissements extends Div {

    TableGlissements(List<GlissementFiche> glissements) {
        addClassName("jalon-glissements");
        add(new H2("Glissements"));
        if (glissements.isEmpty()) {
            var rien = new Paragraph("Aucune date prévue n’a changé.");
            rien.addClassName("texte-secondaire");
            add(rien);
            return;
        }
        var grille = new Grid<GlissementFiche>();
        grille.setItems(glissements);
        grille.setAllRowsVisible(true);
        grille.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grille.setSelectionMode(Grid.SelectionMode.NONE);
        grille.getElement().setAttribute("aria-label", "Glissements");
        colonne(grille, "Le", "6.5rem", ligne -> Formats.date(Formats.jour(ligne.le())));
        colonne(grille, "Jalon", "11.5rem", ligne -> ligne.type().libelle() + ", " + ligne.piste());
        colonne(grille, "Date prévue", "13rem", TableGlissements::dates);
        grille.addColumn(GlissementFiche::motif).setHeader("Motif").setTooltipGenerator(GlissementFiche::motif);
        colonne(grille, "Solde au plus tôt", "13rem", TableGlissements::solde);
        colonne(grille, "Par", "8.5rem", GlissementFiche::par);
        add(grille);
    }

    private static String dates(GlissementFiche ligne) {
        return Formats.date(ligne.avant()) + " → " + Formats.date(ligne.apres()) + " ("
                + (ligne.jours() > 0 ? "+" : "−") + Formats.nombre(Math.abs(ligne.jours())) + "\u00A0j)";
    }

    private static String solde(GlissementFiche ligne) {
        if (java.util.Objects.equals(ligne.soldeAvant(), ligne.soldeApres())) {
            return "inchangé";
        }
        return jour(ligne.soldeAvant()) + " → " + jour(ligne.soldeApres());
    }

    private static String jour(@Nullable LocalDate jour) {
        return jour == null ? "inconnu" : Formats.date(jour);
    }

    private static void colonne(
            Grid<GlissementFiche> grille,
            String titre,
            String largeur,
            com.vaadin.flow.function.ValueProvider<GlissementFiche, String> valeur) {
        grille.addColumn(valeur).setHeader(titre).setWidth(largeur).setFlexGrow(0);
    }
}
