package fr.treille.suivi.point;

import fr.treille.socle.courrier.envoi.AdresseCourriel;
import fr.treille.socle.courrier.envoi.EnvoiService;
import fr.treille.socle.courrier.envoi.MessageADeposer;
import fr.treille.suivi.jalon.GrappeSuivie;
import fr.treille.suivi.point.InvitationsDites.Note;
import fr.treille.suivi.point.bilan.Participant;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
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
    private final InvitationsDites dites;
    private final Clock horloge;

    Invitations(EnvoiService envois, EvenementPoint evenements, InvitationsDites dites, Clock horloge) {
        this.envois = envois;
        this.evenements = evenements;
        this.dites = dites;
        this.horloge = horloge;
    }

    /** A message, and whom it tells what. */
    private record Ecrit(MessageADeposer message, List<AdresseCourriel> lecteurs, boolean annule) {}

    void inviter(PointFiche point, GrappeSuivie grappe) {
        envoyer(invitation(point, grappe), 0);
    }

    private static TexteInvitation invitation(PointFiche point, GrappeSuivie grappe) {
        return new TexteInvitation(
                point,
                grappe,
                "Point mensuel",
                "Nous vous invitons au " + TexteInvitation.designer(point, grappe) + ".",
                true);
    }

    void reporter(PointFiche point, GrappeSuivie grappe, int sequence) {
        var annonce = "Le " + TexteInvitation.designer(point, grappe) + " est reporté.\nMotif\u00A0: " + point.motif();
        envoyer(new TexteInvitation(point, grappe, "Point mensuel reporté", annonce, true), sequence);
    }

    void annuler(PointFiche point, GrappeSuivie grappe, int sequence) {
        var annonce = "Le " + TexteInvitation.designer(point, grappe) + " est annulé.\nMotif\u00A0: " + point.motif();
        envoyer(new TexteInvitation(point, grappe, "Point mensuel annulé", annonce, false), sequence);
    }

    /** Nothing for a day that has passed, which is recorded afterwards, nor when nobody can be written to. */
    private void envoyer(TexteInvitation texte, int sequence) {
        var point = texte.point();
        var adresses = adresses(point);
        if (adresses.isEmpty() || point.creneau().jour().isBefore(LocalDate.now(horloge))) {
            return;
        }
        var invites = sauf(adresses, List.of(point.convocation().organisateur()));
        var annule = point.etat() == EtatPoint.ANNULE;
        var ecrits = new ArrayList<Ecrit>();
        if (point.convocation().invitesVisibles() && !invites.isEmpty()) {
            ecrits.add(ecrire(texte, sequence, invites, annule));
        } else {
            invites.forEach(invite -> ecrits.add(ecrire(texte, sequence, List.of(invite), annule)));
        }
        var organisateur = List.of(point.convocation().organisateur());
        ecrits.add(new Ecrit(
                texte.message(organisateur, TexteInvitation.copie(invites), evenements.publier(point, sequence)),
                organisateur,
                annule));
        deposer(point, sequence, ecrits);
    }

    /**
     * Whether somebody is to be told that they were added to a point, or taken out of it: nobody is of a point that is cancelled,
     * was held or has begun.
     *
     * @param avant those invited before
     */
    boolean aPrevenir(List<Participant> avant, PointFiche point) {
        return point.aVenir(LocalDateTime.now(horloge))
                && !(sauf(adresses(avant), adresses(point)).isEmpty()
                        && sauf(adresses(point), adresses(avant)).isEmpty());
    }

    /**
     * Tells those who were added to a point to come, those who were taken out of it to come no more: the same event as it stands.
     * The others are told nothing, for neither the moment nor the place changes for them.
     *
     * @param avant those invited before
     */
    void completer(List<Participant> avant, PointFiche point, GrappeSuivie grappe, int sequence) {
        var organisateur = List.of(point.convocation().organisateur());
        var invites = sauf(adresses(point), organisateur);
        var anciens = sauf(adresses(avant), organisateur);
        var partis = sauf(anciens, invites);
        var texte = invitation(point, grappe);
        var ecrits = new ArrayList<Ecrit>();
        sauf(invites, anciens).forEach(nouveau -> ecrits.add(ecrire(texte, sequence, List.of(nouveau), false)));
        var oublies = dites.avec(
                point.id(),
                sequence,
                partis.stream().map(AdresseCourriel::adresse).toList());
        var restants = invites.stream()
                .filter(invite -> oublies.stream().anyMatch(invite.adresse()::equalsIgnoreCase))
                .toList();
        if (!restants.isEmpty()) {
            ecrits.add(ecrire(texte, sequence, restants, false));
        }
        partis.forEach(parti -> ecrits.add(decommander(point, grappe, sequence, parti)));
        deposer(point, sequence, ecrits);
    }

    private Ecrit decommander(PointFiche point, GrappeSuivie grappe, int sequence, AdresseCourriel parti) {
        var annonce = "Votre invitation au " + TexteInvitation.designer(point, grappe) + ", le "
                + point.creneau().enClair()
                + ", est annulée\u00A0: vous n’y êtes plus attendu. L’événement joint le retire"
                + " de votre agenda.";
        var texte = new TexteInvitation(point, grappe, "Invitation annulée au point mensuel", annonce, false);
        return new Ecrit(
                texte.message(List.of(parti), "", evenements.decommander(point, sequence, parti)),
                List.of(parti),
                true);
    }

    /** To these at once; they are named to one another where that was wanted, with all who come. */
    private Ecrit ecrire(TexteInvitation texte, int sequence, List<AdresseCourriel> lecteurs, boolean annule) {
        var point = texte.point();
        var organisateur = point.convocation().organisateur();
        var nommes = point.convocation().invitesVisibles()
                ? Stream.concat(sauf(adresses(point), List.of(organisateur)).stream(), Stream.of(organisateur))
                        .toList()
                : lecteurs;
        return new Ecrit(texte.message(lecteurs, "", evenements.inviter(point, sequence, nommes)), lecteurs, annule);
    }

    private void deposer(PointFiche point, int sequence, List<Ecrit> ecrits) {
        if (ecrits.isEmpty()) {
            return;
        }
        var messages = envois.deposer(ecrits.stream().map(Ecrit::message).toList());
        var notes = new ArrayList<Note>();
        for (int rang = 0; rang < ecrits.size(); rang++) {
            var ecrit = ecrits.get(rang);
            var message = messages.get(rang);
            ecrit.lecteurs().forEach(lecteur -> notes.add(new Note(message, lecteur.adresse(), ecrit.annule())));
        }
        dites.noter(point.id(), sequence, notes);
    }

    private static List<AdresseCourriel> sauf(List<AdresseCourriel> adresses, List<AdresseCourriel> autres) {
        return adresses.stream()
                .filter(adresse ->
                        autres.stream().noneMatch(autre -> autre.adresse().equalsIgnoreCase(adresse.adresse())))
                .toList();
    }

    /** Those who can be written to. */
    static List<AdresseCourriel> adresses(PointFiche point) {
        return adresses(point.bilan().participants());
    }

    private static List<AdresseCourriel> adresses(List<Participant> participants) {
        return participants.stream()
                .filter(participant -> !participant.courriel().isEmpty())
                .map(participant -> AdresseCourriel.a(participant.nom(), participant.courriel()))
                .toList();
    }
}
