package fr.treille.dossier.fenetre.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import fr.treille.referentiel.appel.fenetre.FenetreFiche;
import fr.treille.referentiel.appel.fenetre.FenetreFiche.Jalon;
import fr.treille.referentiel.appel.fenetre.ProrogationFiche;
import fr.treille.referentiel.appel.ui.TableJalons;
import fr.treille.socle.commun.ui.Champs;
import java.time.LocalDate;
import java.util.List;

/** The days of a window along a line, with today's place among them: a list for who does not see the line. */
class FriseFenetre extends OrderedList {

    private final LocalDate jour;

    FriseFenetre(FenetreFiche fenetre, List<ProrogationFiche> prorogations, LocalDate jour) {
        this.jour = jour;
        addClassName("fenetre-frise");
        getElement().setAttribute("aria-label", "Dates de la fenêtre, dans l’ordre");
        var prochain = fenetre.prochain(jour);
        for (var jalon : fenetre.jalons()) {
            if (prochain.filter(jalon::equals).isPresent()) {
                add(aujourdhui());
            }
            add(etape(jalon, prochain.filter(jalon::equals).isPresent(), prorogations));
        }
        if (prochain.isEmpty()) {
            add(aujourdhui());
        }
    }

    private ListItem aujourdhui() {
        var mot = new Span("Aujourd’hui");
        mot.addClassName("fenetre-frise-etape");
        var marque = new ListItem(AffichageFenetres.jour(jour), mot);
        marque.addClassName("aujourdhui");
        marque.getElement().setAttribute("aria-current", "date");
        return marque;
    }

    private ListItem etape(Jalon jalon, boolean prochaine, List<ProrogationFiche> prorogations) {
        var nom = new Span(jalon.etape().libelle());
        nom.addClassName("fenetre-frise-etape");
        var distance = new Span(TableJalons.distance(jalon.date(), jour));
        distance.addClassName("texte-secondaire");
        var element = new ListItem(AffichageFenetres.jour(jalon.date()), nom, distance, Champs.nonOuvre(jalon.date()));
        prorogations.stream()
                .filter(prorogation -> prorogation.deplacement().etape() == jalon.etape())
                .reduce((recente, ancienne) -> ancienne)
                .ifPresent(premiere ->
                        element.add(TableJalons.ancienne(premiere.deplacement().ancienne())));
        element.addClassName(jalon.date().isBefore(jour) ? "passee" : prochaine ? "prochaine" : "a-venir");
        return element;
    }
}
