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
import fr.treille.socle.commun.ui.Formulaire;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.compte.MonSecondFacteurService;
import fr.treille.socle.compte.facteur.Proposition;
import java.util.function.Consumer;

/** Takes, replaces or removes one's own second factor, with proof that one holds the account. */
class SecondFacteurDialog extends Dialog {

    /** As refusals name them. */
    private record Saisie(String preuve, String code) {}

    private final Formulaire<Saisie> formulaire = new Formulaire<>(Saisie.class);
    private final PasswordField preuve = formulaire.lier(new PasswordField(), Saisie::preuve);
    private final TextField code = formulaire.lier(new TextField("Code affiché pour la nouvelle clé"), Saisie::code);
    private final Button faire = new Button();

    private SecondFacteurDialog(String titre, String libellePreuve, String bouton, Consumer<Saisie> acte) {
        setHeaderTitle(titre);
        preuve.setLabel(libellePreuve);
        preuve.setRequiredIndicatorVisible(true);
        preuve.setWidthFull();
        preuve.setAutofocus(true);
        code.getElement().setAttribute("autocomplete", "one-time-code");
        code.setRequiredIndicatorVisible(true);
        code.setMaxLength(Bornes.CODE);
        code.setWidthFull();
        faire.setText(bouton);
        faire.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        formulaire.afficher(new Saisie("", ""));
        faire.addClickListener(clic -> {
            if (formulaire.enregistrer(acte)) {
                close();
            }
        });
        faire.addClickShortcut(Key.ENTER);
        getFooter().add(new Button("Annuler", clic -> close()), faire);
    }

    /** @param present whether there is one to replace */
    static SecondFacteurDialog prendre(
            MonSecondFacteurService service, boolean present, String session, Runnable suite) {
        var proposition = service.proposer();
        var dialogue = new SecondFacteurDialog(
                present ? "Remplacer le second facteur" : "Prendre un second facteur",
                present ? "Code de l’application actuelle, ou code de secours" : "Mot de passe actuel",
                present ? "Remplacer" : "Activer",
                saisie -> {
                    service.activer(saisie.preuve(), proposition, saisie.code(), session);
                    Messages.succes("Votre second facteur est actif. Vos autres sessions sont fermées.");
                    suite.run();
                });
        dialogue.add(dialogue.etapes(proposition, present));
        dialogue.setWidth("46rem");
        return dialogue;
    }

    static SecondFacteurDialog retirer(MonSecondFacteurService service, String session, Runnable suite) {
        var dialogue = new SecondFacteurDialog(
                "Retirer le second facteur", "Code de l’application, ou code de secours", "Retirer", saisie -> {
                    service.retirer(saisie.preuve(), session);
                    Messages.succes("Votre second facteur est retiré\u00A0: le mot de passe suffit. Vos autres sessions"
                            + " sont fermées.");
                    suite.run();
                });
        dialogue.add(new Paragraph("Le mot de passe suffira de nouveau à ouvrir votre compte."), dialogue.preuve);
        dialogue.setWidth("28rem");
        return dialogue;
    }

    private Component etapes(Proposition proposition, boolean present) {
        var champs = new Div(preuve, code);
        champs.addClassName("formulaire-compte");
        return new Div(
                new CleAPrendre(proposition),
                new H3(present ? "3. Un code de l’ancienne clé, un de la nouvelle" : "3. Votre accord"),
                champs);
    }
}
