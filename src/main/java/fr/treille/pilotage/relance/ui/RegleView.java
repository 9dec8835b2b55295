package fr.treille.pilotage.relance.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
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
import fr.treille.socle.commun.ui.ChampChoix;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Formulaire;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.equipe.Droits;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
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
    private final Formulaire<RegleSaisie> formulaire = new Formulaire<>(RegleSaisie.class);
    private @Nullable RegleFiche fiche;

    RegleView(RegleRelanceService regles, EcheanceService echeances) {
        this.regles = regles;
        addClassNames("page-defilante", "relance-formulaire");
        var nom = formulaire.lier(new TextField("Nom de la règle"), RegleSaisie::nom);
        var natures = echeances.natures();
        var nature = formulaire.lier(
                new ChampChoix<NatureEcheance>("Échéance"),
                RegleSaisie::nature,
                choisie -> choisie == null ? "" : choisie.cle(),
                cle -> natures.stream()
                        .filter(choix -> choix.cle().equals(cle))
                        .findFirst()
                        .orElse(null));
        Champs.proposer(nature, natures);
        nature.setItemLabelGenerator(NatureEcheance::libelle);
        var jours = new IntegerField("Jours");
        var avant = new Select<Boolean>();
        avant.setLabel("Par rapport au dernier jour");
        avant.setItems(true, false);
        avant.setItemLabelGenerator(choix -> choix ? "avant" : "après (0\u00A0: le jour même)");
        formulaire.lierAutrement(
                jours,
                RegleSaisie::decalage,
                () -> Boolean.TRUE.equals(avant.getValue()) ? -nombre(jours.getValue()) : nombre(jours.getValue()),
                decalage -> {
                    jours.setValue(Math.abs(decalage));
                    avant.setValue(decalage < 0);
                });
        var destinataires =
                formulaire.lier(new CheckboxGroup<DestinataireRelance>("Destinataires"), RegleSaisie::destinataires);
        destinataires.setItems(DestinataireRelance.values());
        destinataires.setItemLabelGenerator(DestinataireRelance::libelle);
        var fois = formulaire.lier(
                new IntegerField("Nombre de relances"), RegleSaisie::fois, RegleView::nombre, valeur -> valeur);
        var intervalle = formulaire.lier(
                new IntegerField("Jours de l’une à l’autre"),
                RegleSaisie::intervalle,
                RegleView::nombre,
                valeur -> valeur);
        fois.addValueChangeListener(saisie -> intervalle.setEnabled(nombre(fois.getValue()) != 1));
        var automatique = formulaire.lier(new RadioButtonGroup<Boolean>("Envoi"), RegleSaisie::automatique);
        automatique.setItems(false, true);
        automatique.setItemLabelGenerator(
                choix -> choix ? "automatique, chaque nuit" : "à la main, depuis «\u00A0À envoyer\u00A0»");
        var active = formulaire.lier(new Checkbox("Règle active"), RegleSaisie::active);
        var objet = formulaire.lier(new TextField("Objet du message"), RegleSaisie::objet);
        var texte = formulaire.lier(new TextArea("Texte du message"), RegleSaisie::texte);
        nom.setAutofocus(true);
        for (HasValue<?, ?> demande : List.<HasValue<?, ?>>of(nom, nature, destinataires, objet, texte)) {
            demande.setRequiredIndicatorVisible(true);
        }
        texte.setMinRows(9);
        texte.setMaxLength(Bornes.TEXTE);
        objet.setMaxLength(Bornes.TITRE);
        nom.setMaxLength(Bornes.NOM);
        texte.setHelperText(Arrays.stream(ChampRelance.values())
                .map(champ -> champ.ecrit() + "\u00A0: " + champ.sens())
                .collect(Collectors.joining("\u00A0; ", "Champs, dans l’objet comme dans le texte. ", ".")));
        var champs = new FormLayout(
                nom, nature, jours, avant, fois, intervalle, destinataires, automatique, objet, active, texte);
        champs.setColspan(texte, 2);
        var enregistrer = new Button("Enregistrer la règle", clic -> enregistrer());
        enregistrer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var annuler = new Button("Annuler", clic -> UI.getCurrent().navigate(RelanceLiens.REGLES));
        annuler.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var barre = new Div(enregistrer, annuler);
        barre.addClassName("barre-actions");
        add(champs, barre);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entree) {
        var id = entree.getRouteParameters().getLong("regle");
        fiche = id.isEmpty() ? null : id.flatMap(regles::trouver).orElseThrow(NotFoundException::new);
        formulaire.afficher(
                fiche == null
                        ? new RegleSaisie("", "", -7, Set.of(), "{échéance}\u00A0: {grappe}", "", 1, 7, false, true, 0)
                        : fiche.contenu());
    }

    /** 0, which every rule refuses, where nothing was typed. */
    private static int nombre(@Nullable Integer valeur) {
        return valeur == null ? 0 : valeur;
    }

    private void enregistrer() {
        var connue = fiche;
        var faite = connue == null
                ? formulaire.enregistrer(regles::creer)
                : formulaire.enregistrer(
                        saisie -> regles.modifier(connue.id(), saisie),
                        () -> regles.trouver(connue.id()).orElse(connue).contenu());
        if (faite) {
            UI.getCurrent().navigate(RelanceLiens.REGLES);
            Messages.succes("La règle est enregistrée.");
        }
    }
}
