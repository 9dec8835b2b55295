package fr.treille.suivi.point;

import fr.treille.dossier.grappe.GrappeLiens;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.temps.JoursOuvres;
import fr.treille.socle.commun.texte.NomGrappe;
import fr.treille.socle.courrier.envoi.AdresseCourriel;
import fr.treille.socle.courrier.envoi.EnvoiService;
import fr.treille.socle.courrier.envoi.MessageADeposer;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.suivi.jalon.GrappeSuivie;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The mails that invite to a point, put it off and cancel it: their calendar event is the same, each time a newer one. One a
 * person, so that nobody reads the addresses of the others, or one for all where that was wanted; the organizer has a copy.
 */
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
        envoyer(point, grappe, "Point mensuel", "Nous vous invitons au " + designer(point, grappe) + ".", 0);
    }

    void reporter(PointFiche point, GrappeSuivie grappe, int sequence) {
        envoyer(
                point,
                grappe,
                "Point mensuel reporté",
                "Le " + designer(point, grappe) + " est reporté.\nMotif\u00A0: " + point.motif(),
                sequence);
    }

    void annuler(PointFiche point, GrappeSuivie grappe, int sequence) {
        envoyer(
                point,
                grappe,
                "Point mensuel annulé",
                "Le " + designer(point, grappe) + " est annulé.\nMotif\u00A0: " + point.motif(),
                sequence);
    }

    private static String designer(PointFiche point, GrappeSuivie grappe) {
        return "point mensuel " + PointLiens.de(point.mois()) + " de la " + NomGrappe.cite(grappe.nom());
    }

    /** Nothing for a day that has passed, which is recorded afterwards, nor when nobody can be written to. */
    private void envoyer(PointFiche point, GrappeSuivie grappe, String objet, String annonce, int sequence) {
        var adresses = adresses(point);
        if (adresses.isEmpty() || point.creneau().jour().isBefore(LocalDate.now(horloge))) {
            return;
        }
        var convocation = point.convocation();
        var invites = adresses.stream()
                .filter(invite -> !convocation.de(invite.adresse()))
                .toList();
        var sujet = objet + " " + PointLiens.de(point.mois()) + " – " + NomGrappe.cite(grappe.nom()) + " – "
                + point.creneau().enClair();
        var messages = new ArrayList<MessageADeposer>();
        if (convocation.invitesVisibles() && !invites.isEmpty()) {
            var tous = Stream.concat(invites.stream(), Stream.of(convocation.organisateur()))
                    .toList();
            messages.add(message(
                    grappe, sujet, corps(point, annonce, ""), invites, evenements.inviter(point, sequence, tous)));
        } else {
            invites.forEach(invite -> messages.add(message(
                    grappe,
                    sujet,
                    corps(point, annonce, ""),
                    List.of(invite),
                    evenements.inviter(point, sequence, List.of(invite)))));
        }
        messages.add(message(
                grappe,
                sujet,
                corps(point, annonce, copie(invites)),
                List.of(convocation.organisateur()),
                evenements.publier(point, sequence)));
        envois.deposer(messages);
    }

    private static MessageADeposer message(
            GrappeSuivie grappe, String objet, String corps, List<AdresseCourriel> adresses, String agenda) {
        return new MessageADeposer(
                objet,
                corps,
                adresses,
                List.of(),
                grappe.nom(),
                GrappeLiens.fiche(grappe.id()),
                List.of(grappe.id()),
                agenda);
    }

    /** What the organizer alone reads. */
    private static String copie(List<AdresseCourriel> invites) {
        return "\n\n"
                + (invites.isEmpty()
                        ? "Ce message ne part qu’à vous\u00A0: aucun autre participant n’a d’adresse."
                        : "Copie pour l’organisation de la réunion. Ce message part aussi à\u00A0:\n"
                                + invites.stream()
                                        .map(invite -> "– " + invite.enClair())
                                        .collect(Collectors.joining("\n")));
    }

    /** Those who can be written to. */
    static List<AdresseCourriel> adresses(PointFiche point) {
        return point.bilan().participants().stream()
                .filter(participant -> !participant.courriel().isEmpty())
                .map(participant -> AdresseCourriel.a(participant.nom(), participant.courriel()))
                .toList();
    }

    private static String corps(PointFiche point, String annonce, String copie) {
        var lieu = point.creneau().lieu();
        var annule = point.etat() == EtatPoint.ANNULE;
        return "Bonjour,\n\n" + annonce + "\n\n"
                + (annule
                        ? ""
                        : "Quand\u00A0: le "
                                + JoursOuvres.courants()
                                        .avecRemarque(
                                                Formats.dateLongue(
                                                        point.creneau().jour()),
                                                point.creneau().jour())
                                + " à "
                                + point.creneau().heure() + ", pendant "
                                + point.creneau().dureeMinutes() + "\u00A0minutes\n"
                                + (lieu.isEmpty() ? "" : "Où\u00A0: " + lieu + "\n")
                                + (point.bilan().ordreDuJour().isEmpty()
                                        ? ""
                                        : "\nOrdre du jour\n"
                                                + puces(point.bilan().ordreDuJour()) + "\n")
                                + "\nL’invitation jointe s’ajoute à votre agenda.\n")
                + "\n" + AgentConnecte.courant().nomComplet() + "\n"
                + AgentConnecte.courant().fonctionAffichee() + copie;
    }

    private static String puces(String lignes) {
        return lignes.lines()
                .filter(ligne -> !ligne.isBlank())
                .map(ligne -> "– " + ligne.strip())
                .reduce((a, b) -> a + "\n" + b)
                .orElse("");
    }
}
