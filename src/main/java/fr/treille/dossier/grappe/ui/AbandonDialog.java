package fr.treille.dossier.grappe.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import fr.treille.dossier.grappe.CycleGrappeService;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.temps.PlageDates;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Formulaire;
import fr.treille.socle.commun.ui.Messages;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Records that the porteur gives its project up: the day it wrote so, and why. */
class AbandonDialog extends Dialog {

    /** As refusals name it. */
    private record Saisie(@Nullable LocalDate le, String motif) {}

    private final Formulaire<Saisie> formulaire = new Formulaire<>(Saisie.class);

    /** @param verse what was paid of its grant */
    AbandonDialog(GrappeFiche grappe, CycleGrappeService cycle, Montant verse, LocalDate aujourdhui, Runnable ensuite) {
        setHeaderTitle("Désistement de «\u00A0" + grappe.nom() + "\u00A0»");
        setWidth("36rem");
        var le = formulaire.lier(Champs.date("Date du courrier du porteur", PlageDates.FAIT, aujourdhui), Saisie::le);
        formulaire.exiger(Saisie::le, "Donnez la date du courrier ou du message du porteur.");
        var motif = formulaire.lier(new TextArea("Motif"), Saisie::motif);
        motif.setHelperText("Ce que le porteur en dit. Gardé dans l’historique.");
        motif.setRequiredIndicatorVisible(true);
        motif.setMaxLength(Bornes.MOTIF);
        motif.setWidthFull();
        formulaire.afficher(new Saisie(aujourdhui, ""));
        var effets = new UnorderedList(
                new ListItem("Le dossier s’arrête\u00A0: plus d’échéance, de relance ni de lettre."),
                new ListItem(
                        grappe.statut().sort().obtenue()
                                ? liberation(grappe.montant(), verse)
                                : "Ses ESSMS peuvent rejoindre une autre grappe sans conflit."),
                new ListItem("Enregistré par erreur, il s’annule avec un motif."));
        effets.addClassName("grappe-effets");
        var bouton = new Button("Enregistrer le désistement", clic -> {
            if (formulaire.enregistrer(saisie -> cycle.abandonner(
                    grappe.id(), grappe.version(), Objects.requireNonNull(saisie.le()), saisie.motif()))) {
                close();
                Messages.succes("Le désistement est enregistré.");
                ensuite.run();
            }
        });
        bouton.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        add(le, motif, effets);
        getFooter().add(new Button("Garder le dossier", clic -> close()), bouton);
    }

    /** What is unpaid alone is free again. */
    private static String liberation(Montant accorde, Montant verse) {
        if (verse.estNul()) {
            return "Les " + accorde + " accordés sont libérés.";
        }
        var reste = accorde.moins(verse);
        return (reste.estNegatif() || reste.estNul()
                        ? "Rien n’est libéré\u00A0: "
                        : "Seuls " + reste + " des " + accorde + " accordés sont libérés\u00A0: ")
                + verse + " ont été versés, à récupérer auprès du porteur.";
    }
}
