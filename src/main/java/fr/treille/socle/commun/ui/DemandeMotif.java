package fr.treille.socle.commun.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import fr.treille.socle.commun.Bornes;
import java.util.List;
import java.util.function.Consumer;

/** Asks why before an act that undoes something, and says what it does; a refusal stands on the motif. */
public class DemandeMotif extends Dialog {

    /**
     * @param titre what is about to be done
     * @param consequences what will happen, one line each
     * @param verbe what the button says
     * @param acte given the motif
     * @param ensuite once it is done: what is said of it
     */
    public DemandeMotif(
            String titre, List<String> consequences, String verbe, Consumer<String> acte, Runnable ensuite) {
        setHeaderTitle(titre);
        setWidth("36rem");
        var motif = new TextArea("Motif");
        motif.setRequiredIndicatorVisible(true);
        motif.setMaxLength(Bornes.MOTIF);
        motif.setMinRows(2);
        motif.setWidthFull();
        motif.setHelperText("Gardé dans l’historique, avec votre nom et la date.");
        var effets = new UnorderedList(consequences.stream().map(ListItem::new).toArray(ListItem[]::new));
        effets.addClassName("grappe-effets");
        var bouton = new Button(verbe, clic -> {
            if (Formulaire.surUnChamp(motif, () -> acte.accept(motif.getValue()))) {
                close();
                ensuite.run();
            }
        });
        bouton.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(motif, effets);
        getFooter().add(new Button("Annuler", clic -> close()), bouton);
    }
}
