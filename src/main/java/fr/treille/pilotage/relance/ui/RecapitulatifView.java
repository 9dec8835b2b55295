package fr.treille.pilotage.relance.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.treille.pilotage.echeance.EcheanceService;
import fr.treille.pilotage.echeance.NatureEcheance;
import fr.treille.pilotage.echeance.Pour;
import fr.treille.pilotage.relance.RelanceLiens;
import fr.treille.pilotage.relance.recapitulatif.Cadence;
import fr.treille.pilotage.relance.recapitulatif.ChoixRecapitulatif;
import fr.treille.pilotage.relance.recapitulatif.RecapitulatifService;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** One's own digest: whose échéances, and how often one wants to be told of each kind. */
@Route(RelanceLiens.RECAPITULATIF)
@PageTitle("Relances")
@RolesAllowed(Droits.CONSULTER)
class RecapitulatifView extends Div {

    private final RecapitulatifService recapitulatifs;
    private final RadioButtonGroup<Pour> pour = new RadioButtonGroup<>("Échéances");
    private final Map<NatureEcheance, Select<Cadence>> cadences = new LinkedHashMap<>();

    RecapitulatifView(RecapitulatifService recapitulatifs, EcheanceService echeances) {
        this.recapitulatifs = recapitulatifs;
        addClassName("page-defilante");
        pour.setItems(Pour.values());
        pour.setItemLabelGenerator(Pour::libelle);
        var choix = recapitulatifs.choix();
        pour.setValue(choix.pour());
        var formulaire = new FormLayout();
        formulaire.addClassName("relance-cadences");
        for (var nature : echeances.natures()) {
            var cadence = new Select<Cadence>();
            cadence.setLabel(nature.libelle());
            cadence.setItems(Cadence.values());
            cadence.setEmptySelectionAllowed(true);
            cadence.setEmptySelectionCaption("Jamais");
            cadence.setItemLabelGenerator(valeur -> valeur == null ? "Jamais" : valeur.libelle());
            cadence.setValue(choix.cadences().get(nature.cle()));
            cadences.put(nature, cadence);
            formulaire.add(cadence);
        }
        var enregistrer = new Button("Enregistrer", clic -> enregistrer());
        enregistrer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var barre = new Div(enregistrer);
        barre.addClassName("barre-actions");
        add(
                AffichageRelances.tete(RelanceLiens.RECAPITULATIF),
                new Paragraph("Un message à " + AgentConnecte.courant().courriel()
                        + " dit ce qui est en retard et ce qui est dû d’ici dimanche. Rien n’est envoyé quand il n’y a rien à"
                        + " dire."),
                pour,
                formulaire,
                barre);
    }

    private void enregistrer() {
        var choisies = new HashMap<String, Cadence>();
        cadences.forEach((nature, cadence) ->
                cadence.getOptionalValue().ifPresent(valeur -> choisies.put(nature.cle(), valeur)));
        Messages.essayer(() -> {
            recapitulatifs.enregistrer(new ChoixRecapitulatif(pour.getValue(), choisies));
            Messages.succes("Votre récapitulatif est réglé.");
        });
    }
}
