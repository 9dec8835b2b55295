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

    /**
     * @param onglet address of the tab that is shown
     * @param surPlace leads to the act, where that tab does it
     */
    BandeauEtape(EtapeGrappe.Etape etape, String onglet, LocalDate aujourdhui, Runnable surPlace) {
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
        if (action != null) {
            var geste = onglet.equals(etape.onglet()) ? surPlace : etape.geste();
            var bouton = new Button(action, clic -> geste.run());
            bouton.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            add(bouton);
        }
    }
}
