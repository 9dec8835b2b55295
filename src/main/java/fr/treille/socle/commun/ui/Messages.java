package fr.treille.socle.commun.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import fr.treille.socle.commun.Refus;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** What the screens say after an action, and what they ask before one. */
public final class Messages {

    private Messages() {}

    /** Says that something was done; leaves by itself. Announced by screen readers. */
    public static void succes(String texte) {
        var avis = new Notification(texte, 5000, Notification.Position.BOTTOM_START);
        avis.addThemeVariants(NotificationVariant.LUMO_SUCCESS);
        avis.open();
    }

    /**
     * Says that something was done, with the button that undoes it; stays until one or the other is clicked.
     *
     * @param verbe what the button says
     */
    public static void succes(String texte, String verbe, Runnable action) {
        var avis = new Notification();
        avis.setPosition(Notification.Position.BOTTOM_START);
        avis.setDuration(0);
        avis.addThemeVariants(NotificationVariant.LUMO_SUCCESS);
        var geste = new Button(verbe, clic -> {
            avis.close();
            action.run();
        });
        geste.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        var contenu = new Div(new Div(texte), geste, fermer(avis));
        contenu.addClassName("avis");
        avis.add(contenu);
        avis.open();
    }

    private static Button fermer(Notification avis) {
        var fermer = new Button(new Icon("vaadin", "close-small"), clic -> avis.close());
        fermer.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        fermer.setAriaLabel("Fermer ce message");
        return fermer;
    }

    /** Says that something was refused or failed, and stays until it is closed. */
    public static void erreur(String texte) {
        var avis = new Notification();
        avis.setPosition(Notification.Position.BOTTOM_START);
        avis.setDuration(0);
        avis.addThemeVariants(NotificationVariant.LUMO_ERROR);
        avis.setAssertive(true);
        var contenu = new Div(new Div(texte), fermer(avis));
        contenu.addClassName("avis");
        avis.add(contenu);
        avis.open();
    }

    /**
     * Does something that a service may refuse, for a reason that no field shows: it is then said.
     *
     * @return whether it was done
     */
    public static boolean essayer(Runnable acte) {
        try {
            acte.run();
            return true;
        } catch (Refus refus) {
            erreur(refus.message());
            return false;
        }
    }

    /**
     * Asks before an act that is hard to undo.
     *
     * @param titre the question
     * @param consequences what will happen, one line each
     * @param verbe what the button says, « Envoyer la lettre »
     * @param action what it does
     */
    public static ConfirmDialog confirmer(String titre, List<String> consequences, String verbe, Runnable action) {
        return confirmer(titre, consequences, null, verbe, action);
    }

    /**
     * The same, with something to choose under what will happen.
     *
     * @param choix its field, null for none
     */
    public static ConfirmDialog confirmer(
            String titre, List<String> consequences, @Nullable Component choix, String verbe, Runnable action) {
        var demande = new ConfirmDialog();
        demande.setHeader(titre);
        var corps = new Div();
        consequences.forEach(ligne -> corps.add(new Paragraph(ligne)));
        if (choix != null) {
            corps.add(choix);
        }
        demande.setText(corps);
        demande.setCancelable(true);
        demande.setCancelText("Annuler");
        demande.setConfirmText(verbe);
        var donne = new AtomicBoolean();
        demande.addConfirmListener(accord -> {
            if (donne.compareAndSet(false, true)) {
                action.run();
            }
        });
        demande.open();
        return demande;
    }
}
