package fr.treille.dossier.grappe.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import fr.treille.dossier.grappe.Echeance;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.subvention.SortSubvention;
import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.temps.JoursOuvres;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.territoire.TerritoireLigne;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How statuses, deadlines, types and territoires are shown on all screens of this module. */
final class AffichageGrappes {

    private AffichageGrappes() {}

    static Badge statut(StatutGrappe statut) {
        return new BadgeStatut(statut);
    }

    /** The day and how far it is, alarming once over. */
    static Component echeance(@Nullable Echeance echeance, LocalDate aujourdhui) {
        if (echeance == null) {
            return new Span("");
        }
        var date = new Span(Formats.date(echeance.date()));
        var distance = new Span(Formats.distance(echeance.date(), aujourdhui));
        distance.addClassName(echeance.enRetard(aujourdhui) ? "texte-alerte" : "texte-secondaire");
        var cellule = new Span(date, distance);
        cellule.addClassName("grappe-echeance");
        var remarque = JoursOuvres.courants().remarque(echeance.date());
        cellule.getElement()
                .setAttribute("title", echeance.libelle() + (remarque.isEmpty() ? "" : " (" + remarque + ")"));
        return cellule;
    }

    /** The amount, and what became of it. */
    static Component montant(Montant montant, StatutGrappe statut) {
        var sort = new Span(statut.sort().mot());
        sort.addClassName(
                statut.sort() == SortSubvention.REFUSEE || statut.sort() == SortSubvention.ECARTEE
                        ? "texte-alerte"
                        : "texte-secondaire");
        var cellule = new Span(new Span(Formats.montant(montant)), sort);
        cellule.addClassName("grappe-montant");
        return cellule;
    }

    static String type(TypeProjet type) {
        return switch (type) {
            case ACQUISITION -> "Acquisition";
            case EVOLUTION -> "Évolution";
            case MIXTE -> "Mixte";
        };
    }

    static Map<String, String> noms(List<TerritoireLigne> territoires) {
        return territoires.stream().collect(Collectors.toMap(TerritoireLigne::code, TerritoireLigne::libelle));
    }

    /** « 31 Haute-Garonne », « 31 Haute-Garonne + 2 ». */
    static String territoires(List<String> codes, Map<String, String> noms) {
        if (codes.isEmpty()) {
            return "";
        }
        var premier = noms.getOrDefault(codes.getFirst(), codes.getFirst());
        return codes.size() == 1 ? premier : premier + " + " + (codes.size() - 1);
    }

    static String tousTerritoires(List<String> codes, Map<String, String> noms) {
        return codes.stream().map(code -> noms.getOrDefault(code, code)).collect(Collectors.joining(", "));
    }
}
