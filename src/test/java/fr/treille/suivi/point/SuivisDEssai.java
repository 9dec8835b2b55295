package fr.treille.suivi.point;

import fr.treille.Session;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.engagement.convention.ConventionsDEssai;
import fr.treille.socle.equipe.Role;
import fr.treille.suivi.point.bilan.Meteo;
import fr.treille.suivi.point.bilan.Participant;
import fr.treille.suivi.point.planification.Creneau;
import fr.treille.suivi.point.planification.PointSaisie;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Grappes that are followed, for the tests of this module and of those below. */
@Component
public class SuivisDEssai {

    public static final Participant PORTEUR =
            new Participant(null, "Jeanne Roux", "Cheffe de projet", "jeanne.roux@porteur.test", false);

    private final ConventionsDEssai conventions;
    private final GrappeService grappes;
    private final JdbcClient base;

    SuivisDEssai(ConventionsDEssai conventions, GrappeService grappes, JdbcClient base) {
        this.conventions = conventions;
        this.grappes = grappes;
        this.base = base;
    }

    /** Its convention signed on that day; signs this thread in as the coordination, who is in charge of it. */
    public GrappeFiche suivie(String nom, LocalDate signature) {
        var grappe = conventions.signee(nom, signature);
        base.sql("UPDATE grappe SET responsable_id = (SELECT id FROM agent WHERE courriel = ?) WHERE id = ?")
                .params(Session.courriel(Role.COORDINATION_ARS), grappe.id())
                .update();
        return grappes.fiche(grappe.id());
    }

    /** At 10 o’clock, for an hour. */
    public static Creneau le(LocalDate jour) {
        return new Creneau(jour, LocalTime.of(10, 0), 60, "Visioconférence");
    }

    public static PointSaisie point(GrappeFiche grappe, LocalDate jour) {
        return new PointSaisie(grappe.id(), le(jour), List.of(PORTEUR), "Marché\nCalendrier");
    }

    /** Behind the services' back: a point of each of these months, held on its tenth. */
    public void tenus(GrappeFiche grappe, Meteo meteo, LocalDate... mois) {
        for (var un : mois) {
            base.sql("INSERT INTO point_mensuel (grappe_id, mois, etat, jour, heure, duree_minutes, meteo)"
                            + " VALUES (?, ?, 'TENU', ?, '10:00:00', 60, ?)")
                    .params(grappe.id(), un.withDayOfMonth(1), un.withDayOfMonth(10), meteo.name())
                    .update();
        }
    }
}
