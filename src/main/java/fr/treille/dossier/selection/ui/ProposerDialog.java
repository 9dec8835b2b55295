package fr.treille.dossier.selection.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import fr.treille.dossier.selection.simulation.Choix;
import fr.treille.dossier.selection.simulation.DossierCandidat;
import fr.treille.dossier.selection.simulation.SensComite;
import fr.treille.dossier.selection.simulation.Simulation;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.Messages;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** One fate for several files at once: what it makes of them and of the enveloppe, and their motive, before it is tried. */
class ProposerDialog extends Dialog {

    private final TextArea motif = new TextArea("Motif de ces dossiers");
    private final Checkbox remplacer = new Checkbox();

    /**
     * Asks, unless what the avis of one of them proposes is not possible: that is said at once.
     *
     * @param ids of the files that were chosen; those that are decided are left
     * @param ensuite told of what is then tried
     */
    static void ouvrir(Simulation depart, List<Long> ids, SensComite sens, Consumer<Simulation> ensuite) {
        try {
            new ProposerDialog(depart, ids, sens, depart.avec(ids, sens, "", false), ensuite).open();
        } catch (Refus refus) {
            Messages.erreur(refus.message());
        }
    }

    /** What its button says. */
    static String verbe(SensComite sens) {
        return switch (sens) {
            case FAVORABLE -> "Proposer favorable";
            case COMPLEMENTAIRE -> "Proposer en liste complémentaire";
            case DEFAVORABLE -> "Proposer défavorable";
        };
    }

    private ProposerDialog(
            Simulation depart, List<Long> ids, SensComite sens, Simulation tentee, Consumer<Simulation> ensuite) {
        var choisis = Set.copyOf(ids);
        var dossiers = depart.dossiers().stream()
                .filter(dossier -> choisis.contains(dossier.grappeId()) && dossier.aDecider())
                .toList();
        setHeaderTitle(verbe(sens));
        setWidth("38rem");
        var autres = dossiers.stream()
                .flatMap(dossier -> depart.choix(dossier.grappeId()).stream())
                .filter(choix -> choix.sens() != sens)
                .toList();
        var tenus = dossiers.stream()
                .flatMap(dossier -> depart.choix(dossier.grappeId()).stream())
                .filter(choix -> choix.sens() == sens && !choix.motif().isEmpty())
                .count();
        add(new Paragraph(combien(dossiers) + ". " + enveloppe(tentee)));
        if (!autres.isEmpty()) {
            add(new Paragraph(changent(autres)));
        }
        motif.setWidthFull();
        motif.setMinRows(2);
        motif.setMaxLength(Bornes.MOTIF);
        motif.setHelperText(
                "Écrit sur la ligne de chacun, où il se change ensuite. Laissé vide, c’est le motif du scénario.");
        remplacer.setLabel(
                tenus > 1
                        ? "Remplacer aussi le motif des " + Formats.nombre(tenus) + " lignes qui en disent un"
                        : "Remplacer aussi le motif de la ligne qui en dit un");
        remplacer.setVisible(tenus > 0);
        var champs = new Div(motif, remplacer);
        champs.addClassName("selection-proposition");
        add(champs);
        var proposer = new Button(verbe(sens), clic -> {
            close();
            ensuite.accept(depart.avec(ids, sens, motif.getValue().strip(), remplacer.getValue()));
        });
        proposer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        proposer.setEnabled(!dossiers.isEmpty());
        getFooter().add(new Button("Annuler", clic -> close()), proposer);
    }

    private static String combien(List<DossierCandidat> dossiers) {
        var essms = dossiers.stream().mapToInt(DossierCandidat::essms).sum();
        return Formats.nombre(dossiers.size()) + (dossiers.size() > 1 ? " dossiers, " : " dossier, ")
                + Formats.nombre(essms) + " ESSMS";
    }

    private static String enveloppe(Simulation tentee) {
        var reste = tentee.reste();
        return tentee.depasse()
                ? "L’enveloppe est alors dépassée de " + Formats.montant(reste.fois(-1)) + "."
                : "Il reste alors " + Formats.montant(reste) + " de l’enveloppe.";
    }

    private static String changent(List<Choix> autres) {
        return autres.size() > 1
                ? Formats.nombre(autres.size())
                        + " changent de sort\u00A0: le motif de leur ligne, dit d’un autre sort, s’en va avec lui."
                : "Un d’eux change de sort\u00A0: le motif de sa ligne, dit d’un autre sort, s’en va avec lui.";
    }
}
