package fr.treille.pilotage.echeance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCaption;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.dom.Element;
import fr.treille.pilotage.echeance.ChargeJour;
import fr.treille.pilotage.echeance.EcheanceLiens;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.temps.JoursOuvres;
import fr.treille.socle.commun.ui.Champs;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A month, drawn on the server as a table: what falls on each day, with a link to it. */
final class CalendrierMois extends Div {

    private static final List<String> JOURS =
            List.of("Lundi", "Mardi", "Mercredi", "Jeudi", "Vendredi", "Samedi", "Dimanche");
    private static final DateTimeFormatter MOIS = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.FRENCH);

    private final Consumer<YearMonth> aller;

    /** @param aller what to do when another month is asked for */
    CalendrierMois(Consumer<YearMonth> aller) {
        this.aller = aller;
        addClassName("echeance-calendrier");
    }

    void afficher(YearMonth mois, LocalDate aujourdhui, List<ChargeJour> charges) {
        removeAll();
        var parJour = charges.stream().collect(Collectors.groupingBy(ChargeJour::jour));
        var legende = new NativeTableCaption();
        legende.setText(enClair(mois, charges));
        var table = new NativeTable(legende);
        table.getElement()
                .appendChild(new Element("thead").appendChild(entetes().getElement()));
        var corps = new Element("tbody");
        var lundi = mois.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (; !lundi.isAfter(mois.atEndOfMonth()); lundi = lundi.plusWeeks(1)) {
            corps.appendChild(semaine(lundi, mois, aujourdhui, parJour).getElement());
        }
        table.getElement().appendChild(corps);
        add(navigation(mois, aujourdhui), table);
    }

    private static String enClair(YearMonth mois, List<ChargeJour> charges) {
        var nombre = charges.stream().mapToLong(ChargeJour::nombre).sum();
        return MOIS.format(mois) + " · "
                + (nombre == 0
                        ? "aucune échéance avec ces filtres"
                        : Formats.nombre(nombre) + (nombre > 1 ? " échéances" : " échéance"));
    }

    private Component navigation(YearMonth mois, LocalDate aujourdhui) {
        var barre = new Div(
                bouton("Mois précédent", "angle-left", mois.minusMonths(1)),
                new Button("Ce mois-ci", clic -> aller.accept(YearMonth.from(aujourdhui))),
                bouton("Mois suivant", "angle-right", mois.plusMonths(1)));
        barre.addClassName("barre-actions");
        return barre;
    }

    private Button bouton(String libelle, String icone, YearMonth cible) {
        var bouton = new Button(new Icon("vaadin", icone), clic -> aller.accept(cible));
        bouton.addThemeVariants(ButtonVariant.LUMO_ICON);
        bouton.setAriaLabel(libelle);
        bouton.setTooltipText(libelle);
        return bouton;
    }

    private static NativeTableRow entetes() {
        var ligne = new NativeTableRow();
        JOURS.forEach(jour -> {
            var cellule = new NativeTableHeaderCell(jour);
            cellule.getElement().setAttribute("scope", "col");
            ligne.add(cellule);
        });
        return ligne;
    }

    private static NativeTableRow semaine(
            LocalDate lundi, YearMonth mois, LocalDate aujourdhui, Map<LocalDate, List<ChargeJour>> parJour) {
        var ligne = new NativeTableRow();
        for (var jour = lundi; jour.isBefore(lundi.plusWeeks(1)); jour = jour.plusDays(1)) {
            ligne.add(
                    YearMonth.from(jour).equals(mois)
                            ? cellule(jour, aujourdhui, parJour.getOrDefault(jour, List.of()))
                            : new NativeTableCell());
        }
        return ligne;
    }

    private static NativeTableCell cellule(LocalDate jour, LocalDate aujourdhui, List<ChargeJour> charges) {
        var numero = new Span(jour.getDayOfMonth() + (jour.equals(aujourdhui) ? " · aujourd’hui" : ""));
        numero.addClassName("echeance-jour");
        var cellule = new NativeTableCell(numero);
        JoursOuvres.courants().ferie(jour).ifPresent(ferie -> cellule.add(Champs.nonOuvre(jour)));
        cellule.setClassName("echeance-ce-jour", jour.equals(aujourdhui));
        if (!charges.isEmpty()) {
            var liste = new UnorderedList();
            charges.forEach(charge -> liste.add(new ListItem(lien(charge))));
            cellule.add(liste);
        }
        return cellule;
    }

    private static Component lien(ChargeJour charge) {
        var seule = charge.nombre() == 1;
        var texte = charge.libelle() + " · " + (seule ? charge.grappe() : Formats.nombre(charge.nombre()) + " grappes");
        var lien = new Anchor(seule ? charge.lien() : EcheanceLiens.jour(charge.jour(), charge.nature()), texte);
        if (charge.enRetard() > 0) {
            var retard = new Span(seule ? "en retard" : Formats.nombre(charge.enRetard()) + " en retard");
            retard.addClassName("texte-alerte");
            return new Div(lien, retard);
        }
        return lien;
    }
}
