package fr.treille.socle.equipe.affectation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A dialog of a few fields: what its act will do is said under them, and a refusal stands on the field it is about. */
abstract class Saisie extends Dialog {

    private final Map<String, HasValidation> champs = new LinkedHashMap<>();
    private final Div contenu = new Div();
    private final UnorderedList effets = new UnorderedList();

    Saisie(String titre, String verbe) {
        setHeaderTitle(titre);
        setWidth("36rem");
        contenu.addClassName("equipe-saisie");
        effets.addClassName("grappe-effets");
        effets.getElement().setAttribute("role", "status");
        add(contenu, effets);
        var enregistrer = new Button(verbe, clic -> enregistrer());
        enregistrer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Annuler", clic -> close()), enregistrer);
    }

    /** Adds a field, under the name that a refusal gives it. */
    <C extends Component & HasValidation> C champ(String nom, C champ) {
        champs.put(nom, champ);
        contenu.add(champ);
        return champ;
    }

    /** Says what will happen. */
    void annoncer(List<String> lignes) {
        effets.removeAll();
        lignes.forEach(ligne -> effets.add(new ListItem(ligne)));
    }

    /** Marks a field. */
    void refuser(String nom, String message) {
        var champ = champs.get(nom);
        if (champ == null) {
            Messages.erreur(message);
        } else {
            champ.setErrorMessage(message);
            champ.setInvalid(true);
        }
    }

    private void enregistrer() {
        champs.values().forEach(champ -> champ.setInvalid(false));
        if (!complete()) {
            return;
        }
        String fait;
        try {
            fait = faire();
        } catch (Refus refus) {
            refuser(refus.champ().orElse(""), refus.message());
            return;
        }
        close();
        Messages.succes(fait);
        ensuite();
    }

    /** Whether nothing is missing; marks what is. */
    abstract boolean complete();

    /**
     * Does it.
     *
     * @return what was done, in a sentence
     */
    abstract String faire();

    /** After it is done. */
    abstract void ensuite();
}
