package fr.treille.suivi.point.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.Messages;
import java.util.function.Predicate;

/** Asks for something before an act, and says on its field why the act is refused. */
class FaireDialog extends Dialog {

    /**
     * @param consequence what will happen, in a sentence
     * @param montrer shows a refusal on a field; whether it did
     */
    FaireDialog(
            String titre, Component champ, String consequence, String verbe, Predicate<Refus> montrer, Runnable acte) {
        setHeaderTitle(titre);
        setWidth("28rem");
        var contenu = new Div(champ, new Paragraph(consequence));
        contenu.addClassName("suivi-formulaire");
        add(contenu);
        var faire = new Button(verbe, clic -> {
            try {
                acte.run();
                close();
            } catch (Refus refus) {
                if (!montrer.test(refus)) {
                    Messages.erreur(refus.message());
                }
            }
        });
        faire.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Revenir", clic -> close()), faire);
    }
}
