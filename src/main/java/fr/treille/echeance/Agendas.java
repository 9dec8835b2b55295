package fr.treille.echeance;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.Status;
import fr.treille.equipe.AgentConnecte;
import fr.treille.equipe.compte.Comptes;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a feed for whoever holds its address: what its agent would see at this moment, and no more. */
@Component
class Agendas {

    /** How long an event that is no longer due is still said to be so, for calendars that read rarely. */
    private static final Duration RAPPEL = Duration.ofDays(90);

    private final AgendaRequetes requetes;
    private final EcheanceService echeances;
    private final Comptes comptes;
    private final Clock horloge;
    private final String adresse;

    Agendas(
            AgendaRequetes requetes,
            EcheanceService echeances,
            Comptes comptes,
            Clock horloge,
            @Value("${treille.adresse:}") String adresse) {
        this.requetes = requetes;
        this.echeances = echeances;
        this.comptes = comptes;
        this.horloge = horloge;
        this.adresse = adresse.replaceAll("/+$", "");
    }

    /** The feed of that address in iCalendar (RFC 5545), empty when it is unknown, revoked or of a closed account. */
    @Transactional
    Optional<String> lire(String jeton) {
        return requetes.abonne(AgendaService.empreinte(jeton)).flatMap(abonne -> {
            var agent = comptes.loadUserByUsername(abonne.courriel());
            return agent.isEnabled() ? Optional.of(ecrire(mettreAJour(abonne, agent))) : Optional.empty();
        });
    }

    private List<EvenementAgenda> mettreAJour(AgendaRequetes.Abonne abonne, AgentConnecte agent) {
        var maintenant = horloge.instant().truncatedTo(ChronoUnit.SECONDS);
        var publies = requetes.publies(abonne.agentId()).stream()
                .collect(Collectors.toMap(EvenementAgenda::cle, e -> e, (a, b) -> a, LinkedHashMap::new));
        var suite = new ArrayList<EvenementAgenda>();
        for (var ligne : enTantQue(agent, abonne.pour())) {
            var actuel = EvenementAgenda.nouveau(ligne, maintenant);
            var avant = publies.remove(ligne.cle());
            var apres = avant == null ? actuel : avant.suivre(actuel);
            noter(abonne, avant != apres, apres);
            suite.add(apres);
        }
        publies.values().forEach(avant -> {
            var apres = avant.annuler(maintenant);
            noter(abonne, avant != apres, apres);
            if (apres.modifieLe().isAfter(maintenant.minus(RAPPEL))) {
                suite.add(apres);
            }
        });
        return suite;
    }

    private void noter(AgendaRequetes.Abonne abonne, boolean change, EvenementAgenda evenement) {
        if (change) {
            requetes.publier(abonne.agentId(), evenement);
        }
    }

    private List<EcheanceLigne> enTantQue(AgentConnecte agent, Pour pour) {
        var avant = SecurityContextHolder.getContext();
        var contexte = SecurityContextHolder.createEmptyContext();
        contexte.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(agent, null, agent.getAuthorities()));
        SecurityContextHolder.setContext(contexte);
        try {
            return echeances.toutes(new EcheanceFiltre("", null, pour, "", null));
        } finally {
            SecurityContextHolder.setContext(avant);
        }
    }

    private String ecrire(List<EvenementAgenda> evenements) {
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
        if (!adresse.isEmpty()) {
            evenement.setUrl(adresse + "/" + e.lien());
        }
        return evenement;
    }

    private static Date date(Instant instant) {
        return Date.from(instant);
    }
}
