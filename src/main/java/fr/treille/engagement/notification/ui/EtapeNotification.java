package fr.treille.engagement.notification.ui;

import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.ui.EtapeGrappe;
import fr.treille.engagement.acte.EtatActe;
import fr.treille.engagement.notification.LettreFiche;
import fr.treille.engagement.notification.LettreLectureService;
import fr.treille.engagement.notification.NotificationService;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From the avis to its notification: prepare the letter, then send it. */
@Component
class EtapeNotification implements EtapeGrappe {

    private final NotificationService notifications;
    private final LettreLectureService lettres;

    EtapeNotification(NotificationService notifications, LettreLectureService lettres) {
        this.notifications = notifications;
        this.lettres = lettres;
    }

    @Override
    public int rang() {
        return 130;
    }

    @Override
    public Optional<Etape> prochaine(GrappeFiche grappe, Runnable rafraichir) {
        if (grappe.statut() == StatutGrappe.REFUS_NOTIFIE) {
            return Optional.of(Etape.attente("La décision défavorable est notifiée\u00A0: le dossier est clos.", null));
        }
        if (!grappe.statut().aNotifier()) {
            return Optional.empty();
        }
        return Optional.of(lettres.lettres(grappe.id()).stream()
                .filter(lettre -> lettre.etat() == EtatActe.GENEREE)
                .findFirst()
                .map(lettre -> envoyer(grappe, lettre, rafraichir))
                .orElseGet(() -> Etape.vers(
                        grappe,
                        OngletCourriers.CHEMIN,
                        "Préparer la lettre de notification au représentant légal du porteur.",
                        echeance(grappe),
                        AgentConnecte.courant().peut(Droits.NOTIFIER) ? "Préparer la lettre" : null)));
    }

    private Etape envoyer(GrappeFiche grappe, LettreFiche lettre, Runnable rafraichir) {
        return etape(
                grappe,
                "Envoyer la lettre " + lettre.reference() + " à " + lettre.destinataire() + ".",
                "Envoyer la lettre",
                () -> AffichageLettres.gestes(notifications, grappe, rafraichir).envoyer(lettre));
    }

    private static Etape etape(GrappeFiche grappe, String phrase, String action, Runnable geste) {
        return new Etape(
                phrase, echeance(grappe), AgentConnecte.courant().peut(Droits.NOTIFIER) ? action : null, geste);
    }

    private static @Nullable LocalDate echeance(GrappeFiche grappe) {
        return grappe.echeance() == null ? null : grappe.echeance().date();
    }
}
