package fr.treille.socle.commun.ui;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Vaadin's own texts in French, for every screen at once: those of its components by a script that the page loads before
 * them ({@code frontend/js/francais.js} says why), those of its server here. A screen gives only what is its own, such as
 * the size above which a file is refused. Beside it goes what makes one act of a double click ({@code frontend/js/clics.js}),
 * and what puts the indicator of the connection out ({@code frontend/js/liaison.js}).
 */
@Component
class TextesVaadin implements VaadinServiceInitListener {

    private static final String RECHARGER = "Cliquez ici ou appuyez sur Échap pour recharger la page.";

    @Override
    public void serviceInit(ServiceInitEvent service) {
        var messages = messages();
        service.getSource().setSystemMessagesProvider(informations -> messages);
        service.getSource().addUIInitListener(ui -> {
            ui.getUI().setLocale(Locale.FRANCE);
            var coupure = ui.getUI().getReconnectDialogConfiguration();
            // said too while the database does not answer: the click waits in the browser, and is sent again
            coupure.setDialogText(
                    "La connexion est perdue, ou la base de données ne répond pas. Rien de ce que vous avez"
                            + " tapé n’est perdu\u00A0: nouvel essai…");
            coupure.setDialogTextGaveUp("La connexion est perdue.");
        });
        service.addIndexHtmlRequestListener(page -> {
            // the page that Vaadin writes says English, which a screen reader would then speak
            page.getDocument().children().attr("lang", "fr");
            // a classic script: it runs before the modules that define the components
            page.getDocument().head().appendElement("script").attr("src", "js/francais.js");
            page.getDocument().head().appendElement("script").attr("src", "js/clics.js");
            page.getDocument().head().appendElement("script").attr("src", "js/liaison.js");
        });
    }

    private static SystemMessages messages() {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredCaption("La session est fermée");
        messages.setSessionExpiredMessage(RECHARGER);
        messages.setInternalErrorCaption("Un incident technique est arrivé");
        messages.setInternalErrorMessage("Prévenez l’administration de Treille. " + RECHARGER);
        messages.setCookiesDisabledCaption("Les cookies sont refusés");
        messages.setCookiesDisabledMessage("Treille en a besoin : autorisez-les dans ce navigateur. " + RECHARGER);
        messages.setSyncErrorCaption("Cette page n’est plus à jour");
        messages.setSyncErrorMessage(RECHARGER);
        return messages;
    }
}
