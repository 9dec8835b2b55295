package fr.treille.socle.equipe.affectation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.trace.ObjetTrace;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Chronologie;
import fr.treille.socle.equipe.Droits;
import fr.treille.socle.equipe.affectation.AbsenceService;
import fr.treille.socle.equipe.affectation.AffectationLiens;
import fr.treille.socle.equipe.affectation.AffectationLigne;
import fr.treille.socle.equipe.affectation.AffectationService;
import fr.treille.socle.equipe.affectation.couverture.AgentCharge;
import fr.treille.socle.equipe.affectation.couverture.CouvertureService;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** An agent: what they cover and covered, their absences, and their load. */
@Route(value = AffectationLiens.EQUIPE + "/:agent([0-9]{1,18})", layout = EquipeView.class)
@RolesAllowed(Droits.CONSULTER)
class AgentView extends DetailCouverture implements BeforeEnterObserver {

    private final CouvertureService couvertures;
    private final AffectationService affectations;
    private final AbsenceService absences;
    private final Dialogues dialogues;
    private final Chronologie chronologie;

    AgentView(
            CouvertureService couvertures,
            AffectationService affectations,
            AbsenceService absences,
            Dialogues dialogues,
            Chronologie chronologie) {
        super(AffectationLiens.EQUIPE, "Revenir à l’équipe", "Équipe");
        this.couvertures = couvertures;
        this.affectations = affectations;
        this.absences = absences;
        this.dialogues = dialogues;
        this.chronologie = chronologie;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entree) {
        suivre(entree.getLocation().getQueryParameters());
        montrer(entree.getRouteParameters()
                .getLong("agent")
                .flatMap(couvertures::agent)
                .orElseThrow(NotFoundException::new));
    }

    private void montrer(AgentCharge lu) {
        var agent = lu.agent();
        intituler(agent.nom());
        var changer = puisLaListe(() -> couvertures.agent(agent.id()).ifPresent(this::montrer));
        var cote = agent.role().couvre();
        var absence = lu.absence();
        entete.montrer(
                agent.nom(),
                absence == null
                        ? null
                        : new Badge("En absence jusqu’au " + Formats.date(absence.au()), Badge.Ton.ALERTE),
                agent.role().libelle(),
                cote.filter(Dialogues::permis).isEmpty()
                        ? List.of()
                        : List.of(
                                Entete.action(
                                        "Déclarer une absence", false, () -> dialogues.absence(agent.id(), changer)),
                                Entete.action(
                                        "Affecter",
                                        true,
                                        () -> dialogues.affecter(List.of(agent), List.of(), changer))));
        removeAll();
        add(entete, informations(lu));
        if (cote.isPresent()) {
            var frise = new Frise(dialogues, changer);
            add(
                    new H2("Absences et remplacements"),
                    frise.absences(absences.absences(agent.id()), "Aucune absence, aucun remplacement."),
                    new H2("Affectations passées, en cours et à venir"),
                    frise.affectations(
                            affectations.historiqueAgent(agent.id()),
                            AgentView::territoire,
                            "Cette personne n’a encore couvert aucun territoire. «\u00A0Affecter\u00A0» lui en confie."));
        }
        add(chronologie.de(ObjetTrace.COMPTE, String.valueOf(agent.id()), changer));
    }

    private static Component territoire(AffectationLigne ligne) {
        return new Anchor(
                AffectationLiens.territoire(ligne.territoireCode()),
                ligne.territoireCode() + " " + ligne.territoireNom());
    }

    private static Component informations(AgentCharge lu) {
        var informations = new Div(
                Champs.information("Fonction", lu.agent().fonction()),
                Champs.information("Adresse", lu.agent().courriel()),
                Champs.information("Territoires couverts aujourd’hui", AffichageEquipe.territoires(lu.territoires())),
                Champs.information("Grappes en charge", Formats.nombre(lu.enCharge())),
                Champs.information(
                        "Dans ses territoires",
                        Formats.compte(lu.grappes(), "grappe") + " · " + Formats.nombre(lu.essms()) + " ESSMS"));
        informations.addClassName("informations");
        return informations;
    }
}
