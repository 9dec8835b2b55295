package fr.treille.dossier.instruction.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.instruction.ComplementService;
import fr.treille.dossier.instruction.DemandeSaisie;
import fr.treille.dossier.instruction.Examen;
import fr.treille.dossier.instruction.complement.DemandePrevue;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.temps.PlageDates;
import fr.treille.socle.commun.ui.ChampChoixMultiple;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Formulaire;
import fr.treille.socle.commun.ui.Messages;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Asks the porteur for complements: what, by when, why. */
class DemanderDialog extends Dialog {

    private final Formulaire<DemandeSaisie> formulaire = new Formulaire<>(DemandeSaisie.class);
    private final ComplementService service;
    private final Runnable ensuite;

    /** @param aDemander those of its pieces that are missing or refused, and not awaited yet */
    DemanderDialog(
            GrappeFiche grappe,
            Examen examen,
            List<String> aDemander,
            ComplementService service,
            LocalDate aujourdhui,
            Runnable ensuite) {
        this.service = service;
        this.ensuite = ensuite;
        var fin = grappe.fenetre().finRecevabilite();
        setHeaderTitle("Demander des compléments à «\u00A0" + grappe.porteurNom() + "\u00A0»");
        setWidth("40rem");
        var pieces = new ChampChoixMultiple<String>("Pièces du dossier");
        Champs.proposer(pieces, examen.pieces());
        pieces.setHelperText(
                aDemander.isEmpty()
                        ? "Celles que l’appel à projets demande."
                        : "Celles que l’appel à projets demande\u00A0; ce qui manque ou est refusé est déjà choisi.");
        pieces.setClearButtonVisible(true);
        pieces.setVisible(!examen.pieces().isEmpty());
        var autres = new TextArea("Autres compléments, un par ligne");
        autres.setMinRows(3);
        formulaire.lierAutrement(
                autres,
                DemandeSaisie::lignes,
                () -> Stream.concat(
                                pieces.getValue().stream(), autres.getValue().lines())
                        .toList(),
                lignes -> autres.setValue(String.join("\n", lignes)));
        var pourLe =
                formulaire.lier(Champs.echeance("Pour le", PlageDates.ECHEANCE, aujourdhui), DemandeSaisie::pourLe);
        pourLe.setRequiredIndicatorVisible(true);
        pourLe.setMin(aujourdhui);
        pourLe.setMax(fin);
        pourLe.setHelperText(
                fin == null
                        ? "L’appel ne donne pas de fin à la recevabilité."
                        : "Au plus tard le " + Formats.date(fin) + ", fin de la recevabilité.");
        var motif = formulaire.lier(new TextArea("Motif"), DemandeSaisie::motif);
        motif.setMaxLength(Bornes.MOTIF);
        motif.setHelperText("Facultatif, affiché avec la demande et repris dans le message.");
        var dejaEcrit = formulaire.lier(
                new Checkbox("J’ai déjà écrit au porteur\u00A0: ne pas envoyer de message"), DemandeSaisie::dejaEcrit);
        formulaire.afficher(new DemandeSaisie(grappe.id(), grappe.version(), List.of(), fin, ""));
        pieces.setValue(Set.copyOf(aDemander));
        var effets = new UnorderedList(
                new ListItem("L’instruction ne s’ouvre pas avant que tout soit reçu."),
                new ListItem(
                        fin == null
                                ? "L’échéance apparaît à l’écran Échéances."
                                : "Ce qui manquera après le " + Formats.date(fin)
                                        + " à minuit rendra le dossier irrecevable."),
                new ListItem("Le porteur reçoit un message, que vous relisez d’abord."));
        effets.addClassName("grappe-effets");
        var champs = new Div(pieces, autres, pourLe, motif, dejaEcrit);
        champs.addClassName("complements-champs");
        var demander = new Button("Relire le message", clic -> {
            if (dejaEcrit.getValue()) {
                demander();
            } else {
                formulaire.obtenir(service::prevoir).ifPresent(this::relire);
            }
        });
        dejaEcrit.addValueChangeListener(
                choix -> demander.setText(choix.getValue() ? "Demander les compléments" : "Relire le message"));
        demander.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(champs, effets);
        getFooter().add(new Button("Annuler", clic -> close()), demander);
    }

    /** What the porteur will read, word for word, before it leaves. */
    private void relire(DemandePrevue prevue) {
        var corps = new Div(prevue.corps());
        corps.addClassName("message-corps");
        var demande = Messages.confirmer(
                "Envoyer cette demande au porteur\u00A0?",
                List.of("À\u00A0: " + prevue.destinataires(), "Objet\u00A0: " + prevue.objet()),
                corps,
                "Envoyer la demande",
                this::demander);
        demande.setWidth("42rem");
    }

    private void demander() {
        if (formulaire.enregistrer(service::demander)) {
            close();
            Messages.succes("Les compléments sont demandés.");
            ensuite.run();
        }
    }
}
