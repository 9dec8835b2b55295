package fr.treille.pilotage.historique.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.treille.pilotage.historique.Evenement;
import fr.treille.pilotage.historique.Operation;
import fr.treille.socle.commun.Difference;
import fr.treille.socle.commun.Formats;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;

/** A timeline: the newest changes first, the older ones on demand. */
class ListeEvenements extends Div {

    private static final int PAGE = 20;

    /** Past this, the fields of a change are folded. */
    private static final int VISIBLES = 6;

    private final Function<Pageable, List<Evenement>> lecture;
    private final Function<Evenement, Optional<Component>> geste;
    private final OrderedList liste = new OrderedList();
    private final Button suite = new Button("Afficher les changements plus anciens", clic -> charger());
    private int pages;

    /** @param geste what may be done from a change */
    ListeEvenements(Function<Pageable, List<Evenement>> lecture, Function<Evenement, Optional<Component>> geste) {
        this.lecture = lecture;
        this.geste = geste;
        liste.addClassName("chronologie");
        suite.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(liste, suite);
        charger();
        if (liste.getComponentCount() == 0) {
            removeAll();
            add(new Paragraph("Rien n’a changé depuis que l’historique est tenu."));
        }
    }

    private void charger() {
        var lus = lecture.apply(PageRequest.of(pages++, PAGE));
        lus.forEach(evenement -> liste.add(element(evenement)));
        suite.setVisible(lus.size() == PAGE);
    }

    private ListItem element(Evenement evenement) {
        var quand = new HtmlComponent("time");
        quand.getElement()
                .setAttribute("datetime", evenement.instant().toString())
                .setText(Formats.dateHeure(evenement.instant()));
        var quoi = new Span(
                switch (evenement.operation()) {
                    case CREATION -> evenement.objet().libelle() + "\u00A0: création";
                    case SUPPRESSION -> evenement.objet().libelle() + "\u00A0: suppression";
                    case MODIFICATION -> evenement.objet().libelle();
                });
        quoi.addClassName("chronologie-objet");
        var nom = new Span(evenement.libelle());
        var qui = new Span("par " + evenement.auteur());
        qui.addClassName("texte-secondaire");
        var tete = new Div(quand, quoi, nom, qui);
        tete.addClassName("chronologie-tete");
        geste.apply(evenement).ifPresent(tete::add);
        var element = new ListItem(tete);
        if (!evenement.motif().isEmpty()) {
            element.add(new Paragraph("Motif\u00A0: " + evenement.motif()));
        }
        if (!evenement.differences().isEmpty()) {
            element.add(differences(evenement));
        }
        return element;
    }

    private static Component differences(Evenement evenement) {
        var champs = new UnorderedList();
        evenement.differences().forEach(difference -> champs.add(new ListItem(enClair(evenement, difference))));
        if (evenement.differences().size() <= VISIBLES) {
            return champs;
        }
        return new Details(evenement.differences().size() + " champs", champs);
    }

    /** What something was created with had no value before, and what it had goes with it. */
    static String enClair(Evenement evenement, Difference difference) {
        var valeur = evenement.operation() == Operation.SUPPRESSION
                ? difference.valeurPrecedente()
                : difference.valeurActuelle();
        return evenement.operation() == Operation.MODIFICATION
                ? difference.enClair()
                : difference.champ() + "\u00A0: " + valeur;
    }
}
