package fr.treille.suivi.point.ui;

import com.vaadin.flow.component.html.Div;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.temps.PlageDates;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.ChampsRefusables;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.equipe.AgentService;
import fr.treille.socle.equipe.affectation.AbsenceService;
import fr.treille.suivi.point.PlanificationService;
import fr.treille.suivi.point.PointFiche;
import fr.treille.suivi.point.RedactionService;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;

/** What is done with a point, each with its own dialog. */
@Component
class GestesPoint {

    private final PlanificationService planification;
    private final RedactionService redaction;
    private final AgentService agents;
    private final AbsenceService absences;
    private final Clock horloge;

    GestesPoint(
            PlanificationService planification,
            RedactionService redaction,
            AgentService agents,
            AbsenceService absences,
            Clock horloge) {
        this.planification = planification;
        this.redaction = redaction;
        this.agents = agents;
        this.absences = absences;
        this.horloge = horloge;
    }

    /** @param ensuite given the identifier of the point */
    void planifier(long grappeId, String grappe, YearMonth mois, LongConsumer ensuite) {
        Messages.essayer(() -> new PlanifierDialog(
                        planification,
                        absences,
                        grappe,
                        planification.proposer(grappeId, mois),
                        agents.agents(),
                        LocalDate.now(horloge),
                        ensuite)
                .open());
    }

    void tenir(PointFiche point, Runnable ensuite) {
        var aujourdhui = LocalDate.now(horloge);
        var jour = Champs.date("Jour où le point s’est tenu", PlageDates.FAIT, aujourdhui);
        jour.setValue(
                point.creneau().jour().isAfter(aujourdhui)
                        ? aujourdhui
                        : point.creneau().jour());
        var champs = new ChampsRefusables();
        champs.ajouter("jour", jour);
        new FaireDialog(
                        "Enregistrer la tenue",
                        jour,
                        "Son compte rendu pourra ensuite être validé et envoyé.",
                        "Enregistrer la tenue",
                        champs,
                        () -> {
                            if (jour.isEmpty()) {
                                throw Refus.surChamp("jour", "Indiquez le jour où le point s’est tenu.");
                            }
                            redaction.tenir(point.id(), point.version(), jour.getValue());
                            Messages.succes("La tenue du point est enregistrée.");
                            ensuite.run();
                        })
                .open();
    }

    void reporter(PointFiche point, Runnable ensuite) {
        var creneau = new ChampsCreneau(point.creneau(), LocalDate.now(horloge));
        var avis = new AvisAbsences(absences);
        Runnable dire = () -> avis.montrer(creneau.jour(), point.bilan().participants());
        creneau.surJour(dire);
        dire.run();
        new MotifDialog(
                        "Donner une autre date au point",
                        "Il reste le " + point.titre().toLowerCase(java.util.Locale.FRENCH)
                                + ". L’événement des invités est mis à jour par un nouveau message.",
                        new Div(creneau, avis),
                        creneau.refusables(),
                        "Reporter le point",
                        motif -> {
                            planification.reporter(point.id(), point.version(), creneau.valeur(), motif);
                            Messages.succes("Le point est reporté au "
                                    + creneau.valeur().enClair() + ".");
                            ensuite.run();
                        })
                .open();
    }

    void annuler(PointFiche point, Runnable ensuite) {
        new MotifDialog(
                        "Annuler le point",
                        "Les invités reçoivent l’annulation\u00A0; une autre date pourra encore lui être donnée.",
                        null,
                        new ChampsRefusables(),
                        "Annuler le point",
                        motif -> {
                            planification.annuler(point.id(), point.version(), motif);
                            Messages.succes("Le point est annulé.");
                            ensuite.run();
                        })
                .open();
    }
}
