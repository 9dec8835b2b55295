package fr.treille.dossier.decision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import fr.treille.dossier.decision.DecisionAPrendre;
import fr.treille.dossier.decision.DecisionSaisie;
import fr.treille.dossier.decision.DecisionService;
import fr.treille.dossier.instruction.InstructionFiche;
import fr.treille.dossier.instruction.InstructionService;
import fr.treille.dossier.instruction.ui.ChampsConflits;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Formulaire;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.commun.ui.SaisieEnCours;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is decided, starting from what the avis proposes; a difference asks for its motive. */
class FormulaireDecision extends Div implements BeforeLeaveObserver {

    private static final String FAVORABLE = "Favorable";
    private static final String DEFAVORABLE = "Défavorable";

    private final DecisionService service;
    private final InstructionService instructions;
    private final DecisionAPrendre avis;
    private final Runnable ensuite;
    private final Formulaire<DecisionSaisie> formulaire = new Formulaire<>(DecisionSaisie.class);
    private final RadioButtonGroup<String> sens = formulaire.lier(
            new RadioButtonGroup<>("Décision", FAVORABLE, DEFAVORABLE),
            DecisionSaisie::favorable,
            choisi -> choisi == null ? null : choisi.equals(FAVORABLE),
            favorable -> favorable == null ? null : favorable ? FAVORABLE : DEFAVORABLE);
    private final BigDecimalField montant = formulaire.lier(
            Champs.euros("Montant accordé"),
            DecisionSaisie::montant,
            euros -> euros == null ? null : Montant.de(euros),
            accorde -> accorde == null ? null : accorde.valeur());
    private final TextArea motif = formulaire.lier(texte("Motif", Bornes.TEXTE), DecisionSaisie::motif);
    private final TextArea ecart = formulaire.lier(texte("Motif de l’écart", Bornes.MOTIF), DecisionSaisie::ecartMotif);
    private final ChampsConflits conflits;
    private boolean prise;

    /**
     * @param instructions tells the conflicts of the file
     * @param ensuite called once it is decided
     */
    FormulaireDecision(
            DecisionService service, InstructionService instructions, DecisionAPrendre avis, Runnable ensuite) {
        this.service = service;
        this.instructions = instructions;
        this.avis = avis;
        this.ensuite = ensuite;
        addClassName("formulaire-avis");
        sens.setRequiredIndicatorVisible(true);
        sens.addValueChangeListener(choix -> adapter());
        montant.setHelperText("De 0\u00A0€ à ce que donne le barème, " + avis.calcule() + ".");
        montant.addValueChangeListener(change -> adapter());
        motif.setRequiredIndicatorVisible(true);
        ecart.setRequiredIndicatorVisible(true);
        ecart.setHelperText("Pourquoi la décision s’écarte de l’avis, ou de ce que donne le barème.");
        var bouton = new Button("Décider", clic -> demander());
        bouton.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        conflits = new ChampsConflits(
                formulaire,
                DecisionSaisie::explications,
                instructions
                        .trouver(avis.depart().grappeId())
                        .map(InstructionFiche::doubleFinancement)
                        .orElse(""));
        examiner();
        add(sens, montant, conflits, motif, ecart, bouton);
        formulaire.afficher(avis.depart());
        adapter();
    }

    /** Those that the avis left without a motive, or answered of other facts. */
    private void examiner() {
        conflits.montrer(instructions.examen(avis.depart().grappeId()).conflits().stream()
                .filter(conflit -> conflit.motifTenu().isEmpty())
                .toList());
    }

    private static TextArea texte(String libelle, int longueur) {
        var champ = new TextArea(libelle);
        champ.setWidthFull();
        champ.setMinRows(2);
        champ.setMaxRows(8);
        champ.setMaxLength(longueur);
        champ.setValueChangeMode(ValueChangeMode.ON_BLUR);
        return champ;
    }

    private boolean favorable() {
        return FAVORABLE.equals(sens.getValue());
    }

    private void adapter() {
        montant.setVisible(favorable());
        conflits.setVisible(favorable() && !conflits.vide());
        var accorde = accorde();
        ecart.setVisible(
                sens.getValue() != null && avis.ecart(favorable(), accorde).isPresent());
        reprendre(motif, avis.depart().motif(), favorable() == avis.avisFavorable());
        reprendre(ecart, avis.depart().ecartMotif(), avis.suitLAvis(favorable(), accorde));
        motif.setHelperText(
                favorable()
                        ? "Gardé au dossier\u00A0; une lettre favorable ne le reprend pas."
                        : "La lettre le reprend tel quel.");
    }

    /** What the avis says is proposed for what the avis proposes, and for nothing else. */
    private static void reprendre(TextArea champ, String deLAvis, boolean sien) {
        if (sien && champ.isEmpty()) {
            champ.setValue(deLAvis);
        } else if (!sien && champ.getValue().equals(deLAvis)) {
            champ.clear();
        }
    }

    private void demander() {
        if (!formulaire.enregistrer(service::verifier, this::actuelle)) {
            return;
        }
        Messages.confirmer(
                "Prendre une décision " + (favorable() ? "favorable" : "défavorable") + "\u00A0?",
                List.of(
                        favorable()
                                ? "Le montant accordé, " + accorde() + ", est arrêté avec ses lignes."
                                : "Rien n’est accordé des " + avis.calcule() + " que donne le barème.",
                        favorable()
                                ? "La lettre de notification pourra être préparée."
                                : "La lettre qui annonce le refus, avec son motif et les voies de recours, pourra être"
                                        + " préparée.",
                        "On revient sur la décision, avec un motif, tant que cette lettre n’est pas partie."),
                "Décider",
                this::decider);
    }

    private @Nullable Montant accorde() {
        var saisi = montant.getValue();
        return avis.accorde(favorable(), saisi == null ? null : Montant.de(saisi));
    }

    /** The file, and its conflicts, as they now are: the next try is on those. */
    private DecisionSaisie actuelle() {
        examiner();
        adapter();
        return service.aPrendre(avis.depart().grappeId()).depart();
    }

    private void decider() {
        prise = formulaire.enregistrer(service::decider, this::actuelle);
        if (prise) {
            Messages.succes("La décision est enregistrée.");
            ensuite.run();
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent depart) {
        SaisieEnCours.demander(depart, () -> !prise && formulaire.modifiee());
    }
}
