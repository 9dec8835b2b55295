package fr.treille.socle.equipe.affectation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import fr.treille.socle.commun.Composante;
import fr.treille.socle.commun.ui.Formulaire;
import fr.treille.socle.commun.ui.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dialog of a few fields: what its act will do is said under them, and a refusal stands on the field it is about.
 *
 * @param <S> what is typed, its components named as refusals name them
 */
abstract class Saisie<S extends Record> extends Dialog {

    final Formulaire<S> formulaire;
    private final Div contenu = new Div();
    private final UnorderedList effets = new UnorderedList();

    Saisie(Class<S> type, String titre, String verbe) {
        formulaire = new Formulaire<>(type);
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

    /** Adds a field. */
    <V, C extends Component & HasValue<?, V>> C champ(C champ, Composante<S, ? extends @Nullable V> composante) {
        contenu.add(champ);
        return formulaire.lier(champ, composante);
    }

    /** Says what will happen. */
    void annoncer(List<String> lignes) {
        effets.removeAll();
        lignes.forEach(ligne -> effets.add(new ListItem(ligne)));
    }

    private void enregistrer() {
        formulaire.obtenir(this::faire).ifPresent(fait -> {
            close();
            Messages.succes(fait);
            ensuite();
        });
    }

    /**
     * Does it.
     *
     * @return what was done, in a sentence
     */
    abstract String faire(S saisie);

    /** After it is done. */
    abstract void ensuite();
}
