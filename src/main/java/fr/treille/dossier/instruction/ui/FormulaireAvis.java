package fr.treille.dossier.instruction.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.instruction.AvisSaisie;
import fr.treille.dossier.instruction.InstructionService;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.commun.ui.SaisieEnCours;
import java.util.List;
import java.util.Map;

/** The avis of a grappe: favorable with what the letter recommends, défavorable with the motif that it prints. */
class FormulaireAvis extends Div implements BeforeLeaveObserver {

    private static final String FAVORABLE = "Favorable";
    private static final String DEFAVORABLE = "Défavorable";

    private final InstructionService service;
    private final GrappeFiche grappe;
    private final Runnable ensuite;
    private final boolean sousMinimum;
    private final RadioButtonGroup<String> avis = new RadioButtonGroup<>("Avis", FAVORABLE, DEFAVORABLE);
    private final TextArea motif = texte("Motif");
    private final TextArea recommandations = texte("Recommandations");
    private final TextArea vigilances = texte("Points de vigilance");
    private final Checkbox rejoint = new Checkbox("Le projet rejoint une grappe déjà financée par le programme");
    private final Checkbox calendrier =
            new Checkbox("Le calendrier est cohérent avec le projet de cette grappe, sans risque excessif pour elle");
    private final Map<String, Component> champs = Map.of(
            "favorable", avis, "motif", motif, "rejointGrappeFinancee", rejoint, "calendrierCoherent", calendrier);
    private int version;
    private boolean donne;

    /** @param ensuite called once the avis is given */
    FormulaireAvis(InstructionService service, GrappeFiche grappe, boolean sousMinimum, Runnable ensuite) {
        this.service = service;
        this.grappe = grappe;
        this.version = grappe.version();
        this.sousMinimum = sousMinimum;
        this.ensuite = ensuite;
        addClassName("formulaire-avis");
        avis.setRequiredIndicatorVisible(true);
        avis.addValueChangeListener(choix -> adapter());
        motif.setRequiredIndicatorVisible(true);
        recommandations.setHelperText("Une par ligne. La lettre les reprend.");
        vigilances.setHelperText("Un par ligne. La lettre les reprend.");
        var bouton = new Button("Enregistrer l’avis", clic -> demander());
        bouton.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(avis, rejoint, calendrier, motif, recommandations, vigilances, bouton);
        adapter();
    }

    private static TextArea texte(String libelle) {
        var champ = new TextArea(libelle);
        champ.setWidthFull();
        champ.setMinRows(2);
        champ.setMaxRows(8);
        champ.setMaxLength(Bornes.TEXTE);
        champ.setValueChangeMode(ValueChangeMode.ON_BLUR);
        return champ;
    }

    private void adapter() {
        var favorable = FAVORABLE.equals(avis.getValue());
        rejoint.setVisible(favorable && sousMinimum);
        calendrier.setVisible(favorable && sousMinimum);
        recommandations.setVisible(favorable);
        vigilances.setVisible(favorable);
        motif.setHelperText(
                DEFAVORABLE.equals(avis.getValue())
                        ? "La lettre le reprend tel quel."
                        : "Gardé au dossier\u00A0; une lettre favorable ne le reprend pas.");
    }

    private AvisSaisie saisie() {
        return new AvisSaisie(
                grappe.id(),
                version,
                avis.getValue() == null ? null : FAVORABLE.equals(avis.getValue()),
                motif.getValue(),
                recommandations.getValue().lines().toList(),
                vigilances.getValue().lines().toList(),
                rejoint.getValue(),
                calendrier.getValue());
    }

    private void demander() {
        nettoyer();
        var saisie = saisie();
        try {
            service.verifier(saisie);
        } catch (Refus refus) {
            refuser(refus);
            return;
        }
        Messages.confirmer(
                "Enregistrer un avis " + (FAVORABLE.equals(avis.getValue()) ? "favorable" : "défavorable") + "\u00A0?",
                List.of(
                        "Le montant de la grappe, " + grappe.montant() + ", est arrêté avec ses lignes.",
                        "La lettre de notification pourra être préparée.",
                        "L’avis ne se modifie plus ensuite."),
                "Enregistrer l’avis",
                () -> donner(saisie));
    }

    private void donner(AvisSaisie saisie) {
        try {
            service.decider(saisie);
        } catch (ModificationConcurrente conflit) {
            // what the person reads again is the grappe as it now is: the next try is on that one
            version = service.examen(grappe.id()).version();
            Messages.erreur(conflit.message());
            return;
        } catch (Refus refus) {
            refuser(refus);
            return;
        }
        donne = true;
        Messages.succes("L’avis est enregistré.");
        ensuite.run();
    }

    private void nettoyer() {
        champs.values().forEach(champ -> ((HasValidation) champ).setInvalid(false));
    }

    private void refuser(Refus refus) {
        var champ = refus.champ().map(champs::get).orElse(null);
        if (champ == null) {
            Messages.erreur(refus.message());
            return;
        }
        ((HasValidation) champ).setErrorMessage(refus.message());
        ((HasValidation) champ).setInvalid(true);
        if (champ instanceof Focusable<?> focalisable) {
            focalisable.focus();
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent depart) {
        SaisieEnCours.demander(depart, () -> !donne && commence());
    }

    private boolean commence() {
        return avis.getValue() != null || !motif.isEmpty() || !recommandations.isEmpty() || !vigilances.isEmpty();
    }
}
