package fr.treille.pilotage.echeance;

import biweekly.ICalDataType;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.StandardTime;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.text.ICalWriter;
import biweekly.property.CalendarScale;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.UtcOffset;
import fr.treille.socle.commun.AdressePublique;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Date;
import org.springframework.stereotype.Component;

/** Writes échéances in iCalendar (RFC 5545): a feed and a file joined to a mail give the same one the same UID. */
@Component
public class FichierAgenda {

    /** How often a calendar is asked to read a feed again. */
    static final Duration RELECTURE = Duration.ofHours(4);

    private final AdressePublique adresse;

    FichierAgenda(AdressePublique adresse) {
        this.adresse = adresse;
    }

    /** These events as one calendar, published (RFC 5546 §3.2.1) and read again every {@link #RELECTURE} where it is a feed. */
    public String ecrire(Collection<EvenementAgenda> evenements) {
        var agenda = new ICalendar();
        agenda.setProductId("-//Treille//Échéances//FR");
        agenda.setMethod("PUBLISH");
        agenda.setCalendarScale(CalendarScale.gregorian());
        // RFC 7986 §5.7, and what Outlook reads instead
        agenda.setExperimentalProperty("REFRESH-INTERVAL", ICalDataType.DURATION, RELECTURE.toString());
        agenda.setExperimentalProperty("X-PUBLISHED-TTL", RELECTURE.toString());
        agenda.setExperimentalProperty("X-WR-CALNAME", "Échéances Treille");
        evenements.forEach(evenement -> agenda.addEvent(evenement(evenement)));
        if (evenements.isEmpty()) {
            agenda.addComponent(sansEvenement());
        }
        var texte = new StringWriter();
        try (var redaction = new ICalWriter(texte, ICalVersion.V2_0)) {
            redaction.write(agenda);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return texte.toString();
    }

    /**
     * What a calendar has where it has no event: one component at least (RFC 5545 §3.6). The universal time, of which days without
     * hour make no use: it says nothing, shows nothing, and is always the same.
     */
    private static VTimezone sansEvenement() {
        var origine = new StandardTime();
        origine.setDateStart(new DateTimeComponents(1970, 1, 1, 0, 0, 0, false));
        var decalage = new UtcOffset(true, 0, 0);
        origine.setTimezoneOffsetFrom(decalage);
        origine.setTimezoneOffsetTo(decalage);
        var fuseau = new VTimezone("UTC");
        fuseau.addStandardTime(origine);
        return fuseau;
    }

    private VEvent evenement(EvenementAgenda e) {
        var evenement = new VEvent();
        evenement.setUid(e.cle() + "@treille");
        // a day without hour: the library reads it back in the zone of the machine
        evenement.setDateStart(jour(e.jour()), false);
        // a whole day ends as the next one begins (RFC 5545 §3.6.1): without, some calendars show nothing
        evenement.setDateEnd(jour(e.jour().plusDays(1)), false);
        evenement.setSummary(e.titre());
        evenement.setDescription(e.detail());
        evenement.setSequence(e.sequence());
        evenement.setDateTimeStamp(date(e.modifieLe()));
        evenement.setLastModified(date(e.modifieLe()));
        evenement.setTransparency(true);
        evenement.setStatus(e.annule() ? Status.cancelled() : Status.confirmed());
        if (adresse.connue() && !e.lien().isEmpty()) {
            evenement.setUrl(adresse.de(e.lien()));
        }
        return evenement;
    }

    private static Date jour(LocalDate jour) {
        return Date.from(jour.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }

    private static Date date(Instant instant) {
        return Date.from(instant);
    }
}
