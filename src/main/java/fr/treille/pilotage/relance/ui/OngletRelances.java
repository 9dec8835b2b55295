package fr.treille.pilotage.relance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.ui.OngletGrappe;
import fr.treille.pilotage.relance.RelanceDue;
import fr.treille.pilotage.relance.RelanceLigne;
import fr.treille.pilotage.relance.RelanceService;
import fr.treille.socle.commun.Formats;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The relances of a grappe, sent and to come. */
@org.springframework.stereotype.Component
class OngletRelances implements OngletGrappe {

    static final String CHEMIN = "relances";

    private final RelanceService relances;
    private final Clock horloge;

    OngletRelances(RelanceService relances, Clock horloge) {
        this.relances = relances;
        this.horloge = horloge;
    }

    @Override
    public int ordre() {
        return 60;
    }

    @Override
    public String titre() {
        return "Relances";
    }

    @Override
    public String chemin() {
        return CHEMIN;
    }

    @Override
    public Component contenu(GrappeFiche grappe, Runnable rafraichir) {
        var suivi = relances.deLaGrappe(grappe.id());
        var contenu = new Div(
                new H2("À venir"),
                suivi.aVenir().isEmpty()
                        ? new Paragraph("Aucune\u00A0: les échéances que les règles suivent sont réglées, ou passées.")
                        : aVenir(suivi.aVenir(), LocalDate.now(horloge)),
                new H2("Envoyées"),
                suivi.envoyees().isEmpty() ? new Paragraph("Aucune pour l’instant.") : envoyees(suivi.envoyees()));
        contenu.addClassName("relance-onglet");
        return contenu;
    }

    private static Component aVenir(List<RelanceDue> lignes, LocalDate aujourdhui) {
        var grille = grille(lignes, "Relances à venir");
        grille.addColumn(new ComponentRenderer<>(due -> Affichage.badge(due.etat())))
                .setHeader("État")
                .setWidth("9.2rem")
                .setFlexGrow(0);
        grille.addColumn(new ComponentRenderer<>(due -> Affichage.jour(due.prevueLe(), aujourdhui)))
                .setHeader("Prévue le")
                .setWidth("12.5rem")
                .setFlexGrow(0);
        grille.addColumn(due -> due.libelle() + ", " + Formats.date(due.cle().echeanceLe()))
                .setHeader("Échéance");
        grille.addColumn(RelanceDue::etapeEnClair)
                .setHeader("Relance")
                .setWidth("8rem")
                .setFlexGrow(0);
        grille.addColumn(due -> Affichage.personne(due.cle().destinataire(), due.nom()))
                .setHeader("Destinataire");
        grille.addColumn(due -> due.automatique() ? "automatique" : "à la main")
                .setHeader("Envoi")
                .setWidth("7rem")
                .setFlexGrow(0);
        return grille;
    }

    private static Component envoyees(List<RelanceLigne> lignes) {
        var grille = grille(lignes, "Relances envoyées");
        grille.addColumn(new ComponentRenderer<>(ligne -> Affichage.badge(ligne.etat())))
                .setHeader("Message")
                .setWidth("9.2rem")
                .setFlexGrow(0);
        grille.addColumn(new ComponentRenderer<>(OngletRelances::quand))
                .setHeader("Envoyée le")
                .setWidth("12.5rem")
                .setFlexGrow(0);
        grille.addColumn(ligne -> ligne.libelle() + ", " + Formats.date(ligne.echeanceLe()))
                .setHeader("Échéance");
        grille.addColumn(RelanceLigne::etapeEnClair)
                .setHeader("Relance")
                .setWidth("8rem")
                .setFlexGrow(0);
        grille.addColumn(ligne ->
                        ligne.destinataires() + " · " + ligne.destinataire().libelle())
                .setHeader("Destinataire");
        grille.addColumn(RelanceLigne::par).setHeader("Par").setWidth("11rem").setFlexGrow(0);
        return grille;
    }

    private static Component quand(RelanceLigne ligne) {
        var texte = Formats.dateHeure(ligne.ecriteLe());
        return ligne.lisible() ? new Anchor("boite-envoi/" + ligne.messageId(), texte) : new Span(texte);
    }

    private static <L> Grid<L> grille(List<L> lignes, String nom) {
        var grille = new Grid<L>();
        grille.setItems(lignes);
        grille.setAllRowsVisible(true);
        grille.setSelectionMode(Grid.SelectionMode.NONE);
        grille.getElement().setAttribute("aria-label", nom);
        return grille;
    }
}
