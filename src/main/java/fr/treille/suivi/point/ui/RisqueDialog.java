package fr.treille.suivi.point.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.ui.Formulaire;
import fr.treille.suivi.action.ActionService;
import fr.treille.suivi.action.Niveau;
import fr.treille.suivi.action.RisqueSaisie;
import fr.treille.suivi.action.Tendance;
import java.util.Locale;
import java.util.function.Function;

/** A risk: how likely, how heavy, where it goes, who answers for it, what is done against it. */
class RisqueDialog extends Dialog {

    private final Formulaire<RisqueSaisie> formulaire = new Formulaire<>(RisqueSaisie.class);
    private final ActionService service;
    private final Runnable ensuite;

    RisqueDialog(ActionService service, RisqueSaisie depart, ChoixPersonne qui, Runnable ensuite) {
        this.service = service;
        this.ensuite = ensuite;
        setHeaderTitle(depart.id() == null ? "Ajouter un risque" : "Modifier le risque");
        setWidth("36rem");
        var libelle = formulaire.lier(new TextArea("Risque"), RisqueSaisie::libelle);
        libelle.setMaxLength(Bornes.MOTIF);
        libelle.setRequiredIndicatorVisible(true);
        var probabilite =
                formulaire.lier(choix("Probabilité", Niveau.values(), Niveau::feminin), RisqueSaisie::probabilite);
        var impact = formulaire.lier(
                choix("Impact", Niveau.values(), niveau -> niveau.libelle().toLowerCase(Locale.FRENCH)),
                RisqueSaisie::impact);
        var tendance = formulaire.lier(choix("Tendance", Tendance.values(), Tendance::libelle), RisqueSaisie::tendance);
        formulaire.lierAutrement(qui, RisqueSaisie::qui, qui::valeur, qui::choisir);
        var mesure = formulaire.lier(new TextArea("Mesure"), RisqueSaisie::mesure);
        mesure.setMaxLength(Bornes.NOTE);
        mesure.setHelperText("Ce qui est fait pour qu’il n’arrive pas, ou pèse moins.");
        var clos = formulaire.lier(new Checkbox("Ce risque est écarté"), RisqueSaisie::clos);
        clos.setVisible(depart.id() != null);
        formulaire.afficher(depart);
        var niveaux = new Div(probabilite, impact, tendance);
        niveaux.addClassName("suivi-creneau");
        var contenu = new Div(libelle, niveaux, qui, mesure, clos);
        contenu.addClassName("suivi-formulaire");
        add(contenu);
        var enregistrer = new Button("Enregistrer le risque", clic -> enregistrer());
        enregistrer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Annuler", clic -> close()), enregistrer);
    }

    private static <E> Select<E> choix(String titre, E[] valeurs, Function<E, String> enClair) {
        var champ = new Select<E>();
        champ.setLabel(titre);
        champ.setItems(valeurs);
        champ.setItemLabelGenerator(enClair::apply);
        return champ;
    }

    private void enregistrer() {
        if (formulaire.enregistrer(service::enregistrerRisque)) {
            close();
            ensuite.run();
        }
    }
}
