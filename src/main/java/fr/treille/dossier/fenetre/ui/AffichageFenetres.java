package fr.treille.dossier.fenetre.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Span;
import fr.treille.dossier.fenetre.EtatFenetre;
import fr.treille.referentiel.appel.fenetre.FenetreFiche.Jalon;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.commun.ui.Champs;
import java.time.LocalDate;
import java.util.Optional;

/** What the screens of windows say the same way. */
final class AffichageFenetres {

    private AffichageFenetres() {}

    static Badge etat(EtatFenetre etat) {
        return new Badge(
                etat.libelle(),
                switch (etat) {
                    case A_VENIR, CLOSE -> Badge.Ton.NEUTRE;
                    case OUVERTE -> Badge.Ton.REUSSI;
                    case EN_RECEVABILITE, EN_INSTRUCTION, EN_SELECTION -> Badge.Ton.EN_COURS;
                });
    }

    /** The day and how far it is, alarming once over. */
    static Component echeance(LocalDate date, LocalDate jour) {
        var distance = new Span(Formats.distance(date, jour));
        distance.addClassName(date.isBefore(jour) ? "texte-alerte" : "texte-secondaire");
        var cellule = new Span(new Span(Formats.date(date)), distance, Champs.nonOuvreCourt(date));
        cellule.addClassName("grappe-echeance");
        return cellule;
    }

    static Component echeance(Optional<Jalon> jalon, LocalDate jour) {
        return jalon.map(suivant -> echeance(suivant.date(), jour)).orElseGet(() -> new Span("toutes passées"));
    }

    /** A day that machines read too. */
    static HtmlComponent jour(LocalDate date) {
        var jour = new HtmlComponent("time");
        jour.getElement().setAttribute("datetime", date.toString()).setText(Formats.date(date));
        return jour;
    }
}
