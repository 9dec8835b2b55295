package fr.treille.engagement.versement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.engagement.convention.ui.SoldeConvention;
import fr.treille.engagement.versement.DecisionSoldeFiche;
import fr.treille.engagement.versement.DecisionSoldeService;
import fr.treille.engagement.versement.SensSolde;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.commun.ui.DemandeMotif;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import java.util.List;
import org.springframework.core.annotation.Order;

/** What was decided of the balance, or the way to decide of it. */
@org.springframework.stereotype.Component
@Order(30)
class PanneauDecisionSolde implements SoldeConvention {

    private final DecisionSoldeService service;

    PanneauDecisionSolde(DecisionSoldeService service) {
        this.service = service;
    }

    @Override
    public Component etat(GrappeFiche grappe, Runnable rafraichir) {
        var peut = AgentConnecte.courant().peut(Droits.CONVENTIONNER);
        var bloc = new Div();
        bloc.addClassNames("usage-solde", "usage-solde-resume");
        service.decision(grappe.id())
                .ifPresentOrElse(
                        decision -> {
                            bloc.add(
                                    new Badge(decision.sens().libelle(), ton(decision.sens())),
                                    new Span(decision.enClair()));
                            if (peut) {
                                bloc.add(petit("Annuler la décision", () -> annuler(decision, rafraichir)));
                            }
                        },
                        () -> {
                            bloc.add(new Span("Rien n’est décidé du solde, " + service.reste(grappe.id()) + "."));
                            if (peut) {
                                bloc.add(petit(
                                        "Statuer sur le solde",
                                        () -> new DecisionSoldeDialog(grappe.id(), service, rafraichir).open()));
                            }
                        });
        return bloc;
    }

    private static Badge.Ton ton(SensSolde sens) {
        return switch (sens) {
            case LIBERE -> Badge.Ton.REUSSI;
            case EN_PARTIE -> Badge.Ton.ALERTE;
            case REFUSE -> Badge.Ton.ECHEC;
        };
    }

    private void annuler(DecisionSoldeFiche decision, Runnable rafraichir) {
        new DemandeMotif(
                        "Annuler la décision sur le solde",
                        List.of("Plus rien n’est décidé du solde\u00A0; la décision reste dans l’historique."),
                        "Annuler la décision",
                        motif -> service.annuler(decision.grappeId(), decision.version(), motif),
                        () -> {
                            Messages.succes("La décision sur le solde est annulée.");
                            rafraichir.run();
                        })
                .open();
    }

    private static Button petit(String libelle, Runnable geste) {
        var bouton = new Button(libelle, clic -> geste.run());
        bouton.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return bouton;
    }
}
