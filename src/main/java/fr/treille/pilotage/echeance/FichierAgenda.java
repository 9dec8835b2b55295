package fr.treille.pilotage.echeance;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.Status;
import fr.treille.socle.commun.AdressePublique;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Date;
import org.springframework.stereotype.Component;

/** Writes échéances in iCalendar (RFC 5545): a feed and a file joined to a mail give the same one the same UID. */
@Component
public class FichierAgenda {

    private final AdressePublique adresse;

    FichierAgenda(AdressePublique adresse) {
        this.adresse = adresse;
    }

    /** These events as one calendar. */
    public String ecrire(Collection<EvenementAgenda> evenements) {
        var agenda = new ICalendar();
        agenda.setProductId("-//Treille//Échéances//FR");
        agenda.setExperimentalProperty("X-WR-CALNAME", "Échéances Treille");
        evenements.forEach(evenement -> agenda.addEvent(evenement(evenement)));
        var texte = new StringWriter();
        try (var redaction = new ICalWriter(texte, ICalVersion.V2_0)) {
            redaction.write(agenda);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return texte.toString();
    }

    private VEvent evenement(EvenementAgenda e) {
        var evenement = new VEvent();
        evenement.setUid(e.cle() + "@treille");
        // a day without hour: the library reads it back in the zone of the machine
        evenement.setDateStart(
                Date.from(e.jour().atStartOfDay(ZoneId.systemDefault()).toInstant()), false);
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

    private static Date date(Instant instant) {
        return Date.from(instant);
    }
}
