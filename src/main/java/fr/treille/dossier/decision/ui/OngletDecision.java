package fr.treille.dossier.decision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import fr.treille.dossier.decision.DecisionFiche;
import fr.treille.dossier.decision.DecisionService;
import fr.treille.dossier.decision.RetraitDecisionService;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.deport.Deports;
import fr.treille.dossier.grappe.ui.OngletGrappe;
import fr.treille.dossier.instruction.InstructionService;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.commun.ui.Badge.Ton;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.DemandeMotif;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The decision to take, then as it was taken, with those that were withdrawn. */
@org.springframework.stereotype.Component
class OngletDecision implements OngletGrappe {

    static final String CHEMIN = "decision";

    private final DecisionService service;
    private final RetraitDecisionService retraits;
    private final InstructionService instructions;
    private final Deports deports;
    private final List<ContexteDecision> contextes;

    OngletDecision(
            DecisionService service,
            RetraitDecisionService retraits,
            InstructionService instructions,
            Deports deports,
            List<ContexteDecision> contextes) {
        this.service = service;
        this.retraits = retraits;
        this.instructions = instructions;
        this.deports = deports;
        this.contextes = contextes;
    }

    @Override
    public int ordre() {
        return 25;
    }

    @Override
    public Groupe groupe() {
        return Groupe.INSTRUCTION;
    }

    @Override
    public String titre() {
        return "Décision";
    }

    @Override
    public String chemin() {
        return CHEMIN;
    }

    @Override
    public boolean visible(GrappeFiche grappe) {
        return grappe.statut() == StatutGrappe.A_DECIDER || grappe.statut().decide();
    }

    @Override
    public Component contenu(GrappeFiche grappe, Runnable rafraichir) {
        var contenu = new Div();
        contenu.addClassName("instruction-suite");
        contextes.forEach(contexte -> contexte.dire(grappe).ifPresent(contenu::add));
        if (grappe.statut() == StatutGrappe.A_DECIDER) {
            contenu.add(aPrendre(grappe, rafraichir));
        }
        var prises = service.decisions(grappe.id());
        if (prises.isEmpty() && grappe.statut() != StatutGrappe.A_DECIDER) {
            contenu.add(new Paragraph(
                    grappe.decidee()
                            ? "Cette grappe n’a pas de décision enregistrée dans Treille."
                            : "Le porteur a abandonné son projet avant toute décision."));
        }
        prises.forEach(decision -> contenu.add(prise(grappe, decision, rafraichir)));
        return contenu;
    }

    private Component aPrendre(GrappeFiche grappe, Runnable rafraichir) {
        var avis = service.aPrendre(grappe.id());
        var bloc = bloc("Décision à prendre");
        bloc.add(montants(avis.demande(), avis.calcule(), avis.propose(), null));
        var moi = AgentConnecte.courant();
        if (!avis.obstacle().isEmpty() || !moi.peut(Droits.DECIDER)) {
            bloc.add(new Paragraph(
                    avis.obstacle().isEmpty()
                            ? "La décision sera prise par l’agence régionale de santé."
                            : avis.obstacle()));
        }
        // a delegation that does not reach this amount may reach another decision
        if (moi.peut(Droits.DECIDER) && avis.deport().isEmpty()) {
            bloc.add(new FormulaireDecision(service, instructions, avis, rafraichir));
        }
        return bloc;
    }

    private static Div bloc(String titre) {
        var bloc = new Div(new H2(titre));
        bloc.addClassName("instruction-avis");
        return bloc;
    }

    private static Component montants(
            @Nullable Montant demande, Montant calcule, @Nullable Montant propose, @Nullable Montant decide) {
        var informations = new Div(
                Champs.information("Demandé", euros(demande)),
                Champs.information("Calculé par le barème", euros(calcule)),
                Champs.information("Proposé par l’avis", euros(propose)));
        if (decide != null) {
            informations.add(Champs.information("Décidé", euros(decide)));
        }
        informations.addClassName("informations");
        return informations;
    }

    private static String euros(@Nullable Montant montant) {
        return montant == null ? "" : Formats.montant(montant);
    }

    private Component prise(GrappeFiche grappe, DecisionFiche decision, Runnable rafraichir) {
        var bloc = bloc(decision.courante() ? "Décision" : "Décision retirée");
        bloc.add(
                new Badge(
                        decision.favorable() ? "Favorable" : "Défavorable",
                        !decision.courante() ? Ton.NEUTRE : decision.favorable() ? Ton.REUSSI : Ton.ECHEC),
                montants(decision.demande(), decision.calcule(), decision.propose(), decision.montant()));
        var informations = new Div(
                Champs.information(
                        "Prise le", Formats.dateHeure(decision.decideLe()) + ", par " + decision.decidePar()),
                Champs.information("Par délégation à", decision.competence()),
                Champs.information("Motif", decision.motif()));
        informations.addClassName("instruction-informations");
        if (!decision.ecartMotif().isEmpty()) {
            informations.add(Champs.information("Motif de l’écart", decision.ecartMotif()));
        }
        var retireeLe = decision.retireeLe();
        if (retireeLe != null) {
            var cause = decision.retraitCause();
            informations.add(
                    Champs.information(
                            cause == null ? "Reprise le" : "Retirée le",
                            Formats.dateHeure(retireeLe) + ", par " + decision.retireePar()),
                    Champs.information(
                            "Pourquoi", (cause == null ? "" : cause.libelle() + ". ") + decision.retraitMotif()));
        }
        bloc.add(informations);
        if (decision.courante()) {
            bloc.add(gestes(grappe, decision, rafraichir));
        }
        return bloc;
    }

    private Component gestes(GrappeFiche grappe, DecisionFiche decision, Runnable rafraichir) {
        var revenable = grappe.statut().aNotifier();
        var retirable = grappe.statut().peutDevenir(StatutGrappe.A_DECIDER)
                && grappe.statut().notifie();
        if (!AgentConnecte.courant().peut(Droits.DECIDER) || !revenable && !retirable) {
            return new Div();
        }
        var deport = deports.raison(grappe.id());
        if (!deport.isEmpty()) {
            return new Paragraph(deport);
        }
        var revenir = new Button(
                "Revenir sur la décision", clic -> revenir(grappe, rafraichir).open());
        revenir.addThemeVariants(ButtonVariant.LUMO_SMALL);
        revenir.setVisible(revenable);
        var retirer = new Button(
                "Retirer la décision", clic -> new RetraitDialog(retraits, grappe, decision, rafraichir).open());
        retirer.addThemeVariants(ButtonVariant.LUMO_SMALL);
        retirer.setVisible(retirable);
        return new Div(revenir, retirer);
    }

    private DemandeMotif revenir(GrappeFiche grappe, Runnable rafraichir) {
        return new DemandeMotif(
                "Revenir sur la décision de «\u00A0" + grappe.nom() + "\u00A0»",
                List.of(
                        "La décision ne compte plus\u00A0: l’avis reste, à suivre ou à faire corriger.",
                        "Le montant suit de nouveau le barème.",
                        "Une lettre préparée mais pas envoyée sera à préparer de nouveau."),
                "Revenir sur la décision",
                motif -> retraits.revenir(grappe.id(), grappe.version(), motif),
                () -> {
                    Messages.succes("La décision est reprise\u00A0: prenez-en une autre.");
                    rafraichir.run();
                });
    }
}
