package fr.treille.engagement.convention;

import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.engagement.notification.DecisionsDEssai;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Grappes whose convention is signed, for the tests of the follow-up. */
@Component
public class ConventionsDEssai {

    private final DecisionsDEssai decisions;
    private final ConventionService service;
    private final ConventionLectureService conventions;
    private final GrappeService grappes;
    private final JdbcClient base;
    private final Clock horloge;

    ConventionsDEssai(
            DecisionsDEssai decisions,
            ConventionService service,
            ConventionLectureService conventions,
            GrappeService grappes,
            JdbcClient base,
            Clock horloge) {
        this.decisions = decisions;
        this.service = service;
        this.conventions = conventions;
        this.grappes = grappes;
        this.base = base;
        this.horloge = horloge;
    }

    /** Signed by both parties that day, as the form of the screen gives it. */
    public static SignatureSaisie desDeux(long id, int version, LocalDate jour) {
        return new SignatureSaisie(id, version, jour, "Toulouse", jour, "Montpellier");
    }

    /** Of fifteen ESSMS, its convention signed that day; signs this thread in as the coordination. */
    public GrappeFiche signee(String nom, LocalDate jour) {
        var grappe = decisions.notifiee(nom);
        var id = service.generer(grappe.id(), grappe.version(), null);
        service.envoyer(id, conventions.fiche(id).version());
        service.enregistrerSignature(desDeux(id, conventions.fiche(id).version(), LocalDate.now(horloge)));
        base.sql("UPDATE convention SET signee_le = ?, date_convention = LEAST(date_convention, ?) WHERE id = ?")
                .params(jour, jour, id)
                .update();
        return grappes.fiche(grappe.id());
    }
}
