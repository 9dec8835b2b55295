package fr.treille.suivi.point.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.suivi.action.ActionService;
import fr.treille.suivi.action.Niveau;
import fr.treille.suivi.action.RisqueSaisie;
import fr.treille.suivi.action.Tendance;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** A risk: how likely, how heavy, where it goes, who answers for it, what is done against it. */
class RisqueDialog extends Dialog {

    private final ActionService service;
    private final RisqueSaisie depart;
    private final Runnable ensuite;
    private final TextArea libelle = new TextArea("Risque");
    private final Select<Niveau> probabilite;
    private final Select<Niveau> impact;
    private final Select<Tendance> tendance;
    private final ChoixPersonne qui;
    private final TextArea mesure = new TextArea("Mesure");
    private final Checkbox clos = new Checkbox("Ce risque est écarté");

    RisqueDialog(ActionService service, RisqueSaisie depart, ChoixPersonne qui, Runnable ensuite) {
        this.service = service;
        this.depart = depart;
        this.qui = qui;
        this.ensuite = ensuite;
        setHeaderTitle(depart.id() == null ? "Ajouter un risque" : "Modifier le risque");
        setWidth("36rem");
        libelle.setValue(depart.libelle());
        libelle.setMaxLength(Bornes.MOTIF);
        libelle.setRequiredIndicatorVisible(true);
        probabilite = choix("Probabilité", Niveau.values(), Niveau::feminin, depart.probabilite());
        impact = choix(
                "Impact", Niveau.values(), niveau -> niveau.libelle().toLowerCase(Locale.FRENCH), depart.impact());
        tendance = choix("Tendance", Tendance.values(), Tendance::libelle, depart.tendance());
        mesure.setValue(depart.mesure());
        mesure.setMaxLength(Bornes.NOTE);
        mesure.setHelperText("Ce qui est fait pour qu’il n’arrive pas, ou pèse moins.");
        clos.setValue(depart.clos());
        clos.setVisible(depart.id() != null);
        var niveaux = new Div(probabilite, impact, tendance);
        niveaux.addClassName("suivi-creneau");
        var contenu = new Div(libelle, niveaux, qui, mesure, clos);
        contenu.addClassName("suivi-formulaire");
        add(contenu);
        var enregistrer = new Button("Enregistrer le risque", clic -> enregistrer());
        enregistrer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Annuler", clic -> close()), enregistrer);
    }

    private static <E> Select<E> choix(String titre, E[] valeurs, Function<E, String> enClair, E choisie) {
        var champ = new Select<E>();
        champ.setLabel(titre);
        champ.setItems(valeurs);
        champ.setItemLabelGenerator(enClair::apply);
        champ.setValue(choisie);
        return champ;
    }

    private void enregistrer() {
        var champs = Map.<String, HasValidation>of("libelle", libelle, "qui", qui, "mesure", mesure);
        champs.values().forEach(champ -> champ.setInvalid(false));
        try {
            service.enregistrerRisque(new RisqueSaisie(
                    depart.id(),
                    depart.version(),
                    depart.grappeId(),
                    libelle.getValue(),
                    probabilite.getValue(),
                    impact.getValue(),
                    tendance.getValue(),
                    qui.valeur(),
                    mesure.getValue(),
                    clos.getValue()));
            close();
            ensuite.run();
        } catch (Refus refus) {
            var champ = refus.champ().map(champs::get);
            if (champ.isEmpty()) {
                Messages.erreur(refus.message());
            }
            champ.ifPresent(faux -> {
                faux.setErrorMessage(refus.message());
                faux.setInvalid(true);
            });
        }
    }
}
