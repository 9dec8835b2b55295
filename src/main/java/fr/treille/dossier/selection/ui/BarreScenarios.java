package fr.treille.dossier.selection.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.dossier.selection.ScenarioFiche;
import fr.treille.dossier.selection.simulation.Motifs;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.ui.ChampsRefusables;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The scenarios of a committee: the one that is shown, its name and its common motives, and what is done with it. */
class BarreScenarios extends Div {

    private final ChampsRefusables champs = new ChampsRefusables();
    private final Select<ScenarioFiche> choix = new Select<>();
    private final TextField nom = champs.ajouter("nom", new TextField("Nom du scénario"));
    private final TextArea favorable = champs.ajouter("motifs.favorable", motif("Motif des favorables"));
    private final TextArea complementaire =
            champs.ajouter("motifs.complementaire", motif("Motif de la liste complémentaire"));
    private final TextArea defavorable = champs.ajouter("motifs.defavorable", motif("Motif des défavorables"));
    private final Details motifs;
    private final Button supprimer;
    private ScenarioFiche courant = ScenarioFiche.nouveau(0);
    private boolean ecriture;

    /**
     * @param ouvrir told of the scenario that is chosen to be shown
     * @param enregistrer keeps what is shown, as a scenario of that name
     * @param supprimer forgets the one that is shown
     */
    BarreScenarios(
            Consumer<ScenarioFiche> ouvrir, Consumer<ScenarioFiche> enregistrer, Consumer<ScenarioFiche> supprimer) {
        choix.setLabel("Scénario");
        choix.setItemLabelGenerator(scenario -> scenario.id() == 0 ? "Nouveau scénario" : scenario.nom());
        choix.addValueChangeListener(change -> {
            if (!ecriture && change.getValue() != null) {
                montrer(change.getValue());
                ouvrir.accept(change.getValue());
            }
        });
        nom.setMaxLength(Bornes.NOM);
        var garder = new Button("Enregistrer le scénario", clic -> essayer(() -> enregistrer.accept(saisi())));
        var copier = new Button(
                "Enregistrer comme nouveau",
                clic -> essayer(() -> enregistrer.accept(new ScenarioFiche(
                        0, courant.comiteId(), 0, nom.getValue(), saisi().motifs(), courant.choix()))));
        copier.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        this.supprimer = new Button("Supprimer", clic -> essayer(() -> supprimer.accept(courant)));
        this.supprimer.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        var ligne = new Div(choix, nom, garder, copier, this.supprimer);
        ligne.addClassName("selection-barre");
        var textes = new Div(favorable, complementaire, defavorable);
        textes.addClassName("selection-motifs");
        motifs = new Details("Motifs communs, pour les dossiers dont la ligne n’en dit pas", textes);
        add(ligne, motifs);
    }

    private static TextArea motif(String libelle) {
        var zone = new TextArea(libelle);
        zone.setMaxLength(Bornes.MOTIF);
        zone.setMinRows(2);
        zone.setMaxRows(5);
        return zone;
    }

    /** @param courant the one that is shown: one of them, or a new one */
    void proposer(List<ScenarioFiche> scenarios, ScenarioFiche courant) {
        ecriture = true;
        var tous = new ArrayList<ScenarioFiche>();
        tous.add(courant.id() == 0 ? courant : ScenarioFiche.nouveau(courant.comiteId()));
        tous.addAll(scenarios);
        choix.setItems(tous);
        choix.setValue(tous.stream()
                .filter(scenario -> scenario.id() == courant.id())
                .findFirst()
                .orElseThrow());
        ecriture = false;
        montrer(courant);
    }

    private void montrer(ScenarioFiche scenario) {
        courant = scenario;
        champs.accepter();
        nom.setValue(scenario.nom());
        favorable.setValue(scenario.motifs().favorable());
        complementaire.setValue(scenario.motifs().complementaire());
        defavorable.setValue(scenario.motifs().defavorable());
        supprimer.setVisible(scenario.id() != 0);
    }

    /** The one that is shown, with the name and the motives that are typed; its choices are those that were kept. */
    ScenarioFiche saisi() {
        return new ScenarioFiche(
                courant.id(),
                courant.comiteId(),
                courant.version(),
                nom.getValue(),
                new Motifs(favorable.getValue(), complementaire.getValue(), defavorable.getValue()),
                courant.choix());
    }

    /** Does something that may be refused on a field of the scenario. */
    void essayer(Runnable acte) {
        // a motive that is missing is to be seen
        if (!champs.essayer(acte) && (favorable.isInvalid() || complementaire.isInvalid() || defavorable.isInvalid())) {
            motifs.setOpened(true);
        }
    }
}
