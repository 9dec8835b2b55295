package fr.treille.socle.compte.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.compte.MonSecondFacteurService;
import fr.treille.socle.compte.facteur.Proposition;

/** Takes, replaces or removes one's own second factor, with proof that one holds the account. */
class SecondFacteurDialog extends Dialog {

    private final PasswordField preuve = new PasswordField();
    private final TextField code = new TextField("Code affiché pour la nouvelle clé");
    private final Button faire = new Button();

    private SecondFacteurDialog(String titre, String libellePreuve, String bouton, Runnable acte) {
        setHeaderTitle(titre);
        preuve.setLabel(libellePreuve);
        preuve.setRequired(true);
        preuve.setManualValidation(true);
        preuve.setWidthFull();
        preuve.setAutofocus(true);
        code.getElement().setAttribute("autocomplete", "one-time-code");
        code.setRequired(true);
        code.setManualValidation(true);
        code.setMaxLength(Bornes.CODE);
        code.setWidthFull();
        faire.setText(bouton);
        faire.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        faire.addClickListener(clic -> essayer(acte));
        faire.addClickShortcut(Key.ENTER);
        getFooter().add(new Button("Annuler", clic -> close()), faire);
    }

    /** @param present whether there is one to replace */
    static SecondFacteurDialog prendre(
            MonSecondFacteurService service, boolean present, String session, Runnable suite) {
        var proposition = service.proposer();
        var dialogue = new SecondFacteurDialog[1];
        dialogue[0] = new SecondFacteurDialog(
                present ? "Remplacer le second facteur" : "Prendre un second facteur",
                present ? "Code de l’application actuelle, ou code de secours" : "Mot de passe actuel",
                present ? "Remplacer" : "Activer",
                () -> {
                    service.activer(dialogue[0].preuve.getValue(), proposition, dialogue[0].code.getValue(), session);
                    Messages.succes("Votre second facteur est actif. Vos autres sessions sont fermées.");
                    suite.run();
                });
        dialogue[0].add(dialogue[0].etapes(proposition, present));
        dialogue[0].setWidth("46rem");
        return dialogue[0];
    }

    static SecondFacteurDialog retirer(MonSecondFacteurService service, String session, Runnable suite) {
        var dialogue = new SecondFacteurDialog[1];
        dialogue[0] = new SecondFacteurDialog(
                "Retirer le second facteur", "Code de l’application, ou code de secours", "Retirer", () -> {
                    service.retirer(dialogue[0].preuve.getValue(), session);
                    Messages.succes("Votre second facteur est retiré\u00A0: le mot de passe suffit. Vos autres sessions"
                            + " sont fermées.");
                    suite.run();
                });
        dialogue[0].add(new Paragraph("Le mot de passe suffira de nouveau à ouvrir votre compte."), dialogue[0].preuve);
        dialogue[0].setWidth("28rem");
        return dialogue[0];
    }

    private Component etapes(Proposition proposition, boolean present) {
        var champs = new Div(preuve, code);
        champs.addClassName("formulaire-compte");
        return new Div(
                new CleAPrendre(proposition),
                new H3(present ? "3. Un code de l’ancienne clé, un de la nouvelle" : "3. Votre accord"),
                champs);
    }

    private void essayer(Runnable acte) {
        preuve.setInvalid(false);
        code.setInvalid(false);
        try {
            acte.run();
            close();
        } catch (Refus refus) {
            switch (refus.champ().orElse("")) {
                case "preuve" -> {
                    preuve.setErrorMessage(refus.message());
                    preuve.setInvalid(true);
                }
                case "code" -> {
                    code.setErrorMessage(refus.message());
                    code.setInvalid(true);
                }
                default -> Messages.erreur(refus.message());
            }
        }
    }
}
