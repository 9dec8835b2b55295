package fr.treille.pilotage.echeance;

import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
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

    AgendaController(Agendas agendas) {
        this.agendas = agendas;
    }

    @GetMapping("/agenda/{jeton}.ics")
    ResponseEntity<byte[]> lire(@PathVariable String jeton) {
        var agenda = agendas.lire(jeton);
        if (agenda.isEmpty()) {
            // never the address itself: a mistyped one is nearly a right one
            SECURITE.warn("agenda demandé à une adresse inconnue ou révoquée");
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .contentType(ICALENDAR)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(agenda.get().getBytes(StandardCharsets.UTF_8));
    }
}
