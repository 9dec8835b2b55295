package fr.treille.suivi.point;

import fr.treille.dossier.grappe.GrappeLiens;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.courrier.envoi.AdresseCourriel;
import fr.treille.socle.courrier.envoi.EnvoiService;
import fr.treille.socle.courrier.envoi.MessageADeposer;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.suivi.jalon.GrappeSuivie;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The mails that invite to a point, put it off and cancel it: their calendar event is the same, each time a newer one. */
@Component
class Invitations {

    private final EnvoiService envois;
    private final EvenementPoint evenements;
    private final Clock horloge;

    Invitations(EnvoiService envois, EvenementPoint evenements, Clock horloge) {
        this.envois = envois;
        this.evenements = evenements;
        this.horloge = horloge;
    }

    void inviter(PointFiche point, GrappeSuivie grappe) {
        envoyer(
                point,
                grappe,
                "Point mensuel",
                "Vous êtes invité·e au point mensuel " + PointLiens.de(point.mois()) + " de la grappe «\u00A0"
                        + grappe.nom() + "\u00A0».",
                evenements.ecrire(point, 0, false));
    }

    void reporter(PointFiche point, GrappeSuivie grappe, int sequence) {
        envoyer(
                point,
                grappe,
                "Point mensuel reporté",
                "Le point mensuel " + PointLiens.de(point.mois()) + " de la grappe «\u00A0" + grappe.nom()
                        + "\u00A0» est reporté.\nMotif\u00A0: " + point.motif(),
                evenements.ecrire(point, sequence, false));
    }

    void annuler(PointFiche point, GrappeSuivie grappe, int sequence) {
        envoyer(
                point,
                grappe,
                "Point mensuel annulé",
                "Le point mensuel " + PointLiens.de(point.mois()) + " de la grappe «\u00A0" + grappe.nom()
                        + "\u00A0» est annulé.\nMotif\u00A0: " + point.motif(),
                evenements.ecrire(point, sequence, true));
    }

    /** Nothing for a day that has passed, which is recorded afterwards, nor when nobody can be written to. */
    private void envoyer(PointFiche point, GrappeSuivie grappe, String objet, String annonce, String agenda) {
        var adresses = adresses(point);
        if (adresses.isEmpty() || point.creneau().jour().isBefore(LocalDate.now(horloge))) {
            return;
        }
        envois.deposer(new MessageADeposer(
                objet + " " + PointLiens.de(point.mois()) + " – grappe «\u00A0" + grappe.nom() + "\u00A0» – "
                        + point.creneau().enClair(),
                corps(point, annonce),
                adresses,
                List.of(),
                grappe.nom(),
                GrappeLiens.fiche(grappe.id()),
                List.of(grappe.id()),
                agenda));
    }

    /** Those who can be written to. */
    static List<AdresseCourriel> adresses(PointFiche point) {
        return point.bilan().participants().stream()
                .filter(participant -> !participant.courriel().isEmpty())
                .map(participant -> AdresseCourriel.a(participant.nom(), participant.courriel()))
                .toList();
    }

    private static String corps(PointFiche point, String annonce) {
        var lieu = point.creneau().lieu();
        var annule = point.etat() == EtatPoint.ANNULE;
        return "Bonjour,\n\n" + annonce + "\n\n"
                + (annule
                        ? ""
                        : "Quand\u00A0: le "
                                + Formats.dateLongue(point.creneau().jour()) + " à "
                                + point.creneau().heure() + ", pendant "
                                + point.creneau().dureeMinutes() + "\u00A0minutes\n"
                                + (lieu.isEmpty() ? "" : "Où\u00A0: " + lieu + "\n")
                                + (point.bilan().ordreDuJour().isEmpty()
                                        ? ""
                                        : "\nOrdre du jour\n"
                                                + puces(point.bilan().ordreDuJour()) + "\n")
                                + "\nL’invitation jointe s’ajoute à votre agenda.\n")
                + "\n" + AgentConnecte.courant().nomComplet() + "\n"
                + AgentConnecte.courant().fonctionAffichee();
    }

    private static String puces(String lignes) {
        return lignes.lines()
                .filter(ligne -> !ligne.isBlank())
                .map(ligne -> "– " + ligne.strip())
                .reduce((a, b) -> a + "\n" + b)
                .orElse("");
    }
}
