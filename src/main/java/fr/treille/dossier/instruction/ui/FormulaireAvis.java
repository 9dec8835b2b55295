package fr.treille.dossier.instruction.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.instruction.AvisSaisie;
import fr.treille.dossier.instruction.Examen;
import fr.treille.dossier.instruction.InstructionService;
import fr.treille.dossier.instruction.critere.Controle;
import fr.treille.dossier.instruction.critere.Critere;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Composante;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Formulaire;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.commun.ui.SaisieEnCours;
import java.util.List;

/** The avis of a grappe: favorable with what the letter recommends, défavorable with the motif that it prints. */
class FormulaireAvis extends Div implements BeforeLeaveObserver {

    private static final String FAVORABLE = "Favorable";
    private static final String DEFAVORABLE = "Défavorable";

    private final InstructionService service;
    private final GrappeFiche grappe;
    private final Runnable ensuite;
    private Examen examen;
    private final Formulaire<AvisSaisie> formulaire = new Formulaire<>(AvisSaisie.class);
    private final RadioButtonGroup<String> avis = formulaire.lier(
            new RadioButtonGroup<>("Avis", FAVORABLE, DEFAVORABLE),
            AvisSaisie::favorable,
            choisi -> choisi == null ? null : choisi.equals(FAVORABLE),
            favorable -> favorable == null ? null : favorable ? FAVORABLE : DEFAVORABLE);
    private final TextArea motif = formulaire.lier(texte("Motif"), AvisSaisie::motif);
    private final TextArea recommandations = lignes("Recommandations", AvisSaisie::recommandations);
    private final TextArea vigilances = lignes("Points de vigilance", AvisSaisie::vigilances);
    private final Paragraph conditions = new Paragraph();
    private final ChampsConflits conflits;
    private final BigDecimalField propose = formulaire.lier(
            Champs.euros("Montant proposé"),
            AvisSaisie::montantPropose,
            euros -> euros == null ? null : Montant.de(euros),
            montant -> montant == null ? null : montant.valeur());
    private final TextArea ecart = formulaire.lier(texte("Pourquoi ce montant est inférieur"), AvisSaisie::ecartMotif);
    private boolean donne;

    /**
     * @param doubles what an avis that was taken back says of all the conflicts at once, « » for nothing
     * @param ensuite called once the avis is given
     */
    FormulaireAvis(InstructionService service, GrappeFiche grappe, Examen examen, String doubles, Runnable ensuite) {
        this.service = service;
        this.grappe = grappe;
        this.examen = examen;
        this.ensuite = ensuite;
        addClassName("formulaire-avis");
        avis.setRequiredIndicatorVisible(true);
        avis.addValueChangeListener(choix -> adapter());
        motif.setRequiredIndicatorVisible(true);
        recommandations.setHelperText("Une par ligne. La lettre les reprend.");
        vigilances.setHelperText("Un par ligne. La lettre les reprend.");
        var bouton = new Button("Enregistrer l’avis", clic -> demander());
        bouton.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        conditions.addClassName("texte-secondaire");
        conflits = new ChampsConflits(formulaire, AvisSaisie::explications, doubles);
        propose.setHelperText("Vide\u00A0: ce que donne le barème, " + examen.calcule() + ". Jamais davantage.");
        propose.addValueChangeListener(change -> adapter());
        ecart.setRequiredIndicatorVisible(true);
        ecart.setMaxLength(Bornes.MOTIF);
        add(avis, conditions, conflits, motif, propose, ecart, recommandations, vigilances, bouton);
        examiner(examen);
        formulaire.afficher(service.depart(grappe.id(), grappe.version()));
        adapter();
    }

    /** Takes over what the checks say. */
    private void examiner(Examen actuel) {
        examen = actuel;
        conflits.montrer(actuel.conflits());
        conditions.setText(
                "En dessous de la taille minimale, un avis favorable demande que le projet rejoigne une grappe"
                        + " financée et que les deux conditions en soient satisfaites, dans l’onglet Vérifications. "
                        + actuel.controle(Critere.REJOINTE)
                                .map(Controle::constat)
                                .orElse(""));
    }

    /** One text a line. */
    private TextArea lignes(String libelle, Composante<AvisSaisie, List<String>> composante) {
        return formulaire.lier(
                texte(libelle),
                composante,
                typees -> typees == null ? List.<String>of() : typees.lines().toList(),
                textes -> textes == null ? "" : String.join("\n", textes));
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
        conditions.setVisible(favorable && examen.sousMinimum());
        conflits.setVisible(favorable && !conflits.vide());
        propose.setVisible(favorable);
        ecart.setVisible(favorable
                && propose.getValue() != null
                && propose.getValue().compareTo(examen.calcule().valeur()) != 0);
        recommandations.setVisible(favorable);
        vigilances.setVisible(favorable);
        motif.setHelperText(
                DEFAVORABLE.equals(avis.getValue())
                        ? "La lettre le reprend tel quel."
                        : "Gardé au dossier\u00A0; une lettre favorable ne le reprend pas.");
    }

    private void demander() {
        if (!formulaire.enregistrer(service::verifier, this::actuelle)) {
            return;
        }
        var favorable = FAVORABLE.equals(avis.getValue());
        Messages.confirmer(
                "Enregistrer un avis " + (favorable ? "favorable" : "défavorable") + "\u00A0?",
                List.of(
                        favorable
                                ? "Il propose d’accorder " + montant() + "."
                                : "Il propose de ne rien accorder des " + grappe.montant() + " que donne le barème.",
                        "La décision, prise par qui en a reçu la délégation, reste à prendre\u00A0: rien n’est arrêté.",
                        "L’avis se corrige, avec un motif, tant que la décision n’est pas prise."),
                "Enregistrer l’avis",
                this::donner);
    }

    private Montant montant() {
        return propose.getValue() == null ? examen.calcule() : Montant.de(propose.getValue());
    }

    /** What the person reads again is the grappe, and its conflicts, as they now are: the next try is on those. */
    private AvisSaisie actuelle() {
        examiner(service.examen(grappe.id()));
        adapter();
        return service.depart(grappe.id(), examen.version());
    }

    private void donner() {
        donne = formulaire.enregistrer(service::rendre, this::actuelle);
        if (donne) {
            Messages.succes("L’avis est enregistré.");
            ensuite.run();
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent depart) {
        SaisieEnCours.demander(depart, () -> !donne && formulaire.modifiee());
    }
}
