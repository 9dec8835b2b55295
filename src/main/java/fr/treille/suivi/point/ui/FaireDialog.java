package fr.treille.suivi.point.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fr.treille.socle.commun.ui.ChampsRefusables;

/** Asks for something before an act, and says on its field why the act is refused. */
class FaireDialog extends Dialog {

    /**
     * @param consequence what will happen, in a sentence
     * @param champs on which its refusals stand
     */
    FaireDialog(
            String titre,
            Component contenuPropre,
            String consequence,
            String verbe,
            ChampsRefusables champs,
            Runnable acte) {
        setHeaderTitle(titre);
        setWidth("28rem");
        var contenu = new Div(contenuPropre, new Paragraph(consequence));
        contenu.addClassName("suivi-formulaire");
        add(contenu);
        var faire = new Button(verbe, clic -> {
            if (champs.essayer(acte)) {
                close();
            }
        });
        faire.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Revenir", clic -> close()), faire);
    }
}
