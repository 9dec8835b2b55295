package fr.treille.dossier.grappe.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeLiens;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.ui.FaitsDuDossier.Fait;
import fr.treille.socle.commun.ui.TablesLues;
import fr.treille.socle.equipe.Droits;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Two files side by side, fact by fact; what differs is marked, and may be shown alone. */
@Route(GrappeLiens.COMPARER + "/:id([0-9]{1,18})/:autre([0-9]{1,18})")
@RolesAllowed(Droits.CONSULTER)
class ComparaisonView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String DIFFERENCES = "differences";

    private final GrappeService grappes;
    private final List<FaitsDuDossier> sources;
    private String titre = "Deux dossiers";

    ComparaisonView(GrappeService grappes, List<FaitsDuDossier> sources) {
        this.grappes = grappes;
        this.sources = sources.stream()
                .sorted(Comparator.comparingInt(FaitsDuDossier::ordre))
                .toList();
        addClassNames("page", "page-defilante");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entree) {
        var une = lire(entree, "id");
        var autre = lire(entree, "autre");
        titre = "«\u00A0" + une.nom() + "\u00A0» et «\u00A0" + autre.nom() + "\u00A0»";
        var differences = !entree.getLocation()
                .getQueryParameters()
                .getParameters(DIFFERENCES)
                .isEmpty();
        removeAll();
        add(new RouterLink("Revenir aux grappes", GrappesView.class), filtre(differences));
        sources.forEach(source -> groupe(source, une, autre, differences));
    }

    private GrappeFiche lire(BeforeEnterEvent entree, String parametre) {
        return entree.getRouteParameters()
                .getLong(parametre)
                .flatMap(grappes::trouver)
                .orElseThrow(NotFoundException::new);
    }

    @Override
    public String getPageTitle() {
        return titre;
    }

    private static Checkbox filtre(boolean differences) {
        var filtre = new Checkbox("Seulement ce qui diffère", differences);
        filtre.addValueChangeListener(choix -> UI.getCurrent()
                .navigate(
                        UI.getCurrent().getActiveViewLocation().getPath(),
                        choix.getValue() ? QueryParameters.of(DIFFERENCES, "oui") : QueryParameters.empty()));
        return filtre;
    }

    private void groupe(FaitsDuDossier source, GrappeFiche une, GrappeFiche autre, boolean differences) {
        var lignes = lignes(source.faits(une), source.faits(autre)).stream()
                .filter(ligne -> !differences || ligne.differe())
                .toList();
        if (lignes.isEmpty()) {
            return;
        }
        var table = TablesLues.table(
                "table-lue", source.titre() + " des deux dossiers", List.of("", une.nom(), autre.nom(), "Écart"));
        for (var ligne : lignes) {
            var rang = table.getBody().addRow();
            var tete = rang.addHeaderCell();
            tete.getElement().setAttribute("scope", "row");
            tete.add(new Span(ligne.libelle()));
            rang.addDataCell().add(new Span(ligne.une()));
            rang.addDataCell().add(new Span(ligne.autre()));
            rang.addDataCell().add(new Span(ligne.differe() ? "≠ différent" : ""));
        }
        add(new H2(source.titre()), table);
    }

    private record Ligne(String libelle, String une, String autre) {

        boolean differe() {
            return !une.equals(autre);
        }
    }

    private static List<Ligne> lignes(List<Fait> unes, List<Fait> autres) {
        var une = parLibelle(unes);
        var autre = parLibelle(autres);
        var libelles = new LinkedHashSet<>(une.keySet());
        libelles.addAll(autre.keySet());
        var lignes = new ArrayList<Ligne>();
        libelles.forEach(libelle ->
                lignes.add(new Ligne(libelle, une.getOrDefault(libelle, ""), autre.getOrDefault(libelle, ""))));
        return lignes;
    }

    private static Map<String, String> parLibelle(List<Fait> faits) {
        return faits.stream()
                .collect(Collectors.toMap(
                        Fait::libelle,
                        Fait::valeur,
                        (premiere, seconde) -> premiere + "\n" + seconde,
                        LinkedHashMap::new));
    }
}
