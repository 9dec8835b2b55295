package fr.treille.pilotage.relance.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import fr.treille.pilotage.echeance.EcheanceService;
import fr.treille.pilotage.echeance.NatureEcheance;
import fr.treille.pilotage.relance.RelanceLiens;
import fr.treille.pilotage.relance.regle.ChampRelance;
import fr.treille.pilotage.relance.regle.DestinataireRelance;
import fr.treille.pilotage.relance.regle.RegleFiche;
import fr.treille.pilotage.relance.regle.RegleRelanceService;
import fr.treille.pilotage.relance.regle.RegleSaisie;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.equipe.Droits;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The form of a rule, new or not. */
@Route(RelanceLiens.REGLES + "/:regle([0-9]{1,18})")
@RouteAlias(RelanceLiens.NOUVELLE)
@PageTitle("Règle de relance")
@RolesAllowed(Droits.REGLER_RELANCES)
class RegleView extends Div implements BeforeEnterObserver {

    private final RegleRelanceService regles;
    private final Map<String, HasValidation> champs = new LinkedHashMap<>();
    private final TextField nom = champ("nom", new TextField("Nom de la règle"));
    private final ComboBox<NatureEcheance> nature = champ("nature", new ComboBox<>("Échéance"));
    private final IntegerField jours = champ("decalage", new IntegerField("Jours"));
    private final Select<Boolean> avant = new Select<>();
    private final CheckboxGroup<DestinataireRelance> destinataires =
            champ("destinataires", new CheckboxGroup<>("Destinataires"));
    private final IntegerField fois = champ("fois", new IntegerField("Nombre de relances"));
    private final IntegerField intervalle = champ("intervalle", new IntegerField("Jours de l’une à l’autre"));
    private final RadioButtonGroup<Boolean> automatique = new RadioButtonGroup<>("Envoi");
    private final Checkbox active = new Checkbox("Règle active");
    private final TextField objet = champ("objet", new TextField("Objet du message"));
    private final TextArea texte = champ("texte", new TextArea("Texte du message"));
    private @Nullable RegleFiche fiche;

    RegleView(RegleRelanceService regles, EcheanceService echeances) {
        this.regles = regles;
        addClassNames("page-defilante", "relance-formulaire");
        nature.setItems(echeances.natures());
        nature.setItemLabelGenerator(NatureEcheance::libelle);
        avant.setLabel("Par rapport au dernier jour");
        avant.setItems(true, false);
        avant.setItemLabelGenerator(choix -> choix ? "avant" : "après (0\u00A0: le jour même)");
        destinataires.setItems(DestinataireRelance.values());
        destinataires.setItemLabelGenerator(DestinataireRelance::libelle);
        automatique.setItems(false, true);
        automatique.setItemLabelGenerator(
                choix -> choix ? "automatique, chaque nuit" : "à la main, depuis «\u00A0À envoyer\u00A0»");
        fois.addValueChangeListener(saisie -> intervalle.setEnabled(nombre(fois) != 1));
        texte.setMinRows(9);
        texte.setMaxLength(Bornes.TEXTE);
        objet.setMaxLength(Bornes.TITRE);
        nom.setMaxLength(Bornes.NOM);
        texte.setHelperText(Arrays.stream(ChampRelance.values())
                .map(champ -> champ.ecrit() + "\u00A0: " + champ.sens())
                .collect(Collectors.joining("\u00A0; ", "Champs, dans l’objet comme dans le texte. ", ".")));
        var formulaire = new FormLayout(
                nom, nature, jours, avant, fois, intervalle, destinataires, automatique, objet, active, texte);
        formulaire.setColspan(texte, 2);
        var enregistrer = new Button("Enregistrer la règle", clic -> enregistrer());
        enregistrer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var annuler = new Button("Annuler", clic -> UI.getCurrent().navigate(RelanceLiens.REGLES));
        annuler.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var barre = new Div(enregistrer, annuler);
        barre.addClassName("barre-actions");
        add(formulaire, barre);
    }

    private <C extends HasValidation> C champ(String cle, C champ) {
        champs.put(cle, champ);
        champ.setManualValidation(true);
        return champ;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entree) {
        var id = entree.getRouteParameters().getLong("regle");
        fiche = id.isEmpty() ? null : id.flatMap(regles::trouver).orElseThrow(NotFoundException::new);
        montrer(
                fiche == null
                        ? new RegleSaisie("", "", -7, Set.of(), "{échéance}\u00A0: {grappe}", "", 1, 7, false, true, 0)
                        : fiche.contenu());
    }

    private void montrer(RegleSaisie saisie) {
        nom.setValue(saisie.nom());
        nature.setValue(nature.getListDataView()
                .getItems()
                .filter(choix -> choix.cle().equals(saisie.nature()))
                .findFirst()
                .orElse(null));
        jours.setValue(Math.abs(saisie.decalage()));
        avant.setValue(saisie.decalage() < 0);
        destinataires.setValue(saisie.destinataires());
        fois.setValue(saisie.fois());
        intervalle.setValue(saisie.intervalle());
        intervalle.setEnabled(saisie.fois() != 1);
        automatique.setValue(saisie.automatique());
        active.setValue(saisie.active());
        objet.setValue(saisie.objet());
        texte.setValue(saisie.texte());
    }

    private static int nombre(IntegerField champ) {
        return champ.getValue() == null ? 0 : champ.getValue();
    }

    private RegleSaisie lire() {
        return new RegleSaisie(
                nom.getValue(),
                nature.isEmpty() ? "" : nature.getValue().cle(),
                avant.getValue() ? -nombre(jours) : nombre(jours),
                destinataires.getValue(),
                objet.getValue(),
                texte.getValue(),
                nombre(fois),
                nombre(intervalle),
                automatique.getValue(),
                active.getValue(),
                fiche == null ? 0 : fiche.contenu().version());
    }

    private void enregistrer() {
        champs.values().forEach(champ -> champ.setInvalid(false));
        try {
            if (fiche == null) {
                regles.creer(lire());
            } else {
                regles.modifier(fiche.id(), lire());
            }
        } catch (Refus refus) {
            var champ = champs.get(refus.champ().orElse(""));
            if (champ == null) {
                Messages.erreur(refus.message());
            } else {
                champ.setErrorMessage(refus.message());
                champ.setInvalid(true);
            }
            return;
        }
        UI.getCurrent().navigate(RelanceLiens.REGLES);
        Messages.succes("La règle est enregistrée.");
    }
}
