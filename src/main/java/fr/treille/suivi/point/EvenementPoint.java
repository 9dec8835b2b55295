package fr.treille.suivi.point;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.Organizer;
import biweekly.property.Status;
import biweekly.util.Duration;
import fr.treille.socle.commun.AdressePublique;
import fr.treille.socle.equipe.AgentConnecte;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.springframework.stereotype.Component;

/** Writes a point as an invitation in iCalendar (RFC 5546): always the same UID, a higher SEQUENCE each time. */
@Component
class EvenementPoint {

    private final Clock horloge;
    private final AdressePublique adresse;

    EvenementPoint(Clock horloge, AdressePublique adresse) {
        this.horloge = horloge;
        this.adresse = adresse;
    }

    /** @param sequence how many times it changed since the first invitation */
    String ecrire(PointFiche point, int sequence, boolean annule) {
        var agenda = new ICalendar();
        agenda.setProductId("-//Treille//Points mensuels//FR");
        agenda.setMethod(annule ? "CANCEL" : "REQUEST");
        agenda.addEvent(evenement(point, sequence, annule));
        var texte = new StringWriter();
        try (var redaction = new ICalWriter(texte, ICalVersion.V2_0)) {
            redaction.write(agenda);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return texte.toString();
    }

    private VEvent evenement(PointFiche point, int sequence, boolean annule) {
        var creneau = point.creneau();
        var debut = creneau.jour().atTime(creneau.heure()).atZone(horloge.getZone());
        var moi = AgentConnecte.courant();
        var evenement = new VEvent();
        evenement.setUid("point-" + point.id() + "@treille");
        evenement.setSequence(sequence);
        evenement.setDateTimeStamp(Date.from(horloge.instant().truncatedTo(ChronoUnit.SECONDS)));
        evenement.setDateStart(Date.from(debut.toInstant()));
        evenement.setDuration(Duration.builder().minutes(creneau.dureeMinutes()).build());
        evenement.setSummary(point.titre() + " · " + point.grappe());
        evenement.setDescription(point.bilan().ordreDuJour());
        evenement.setLocation(creneau.lieu());
        evenement.setStatus(annule ? Status.cancelled() : Status.confirmed());
        evenement.setOrganizer(new Organizer(moi.nomComplet(), moi.courriel()));
        if (adresse.connue()) {
            evenement.setUrl(adresse.de(PointLiens.fiche(point.id())));
        }
        Invitations.adresses(point).forEach(invite -> {
            var personne = new Attendee(invite.nom(), invite.adresse());
            personne.setParticipationStatus(ParticipationStatus.NEEDS_ACTION);
            personne.setRsvp(true);
            evenement.addAttendee(personne);
        });
        return evenement;
    }
}
