package fr.treille.pilotage.vigilance.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import fr.treille.pilotage.vigilance.CritereFiche;
import fr.treille.pilotage.vigilance.CritereService;
import fr.treille.socle.commun.ui.ChampsRefusables;
import fr.treille.socle.commun.ui.Messages;
import java.util.ArrayList;
import java.util.List;

/** Sets the criteria of the région: which count, from how much on, and how much each weighs. */
class CriteresDialog extends Dialog {

    private record Rangee(CritereFiche depart, Checkbox actif, IntegerField seuil, IntegerField poids) {

        CritereFiche saisie() {
            return new CritereFiche(depart.critere(), actif.getValue(), valeur(poids), valeur(seuil), depart.version());
        }

        /** Nothing typed is out of bounds. */
        private static int valeur(IntegerField champ) {
            return champ.getValue() == null ? -1 : champ.getValue();
        }
    }

    private final CritereService service;
    private final Runnable ensuite;
    private final List<Rangee> rangees = new ArrayList<>();
    private final ChampsRefusables champs = new ChampsRefusables();

    CriteresDialog(CritereService service, Runnable ensuite) {
        this.service = service;
        this.ensuite = ensuite;
        setHeaderTitle("Critères de la liste À surveiller");
        setWidth("min(50rem, 94vw)");
        var grille = new Div();
        grille.addClassName("attention-criteres");
        service.criteres().forEach(fiche -> grille.add(rangee(fiche)));
        add(new Paragraph("Une grappe apparaît dès qu’un critère est atteint\u00A0; son score est la somme des poids de"
                + " ceux qu’elle atteint. Ces réglages valent pour toute la région."));
        add(grille);
        var enregistrer = new Button("Enregistrer les critères", clic -> enregistrer());
        enregistrer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Annuler", clic -> close()), enregistrer);
    }

    private Div rangee(CritereFiche fiche) {
        var critere = fiche.critere();
        var actif = new Checkbox(critere.libelle(), fiche.actif());
        var seuil = champ("À partir de", critere.libelle() + "\u00A0: seuil", fiche.seuil());
        seuil.setHelperText(critere.unite());
        var poids = champ("Poids", critere.libelle() + "\u00A0: poids", fiche.poids());
        List.of(seuil, poids).forEach(champ -> champ.setRequiredIndicatorVisible(true));
        rangees.add(new Rangee(fiche, actif, seuil, poids));
        champs.ajouter("seuil." + critere, seuil);
        champs.ajouter("poids." + critere, poids);
        var rangee = new Div(actif, seuil, poids);
        rangee.addClassName("attention-critere");
        return rangee;
    }

    private static IntegerField champ(String libelle, String nom, int valeur) {
        var champ = new IntegerField(libelle);
        champ.setAriaLabel(nom);
        champ.setValue(valeur);
        champ.setStepButtonsVisible(true);
        return champ;
    }

    private void enregistrer() {
        if (champs.essayer(
                () -> service.enregistrer(rangees.stream().map(Rangee::saisie).toList()))) {
            close();
            Messages.succes("Les critères sont enregistrés\u00A0: la liste les suit.");
            ensuite.run();
        }
    }
}
