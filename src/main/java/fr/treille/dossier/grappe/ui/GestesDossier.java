package fr.treille.dossier.grappe.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import fr.treille.dossier.grappe.CycleGrappeService;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.subvention.SommesVersees;
import fr.treille.socle.commun.ui.DemandeMotif;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What is done with a whole file beside its next step: annul its dépôt, record that its porteur gives it up. */
final class GestesDossier {

    private GestesDossier() {}

    /** The buttons of what the connected agent may do of it in its status. */
    static List<Component> boutons(
            GrappeFiche grappe,
            CycleGrappeService cycle,
            SommesVersees versements,
            LocalDate aujourdhui,
            Runnable rafraichir) {
        var boutons = new ArrayList<Component>();
        if (AgentConnecte.courant().peut(Droits.INSTRUIRE)) {
            if (grappe.statut().peutDevenir(StatutGrappe.ABANDONNEE)) {
                boutons.add(bouton(
                        "Désistement",
                        () -> new AbandonDialog(
                                grappe, cycle, versements.versees(grappe.id()), aujourdhui, rafraichir)));
            }
            if (grappe.statut().peutDevenir(StatutGrappe.EN_CONSTITUTION)) {
                boutons.add(bouton("Annuler le dépôt", () -> annulerDepot(grappe, cycle, rafraichir)));
            }
        }
        return boutons;
    }

    private static Button bouton(String libelle, Supplier<Dialog> dialogue) {
        var bouton = new Button(libelle, clic -> dialogue.get().open());
        bouton.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return bouton;
    }

    private static Dialog annulerDepot(GrappeFiche grappe, CycleGrappeService cycle, Runnable rafraichir) {
        return new DemandeMotif(
                "Annuler le dépôt de «\u00A0" + grappe.nom() + "\u00A0»",
                List.of("La grappe redevient en constitution et se modifie de nouveau.", "Le motif reste affiché."),
                "Annuler le dépôt",
                motif -> cycle.annulerDepot(grappe.id(), grappe.version(), motif),
                () -> {
                    Messages.succes("Le dépôt est annulé\u00A0: la grappe est de nouveau en constitution.");
                    rafraichir.run();
                });
    }

    /** Takes back an abandonment recorded by mistake. */
    static Dialog reprendreAbandon(GrappeFiche grappe, CycleGrappeService cycle, Runnable rafraichir) {
        return new DemandeMotif(
                "Annuler le désistement de «\u00A0" + grappe.nom() + "\u00A0»",
                List.of("Le dossier revient où il en était, avec ses échéances."),
                "Annuler le désistement",
                motif -> cycle.reprendreAbandon(grappe.id(), grappe.version(), motif),
                () -> {
                    Messages.succes("Le désistement est annulé\u00A0: le dossier est revenu où il en était.");
                    rafraichir.run();
                });
    }
}
