package fr.treille.dossier.verification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.verification.redondance.Conflit;
import fr.treille.dossier.verification.redondance.OuvertureDeclaration;
import fr.treille.dossier.verification.redondance.Place;
import fr.treille.dossier.verification.redondance.Redondance;
import fr.treille.dossier.verification.redondance.RedondanceService;
import fr.treille.referentiel.segur.SolutionService;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.commun.ui.Badge.Ton;
import java.util.List;
import java.util.function.Predicate;

/** What may be financed twice of a file, and what its ESSMS declare of it. */
class SectionRedondance extends Div {

    SectionRedondance(RedondanceService service, SolutionService solutions, GrappeFiche grappe, Runnable rafraichir) {
        addClassName("instruction-avis");
        add(new H2("Non-redondance"));
        var conflits = service.conflits(grappe.id());
        if (conflits.isEmpty()) {
            add(new Paragraph(
                    "Rien n’est financé deux fois, d’après les autres dossiers, la liste de SONS et ce que les ESSMS"
                            + " déclarent."));
        } else {
            var liste = new UnorderedList();
            liste.addClassName("controles");
            lignes(liste, conflits, conflit -> conflit.nature().bloquante(), "À expliquer", Ton.ALERTE);
            lignes(liste, conflits, conflit -> !conflit.nature().bloquante(), "Distinctes", Ton.NEUTRE);
            add(
                    liste,
                    new Paragraph(
                            "Aucun n’empêche la saisie\u00A0; un avis favorable dit de chacun pourquoi ce n’est pas"
                                    + " financé deux fois."));
        }
        var places = service.declarees(grappe.id());
        var declarees = places.stream().filter(SectionRedondance::declare).count();
        if (declarees > 0) {
            var phrase = new Paragraph(
                    declarees > 1
                            ? declarees + " ESSMS ont déclaré leur DUI ou une autre aide."
                            : "Un ESSMS a déclaré son DUI ou une autre aide.");
            phrase.addClassName("texte-secondaire");
            add(phrase);
        }
        if (!places.isEmpty() && OuvertureDeclaration.empechement(grappe).isEmpty()) {
            var bouton = new Button(
                    "Déclarer le DUI en place ou une autre aide",
                    clic -> new DeclarerDialog(service, solutions.choisissables(), grappe, places, rafraichir).open());
            bouton.addThemeVariants(ButtonVariant.LUMO_SMALL);
            add(bouton);
        }
    }

    private static boolean declare(Place place) {
        return !place.dui().isEmpty() || place.versionSegur() != null || place.aide() != null;
    }

    private static void lignes(
            UnorderedList liste, List<Conflit> conflits, Predicate<Conflit> lesquels, String badge, Ton ton) {
        Redondance.de(conflits.stream().filter(lesquels).toList()).forEach(redondance -> {
            var constat = new Div(redondance.phrase());
            constat.addClassName("controle-constat");
            liste.add(new ListItem(new Badge(badge, ton), constat));
        });
    }
}
