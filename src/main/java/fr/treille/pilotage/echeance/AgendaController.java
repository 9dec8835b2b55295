package fr.treille.pilotage.echeance;

import fr.treille.socle.commun.Empreinte;
import fr.treille.socle.compte.connexion.FreinAnonyme;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where calendars read a feed: whoever holds the address reads it, as it is not signed in to. */
@RestController
class AgendaController {

    private static final Logger SECURITE = LoggerFactory.getLogger("fr.treille.securite");
    private static final MediaType ICALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Agendas agendas;
    private final FreinAnonyme frein;

    AgendaController(Agendas agendas, FreinAnonyme frein) {
        this.agendas = agendas;
        this.frein = frein;
    }

    /** The feed; 304 when it is the one that the calendar has ({@code If-None-Match}), as Spring answers from its ETag. */
    @GetMapping("/agenda/{jeton}.ics")
    ResponseEntity<byte[]> lire(@PathVariable String jeton) {
        var attente = frein.compter(FreinAnonyme.Acces.AGENDA);
        if (attente.isPresent()) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(
                            HttpHeaders.RETRY_AFTER,
                            String.valueOf(attente.get().toSeconds() + 1))
                    .build();
        }
        var agenda = agendas.lire(jeton);
        if (agenda.isEmpty()) {
            // never the address itself: a mistyped one is nearly a right one
            SECURITE.warn("agenda demandé à une adresse inconnue ou révoquée");
            return ResponseEntity.notFound().build();
        }
        frein.rendre(FreinAnonyme.Acces.AGENDA);
        return ResponseEntity.ok()
                .contentType(ICALENDAR)
                .eTag(Empreinte.de(agenda.get()))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(agenda.get().getBytes(StandardCharsets.UTF_8));
    }
}
