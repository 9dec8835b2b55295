package fr.treille.referentiel.appel.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.treille.referentiel.appel.fenetre.FenetreFiche;
import fr.treille.referentiel.appel.fenetre.FenetreFiche.Jalon;
import fr.treille.referentiel.appel.fenetre.ProrogationFiche;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Champs;
import java.time.LocalDate;
import java.util.List;

/** The days of a window, with what extensions made of them. */
public final class TableJalons {

    private TableJalons() {}

    /**
     * The table.
     *
     * @param prorogations of the call, or of the window only; the latest first
     */
    public static Component de(FenetreFiche fenetre, List<ProrogationFiche> prorogations, LocalDate jour) {
        return AffichageAppels.table(
                "Dates de la fenêtre " + fenetre.periode(),
                List.of("Étape", "Date, jour compris", "Distance", "Prorogations"),
                fenetre.jalons().stream()
                        .map(jalon -> ligne(jalon, siennes(fenetre, jalon, prorogations), jour))
                        .toList());
    }

    private static List<ProrogationFiche> siennes(
            FenetreFiche fenetre, Jalon jalon, List<ProrogationFiche> prorogations) {
        return prorogations.stream()
                .filter(p -> p.fenetreId() == fenetre.id() && p.deplacement().etape() == jalon.etape())
                .toList();
    }

    private static List<Component> ligne(Jalon jalon, List<ProrogationFiche> siennes, LocalDate jour) {
        var date = new Div(new Span(Formats.date(jalon.date())), Champs.nonOuvre(jalon.date()));
        if (!siennes.isEmpty()) {
            date.add(ancienne(siennes.getLast().deplacement().ancienne()));
        }
        var pourquoi = new Div();
        siennes.forEach(prorogation -> pourquoi.add(new Div(enClair(prorogation))));
        return List.of(new Span(jalon.etape().libelle()), date, new Span(distance(jalon.date(), jour)), pourquoi);
    }

    /** « au lieu du 13/06/2025 », the day struck. */
    public static Component ancienne(LocalDate date) {
        var barree = new HtmlComponent("s");
        barree.getElement().setText(Formats.date(date));
        var ancienne = new Span(new Span("au lieu du "), barree);
        ancienne.addClassName("appel-ancienne");
        return ancienne;
    }

    /** « dans 3 j », « aujourd’hui », « passée ». */
    public static String distance(LocalDate date, LocalDate jour) {
        return date.isBefore(jour) ? "passée" : Formats.distance(date, jour);
    }

    private static String enClair(ProrogationFiche prorogation) {
        var deplacement = prorogation.deplacement();
        var avec = prorogation.entraineePar();
        return "du " + Formats.date(deplacement.ancienne()) + " au " + Formats.date(deplacement.nouvelle())
                + (avec == null ? "" : ", avec «\u00A0" + avec.libelle() + "\u00A0»") + ", le "
                + Formats.date(Formats.jour(prorogation.prononceeLe())) + " par " + prorogation.auteur() + "\u00A0: "
                + prorogation.motif();
    }
}
