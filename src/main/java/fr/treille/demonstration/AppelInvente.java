package fr.treille.demonstration;

import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.projet.GrappeSaisie;
import fr.treille.dossier.grappe.projet.Projet;
import fr.treille.referentiel.appel.AppelFiche;
import fr.treille.referentiel.appel.fenetre.EtapeFenetre;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Invented calls by the rules of a real one, for what its own dates cannot show. */
@Component
@Profile("demonstration | test")
class AppelInvente {

    /** A call of one window, in {@code demonstration/appels/}. */
    enum Session {
        /** On the day of the demonstration its window is open: it moves with that day. */
        OUVERTE("demonstration-2025"),
        /** Decided long enough ago for its grappes to be followed. */
        PASSEE("demonstration-2024");

        private final String cle;

        Session(String cle) {
            this.cle = cle;
        }

        private long decalage(LocalDate jour) {
            return this == OUVERTE ? ChronoUnit.DAYS.between(JourDemonstration.REFERENCE, jour) : 0;
        }
    }

    private final AppelsDemonstration appels;
    private final GrappeService grappes;
    private final Clock horloge;

    AppelInvente(AppelsDemonstration appels, GrappeService grappes, Clock horloge) {
        this.appels = appels;
        this.grappes = grappes;
        this.horloge = horloge;
    }

    /** When its grappes are deposited. */
    LocalDate depots(Session session) {
        return jour(session, EtapeFenetre.OUVERTURE);
    }

    /** When the last of them is decided. */
    LocalDate decision(Session session) {
        return jour(session, EtapeFenetre.SELECTION);
    }

    private LocalDate jour(Session session, EtapeFenetre etape) {
        return Objects.requireNonNull(poser(session).fenetres().getFirst().date(etape));
    }

    private AppelFiche poser(Session session) {
        return appels.poser(session.cle, session.decalage(LocalDate.now(horloge)));
    }

    /** Moves a grappe still in the making to that call, which is added and published when it is not there yet. */
    GrappeFiche rattacher(GrappeFiche grappe, Session session) {
        var p = grappe.projet();
        var appel = poser(session);
        var projet = new Projet(
                appel.id(),
                appel.fenetres().getFirst().id(),
                p.nom(),
                p.type(),
                p.porteurFiness(),
                p.solution(),
                p.formeJuridique(),
                p.demandes(),
                p.faits());
        var depart = grappe.saisie();
        return grappes.modifier(
                grappe.id(),
                depart,
                new GrappeSaisie(
                        depart.version(),
                        projet,
                        depart.contactOperationnel(),
                        depart.representantLegal(),
                        depart.responsableId(),
                        depart.responsableGradesId()));
    }
}
