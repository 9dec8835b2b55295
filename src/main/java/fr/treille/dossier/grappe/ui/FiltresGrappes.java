package fr.treille.dossier.grappe.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.liste.GrappeFiltre;
import fr.treille.referentiel.appel.AppelLigne;
import fr.treille.referentiel.appel.FenetrePubliee;
import fr.treille.referentiel.appel.TypeProjet;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.equipe.AgentLigne;
import fr.treille.socle.territoire.TerritoireLigne;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The filters of the list: text, AAP, territoires, statuts, and the rest behind a button. */
class FiltresGrappes extends Div {

    private final TextField texte = Champs.filtre("Nom, porteur ou FINESS");
    private final MultiSelectComboBox<AppelLigne> appels = choix("Appel à projets");
    private final MultiSelectComboBox<TerritoireLigne> territoires = choix("Territoires");
    private final MultiSelectComboBox<StatutGrappe> statuts = choix("Statuts");
    private final Button plus = new Button("Plus de filtres", clic -> basculer());
    private final Div suite = new Div();
    private final MultiSelectComboBox<TypeProjet> types = choix("Types de projet");
    private final MultiSelectComboBox<FenetrePubliee> fenetres = choix("Fenêtres");
    private final TextField solution = Champs.filtre("Solution DUI");
    private final ComboBox<AgentLigne> responsable = new ComboBox<>();
    private final Checkbox enRetard = new Checkbox("En retard");

    /**
     * @param auChangement called once for each change by the reader
     * @param actions what stands at the right of the first row
     */
    FiltresGrappes(
            List<AppelLigne> lesAppels,
            List<FenetrePubliee> lesFenetres,
            List<TerritoireLigne> lesTerritoires,
            List<AgentLigne> lesAgents,
            Runnable auChangement,
            Component... actions) {
        addClassName("grappe-filtres");
        appels.setItems(lesAppels);
        appels.setItemLabelGenerator(AppelLigne::intitule);
        fenetres.setItems(lesFenetres);
        fenetres.setItemLabelGenerator(
                publiee -> publiee.appel() + ", " + publiee.fenetre().periode());
        territoires.setItems(lesTerritoires);
        territoires.setItemLabelGenerator(TerritoireLigne::libelle);
        statuts.setItems(StatutGrappe.values());
        statuts.setItemLabelGenerator(StatutGrappe::libelle);
        types.setItems(TypeProjet.values());
        types.setItemLabelGenerator(Affichage::type);
        responsable.setItems(lesAgents);
        responsable.setItemLabelGenerator(AgentLigne::nom);
        responsable.setPlaceholder("Personne responsable");
        responsable.setAriaLabel("Personne responsable");
        responsable.setClearButtonVisible(true);
        responsable.addClassName("filtre-personne");
        plus.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var pousse = new Div(actions);
        pousse.addClassNames("pousse", "barre-actions");
        var premiere = new Div(texte, appels, territoires, statuts, plus, pousse);
        premiere.addClassName("barre-filtres");
        suite.add(fenetres, types, solution, responsable, enRetard);
        suite.addClassName("barre-filtres");
        suite.setVisible(false);
        add(premiere, suite);
        Stream.<HasValue<?, ?>>of(texte, appels, territoires, statuts, fenetres, types, solution, responsable, enRetard)
                .forEach(champ -> champ.addValueChangeListener(changement -> {
                    if (changement.isFromClient()) {
                        annoncer();
                        auChangement.run();
                    }
                }));
    }

    private static <T> MultiSelectComboBox<T> choix(String libelle) {
        var champ = new MultiSelectComboBox<T>();
        champ.setPlaceholder(libelle);
        champ.setAriaLabel(libelle);
        champ.setClearButtonVisible(true);
        champ.setSelectedItemsOnTop(true);
        champ.addClassName("filtre-choix");
        return champ;
    }

    private void basculer() {
        suite.setVisible(!suite.isVisible());
        annoncer();
    }

    /** The button says how many of the filters behind it are active, so that none acts unseen. */
    private void annoncer() {
        var actifs = Stream.<HasValue<?, ?>>of(fenetres, types, solution, responsable, enRetard)
                .filter(champ -> !champ.isEmpty())
                .count();
        plus.setText((suite.isVisible() ? "Moins de filtres" : "Plus de filtres")
                + (actifs == 0 ? "" : " (" + actifs + ")"));
        plus.getElement().setAttribute("aria-expanded", String.valueOf(suite.isVisible()));
    }

    /** Shows a filter that comes from the address. */
    void afficher(
            GrappeFiltre filtre,
            List<AppelLigne> a,
            List<FenetrePubliee> f,
            List<TerritoireLigne> t,
            List<AgentLigne> r) {
        texte.setValue(filtre.texte());
        appels.setValue(parmi(a, filtre.appels(), AppelLigne::id));
        fenetres.setValue(
                parmi(f, filtre.fenetres(), publiee -> publiee.fenetre().id()));
        territoires.setValue(parmi(t, filtre.territoires(), TerritoireLigne::code));
        statuts.setValue(filtre.statuts());
        types.setValue(filtre.types());
        solution.setValue(filtre.solution());
        responsable.setValue(r.stream()
                .filter(agent -> Long.valueOf(agent.id()).equals(filtre.responsableId()))
                .findFirst()
                .orElse(null));
        enRetard.setValue(filtre.enRetard());
        suite.setVisible(suite.isVisible()
                || !filtre.fenetres().isEmpty()
                || !filtre.types().isEmpty()
                || !filtre.solution().isEmpty()
                || filtre.responsableId() != null
                || filtre.enRetard());
        annoncer();
    }

    private static <T> List<T> parmi(List<T> tous, Collection<?> choisis, Function<T, Object> cle) {
        return tous.stream().filter(un -> choisis.contains(cle.apply(un))).toList();
    }

    /** What the reader asks for. */
    GrappeFiltre filtre() {
        return new GrappeFiltre(
                texte.getValue(),
                appels.getValue().stream().map(AppelLigne::id).collect(Collectors.toSet()),
                territoires.getValue().stream().map(TerritoireLigne::code).collect(Collectors.toSet()),
                types.getValue(),
                statuts.getValue(),
                solution.getValue(),
                responsable.getValue() == null ? null : responsable.getValue().id(),
                enRetard.getValue(),
                fenetres.getValue().stream()
                        .map(publiee -> publiee.fenetre().id())
                        .collect(Collectors.toSet()));
    }
}
