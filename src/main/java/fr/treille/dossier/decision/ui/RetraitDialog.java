package fr.treille.dossier.decision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import fr.treille.dossier.decision.CauseRetrait;
import fr.treille.dossier.decision.DecisionFiche;
import fr.treille.dossier.decision.RetraitDecisionService;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Formulaire;
import fr.treille.socle.commun.ui.Messages;
import org.jspecify.annotations.Nullable;

/** Withdraws a decision that was notified, with its cause and the law's term. */
class RetraitDialog extends Dialog {

    /** What is typed, by the names of the refusals. */
    private record Saisie(@Nullable CauseRetrait cause, String motif) {}

    private final Formulaire<Saisie> formulaire = new Formulaire<>(Saisie.class);

    RetraitDialog(RetraitDecisionService service, GrappeFiche grappe, DecisionFiche decision, Runnable ensuite) {
        setHeaderTitle("Retirer la décision de «\u00A0" + grappe.nom() + "\u00A0»");
        setWidth("36rem");
        var cause =
                formulaire.lier(new RadioButtonGroup<CauseRetrait>("Pourquoi", CauseRetrait.values()), Saisie::cause);
        cause.setItemLabelGenerator(CauseRetrait::libelle);
        cause.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        cause.setRequiredIndicatorVisible(true);
        var motif = formulaire.lier(new TextArea("Motif"), Saisie::motif);
        motif.setRequiredIndicatorVisible(true);
        motif.setMaxLength(Bornes.MOTIF);
        motif.setWidthFull();
        formulaire.afficher(new Saisie(null, ""));
        var bouton = new Button("Retirer la décision", clic -> {
            if (formulaire.enregistrer(
                    saisie -> service.retirer(grappe.id(), grappe.version(), saisie.cause(), saisie.motif()))) {
                close();
                Messages.succes("La décision est retirée\u00A0: le dossier attend une nouvelle décision.");
                ensuite.run();
            }
        });
        bouton.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        add(
                new Paragraph(
                        "Une décision illégale se retire dans les quatre mois qui la suivent (code des relations entre"
                                + " le public et l’administration, articles L.\u00A0242-1 et L.\u00A0243-3)\u00A0: celle-ci, du "
                                + Formats.date(decision.jour()) + ", jusqu’au "
                                + Formats.date(decision.retraitJusquAu()) + "."),
                cause,
                motif,
                new Paragraph(
                        "La lettre déjà envoyée reste au dossier et ne compte plus\u00A0; le retrait est à notifier au"
                                + " porteur. Une convention déjà préparée ou envoyée devient caduque. L’avis reste, à suivre"
                                + " ou à faire corriger."));
        getFooter().add(new Button("Garder la décision", clic -> close()), bouton);
    }
}
