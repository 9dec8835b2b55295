package fr.treille.socle.territoire.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.temps.PlageDates;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Formulaire;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.territoire.SignataireLigne;
import fr.treille.socle.territoire.SignataireService;
import java.time.LocalDate;

/** Gives a delegation its last day. */
class FinDelegationDialog extends Dialog {

    FinDelegationDialog(SignataireService service, SignataireLigne ligne, LocalDate aujourdhui, Runnable ensuite) {
        var au = Champs.date("Dernier jour", PlageDates.DELEGATION, aujourdhui);
        au.setRequiredIndicatorVisible(true);
        au.setValue(aujourdhui);
        setHeaderTitle("Terminer la délégation de " + ligne.nomComplet());
        setWidth("30rem");
        add(au, new Paragraph("Cette personne ne signe plus après ce jour. Ce qu’elle a signé reste."));
        var terminer = new Button("Terminer la délégation", clic -> {
            if (Formulaire.surUnChamp(au, () -> {
                var dernier = au.getValue();
                if (dernier == null) {
                    throw Refus.surChamp("au", "Donnez le dernier jour.");
                }
                service.terminer(ligne.id(), ligne.version(), dernier);
            })) {
                close();
                Messages.succes("La délégation de " + ligne.nomComplet() + " prend fin.");
                ensuite.run();
            }
        });
        terminer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Annuler", clic -> close()), terminer);
    }
}
