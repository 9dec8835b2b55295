package fr.treille.suivi.interlocuteur.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.treille.socle.commun.Formats;
import fr.treille.suivi.interlocuteur.EchangeLigne;
import java.util.List;
import java.util.function.Function;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;

/** A timeline of exchanges: the last ones first, the older ones on demand. */
class FriseEchanges extends Div {

    private static final int PAGE = 30;

    private final Function<Pageable, List<EchangeLigne>> lecture;
    private final OrderedList liste = new OrderedList();
    private final Button suite = new Button("Afficher les échanges plus anciens", clic -> charger());
    private int pages;

    FriseEchanges(Function<Pageable, List<EchangeLigne>> lecture) {
        this.lecture = lecture;
        liste.addClassName("chronologie");
        suite.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(liste, suite);
        charger();
        if (liste.getComponentCount() == 0) {
            removeAll();
            add(new Paragraph("Aucun échange de ce genre n’est enregistré pour cette grappe."));
        }
    }

    private void charger() {
        var lus = lecture.apply(PageRequest.of(pages++, PAGE));
        lus.forEach(ligne -> liste.add(element(ligne)));
        suite.setVisible(lus.size() == PAGE);
    }

    private static ListItem element(EchangeLigne ligne) {
        var quand = new HtmlComponent("time");
        var jour = ligne.jour();
        var instant = ligne.instant();
        if (jour != null) {
            quand.getElement().setAttribute("datetime", jour.toString()).setText(Formats.date(jour));
        } else if (instant != null) {
            quand.getElement().setAttribute("datetime", instant.toString()).setText(Formats.dateHeure(instant));
        }
        var genre = new Span(ligne.libelle());
        genre.addClassName("chronologie-objet");
        var tete = new Div(
                quand,
                genre,
                ligne.lien().isEmpty() ? new Span(ligne.titre()) : new Anchor(ligne.lien(), ligne.titre()));
        tete.addClassName("chronologie-tete");
        var element = new ListItem(tete);
        if (!ligne.detail().isEmpty()) {
            element.add(new Paragraph(ligne.detail()));
        }
        return element;
    }
}
