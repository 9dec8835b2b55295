package fr.treille.dossier.grappe.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Champs;
import java.time.LocalDate;

/** The band that says what is due, by when, and holds the one button that does it. */
class BandeauEtape extends Div {

    /** @param onglet address of the tab that is shown: a button that leads there would be a second way to its own */
    BandeauEtape(EtapeGrappe.Etape etape, String onglet, LocalDate aujourdhui) {
        addClassName("grappe-etape");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", "Prochaine étape");
        var titre = new Span("Prochaine étape");
        titre.addClassName("grappe-etape-titre");
        var quand = new Div(titre);
        var echeance = etape.echeance();
        if (echeance != null) {
            var jour = new Span(
                    "avant le " + Formats.date(echeance) + " à minuit, " + Formats.distance(echeance, aujourdhui));
            jour.addClassName(echeance.isBefore(aujourdhui) ? "texte-alerte" : "texte-secondaire");
            quand.add(jour, Champs.nonOuvre(echeance));
        }
        quand.addClassName("grappe-etape-quand");
        var phrase = new Span(etape.phrase());
        var texte = new Div(quand, phrase);
        texte.addClassName("grappe-etape-texte");
        add(texte);
        var action = etape.action();
        if (action != null && !onglet.equals(etape.onglet())) {
            var bouton = new Button(action, clic -> etape.geste().run());
            bouton.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            add(bouton);
        }
    }
}
