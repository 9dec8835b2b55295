package fr.treille.engagement.notification.ui;

import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.engagement.acte.ui.GestesActe;
import fr.treille.engagement.notification.NotificationService;
import fr.treille.engagement.notification.SensDecision;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.commun.ui.Badge.Ton;

/** What the screens of letters say beside what those of any document do. */
final class AffichageLettres {

    /** What sending a letter does. */
    static final String EFFET = "La grappe passe à l’état «\u00A0notifiée\u00A0». L’envoi ne se reprend pas.";

    private AffichageLettres() {}

    static Badge sens(SensDecision sens) {
        return new Badge(sens.libelle(), sens == SensDecision.FAVORABLE ? Ton.REUSSI : Ton.ECHEC);
    }

    static GestesActe gestes(NotificationService service, GrappeFiche grappe, Runnable ensuite) {
        return new GestesActe(service, NotificationService.GENRE, grappe, EFFET, ensuite);
    }
}
