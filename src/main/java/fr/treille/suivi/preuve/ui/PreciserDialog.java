package fr.treille.suivi.preuve.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.ChampsRefusables;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.suivi.preuve.PreuveFiche;

/** What a piece of evidence proves, said or corrected by an agent. */
class PreciserDialog extends Dialog {

    PreciserDialog(PreuveFiche preuve, LieuPreuves lieu) {
        setHeaderTitle("Ce que prouve «\u00A0" + preuve.piece().nom() + "\u00A0»");
        setWidth("36rem");
        var champs = new ChampsRefusables();
        var portee = lieu.champs().inscrire(champs::ajouter);
        portee.montrer(preuve.portee());
        var enregistrer = new Button("Enregistrer ce qu’elle prouve", clic -> {
            if (champs.essayer(() -> lieu.preuves().preciser(lieu.grappeId(), preuve.id(), portee.lire()))) {
                close();
                Messages.succes("Ce que prouve «\u00A0" + preuve.piece().nom() + "\u00A0» est enregistré.");
                lieu.suite().run();
            }
        });
        enregistrer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new Paragraph("Jointe à la période du " + Formats.date(preuve.debut()) + " au "
                        + Formats.date(preuve.fin())
                        + ", dont elle ne prouve rien si elle n’en couvre qu’une partie."),
                portee);
        getFooter().add(new Button("Annuler", clic -> close()), enregistrer);
    }
}
