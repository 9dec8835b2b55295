package fr.treille.suivi.point;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.CalendarScale;
import biweekly.property.Organizer;
import biweekly.property.Status;
import biweekly.util.Duration;
import fr.treille.socle.commun.AdressePublique;
import fr.treille.socle.courrier.envoi.AdresseCourriel;
import fr.treille.socle.equipe.AgentConnecte;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Writes a point as an invitation in iCalendar (RFC 5546): always the same UID and organizer, a higher SEQUENCE each time, and
 * who acts for the organizer as SENT-BY.
 */
@Component
class EvenementPoint {

    private final Clock horloge;
    private final AdressePublique adresse;

    EvenementPoint(Clock horloge, AdressePublique adresse) {
        this.horloge = horloge;
        this.adresse = adresse;
    }

    /**
     * As those invited receive it, to accept it or not.
     *
     * @param sequence how many times it changed since the first invitation
     * @param invites those whom this one names: all of them, or the only one who reads it
     */
    String inviter(PointFiche point, int sequence, List<AdresseCourriel> invites) {
        return ecrire(point, sequence, annule(point) ? "CANCEL" : "REQUEST", invites);
    }

    /**
     * As somebody who is invited no more receives it: without status, which would say that nobody meets (RFC 5546 §3.2.5). The
     * meeting does not change for that, nor its sequence: this one is written later.
     */
    String decommander(PointFiche point, int sequence, AdresseCourriel parti) {
        return ecrire(point, sequence, "CANCEL", List.of(parti));
    }

    /** As the organizer's own calendar takes it: software has no organizer accept their own meeting, hence PUBLISH. */
    String publier(PointFiche point, int sequence) {
        return ecrire(point, sequence, annule(point) ? "CANCEL" : "PUBLISH", List.of());
    }

    private static boolean annule(PointFiche point) {
        return point.etat() == EtatPoint.ANNULE;
    }

    private String ecrire(PointFiche point, int sequence, String methode, List<AdresseCourriel> invites) {
        var agenda = new ICalendar();
        agenda.setProductId("-//Treille//Points mensuels//FR");
        agenda.setCalendarScale(CalendarScale.gregorian());
        agenda.setMethod(methode);
        agenda.addEvent(evenement(point, sequence, methode, invites));
        var texte = new StringWriter();
        try (var redaction = new ICalWriter(texte, ICalVersion.V2_0)) {
            redaction.write(agenda);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return texte.toString();
    }

    private VEvent evenement(PointFiche point, int sequence, String methode, List<AdresseCourriel> invites) {
        var creneau = point.creneau();
        var debut = creneau.jour().atTime(creneau.heure()).atZone(horloge.getZone());
        var evenement = new VEvent();
        evenement.setUid("point-" + point.id() + "@treille");
        evenement.setSequence(sequence);
        evenement.setDateTimeStamp(Date.from(horloge.instant().truncatedTo(ChronoUnit.SECONDS)));
        evenement.setDateStart(Date.from(debut.toInstant()));
        evenement.setDuration(Duration.builder().minutes(creneau.dureeMinutes()).build());
        evenement.setSummary(point.titre() + " · " + point.grappe());
        evenement.setDescription(point.bilan().ordreDuJour());
        evenement.setLocation(creneau.lieu());
        if (annule(point)) {
            evenement.setStatus(Status.cancelled());
        } else if (!methode.equals("CANCEL")) {
            evenement.setStatus(Status.confirmed());
        }
        evenement.setOrganizer(organisateur(point));
        if (adresse.connue()) {
            evenement.setUrl(adresse.de(PointLiens.fiche(point.id())));
        }
        invites.forEach(invite -> evenement.addAttendee(invite(point, invite)));
        return evenement;
    }

    private static Organizer organisateur(PointFiche point) {
        var convocation = point.convocation();
        var organisateur = new Organizer(convocation.organisateurNom(), convocation.organisateurCourriel());
        var moi = AgentConnecte.courant().courriel();
        if (!convocation.de(moi)) {
            organisateur.setSentBy("mailto:" + moi);
        }
        return organisateur;
    }

    private static Attendee invite(PointFiche point, AdresseCourriel invite) {
        var personne = new Attendee(invite.nom(), invite.adresse());
        var organise = point.convocation().de(invite.adresse());
        personne.setParticipationStatus(organise ? ParticipationStatus.ACCEPTED : ParticipationStatus.NEEDS_ACTION);
        personne.setRsvp(!organise);
        return personne;
    }
}
