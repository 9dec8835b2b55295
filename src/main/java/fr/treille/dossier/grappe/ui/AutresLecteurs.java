package fr.treille.dossier.grappe.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import fr.treille.dossier.grappe.presence.Lecteur;
import fr.treille.dossier.grappe.presence.PresenceService;
import fr.treille.dossier.grappe.presence.Presences;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.Rafraichissement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Who else has the file open, said politely as they come and go. */
class AutresLecteurs extends Span {

    /** Milliseconds between two looks. */
    static final int PERIODE_MS = 20_000;

    private static final Logger JOURNAL = LoggerFactory.getLogger(AutresLecteurs.class);

    private final PresenceService service;
    private final Presences presences;
    private final Clock horloge;
    private final String page = UUID.randomUUID().toString();
    private @Nullable Long voulue;
    private @Nullable Long suivie;

    /** @param vue the view of the file: gone with it */
    AutresLecteurs(Component vue, PresenceService service, Presences presences, Clock horloge) {
        this.service = service;
        this.presences = presences;
        this.horloge = horloge;
        addClassName("grappe-lecteurs");
        getElement().setAttribute("role", "status");
        getElement().setAttribute("aria-live", "polite");
        // a view that is only moved comes back
        vue.addAttachListener(retour -> {
            if (voulue != null) {
                suivre(voulue);
            }
        });
        Rafraichissement.suivre(vue, PERIODE_MS, () -> suivie != null, this::signaler);
        vue.addDetachListener(depart -> quitter());
    }

    /** Follows that file, in the place of the one before. */
    void suivre(long grappeId) {
        if (suivie != null && suivie == grappeId) {
            return;
        }
        quitter();
        voulue = grappeId;
        suivie = grappeId;
        signaler();
    }

    private void signaler() {
        if (suivie == null) {
            return;
        }
        try {
            var lecteurs = service.signaler(suivie, page);
            setText(
                    lecteurs.isEmpty()
                            ? ""
                            : lecteurs.stream()
                                    .map(this::enClair)
                                    .collect(Collectors.joining(" et ", "Aussi ouvert par ", "")));
        } catch (Refus perdue) {
            // it is the caller's no more: the page itself says so at the next act
            voulue = null;
            suivie = null;
            setText("");
        }
    }

    private String enClair(Lecteur lecteur) {
        return lecteur.nom() + " (depuis " + depuis(lecteur.depuis()) + ")";
    }

    private String depuis(Instant instant) {
        return Formats.jour(instant).equals(LocalDate.now(horloge))
                ? Formats.heureMinute(instant)
                : "le " + Formats.dateHeure(instant);
    }

    /** What cannot be said now is said by the silence that follows. */
    private void quitter() {
        if (suivie != null) {
            suivie = null;
            try {
                presences.quitter(page);
            } catch (DataAccessException echec) {
                JOURNAL.debug("départ d’une page non écrit", echec);
            }
        }
    }
}
