package fr.treille.pilotage.relance.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fr.treille.pilotage.relance.report.DateChangee;
import fr.treille.pilotage.relance.report.ReportService;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.courrier.envoi.AdresseCourriel;
import fr.treille.socle.courrier.envoi.MessageADeposer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The messages that tell a new date to those who were told another one: read, chosen, then sent. */
final class NouvellesDatesDialog extends Dialog {

    private final ReportService reports;
    private final Runnable ensuite;
    private final CheckboxGroup<String> choix = new CheckboxGroup<>("Destinataires");
    private final Div messages = new Div();
    private final Button envoyer = new Button("", clic -> envoyer());

    /** @param ensuite called once they were sent */
    NouvellesDatesDialog(ReportService reports, List<DateChangee> changees, Runnable ensuite) {
        this.reports = reports;
        this.ensuite = ensuite;
        setHeaderTitle("Prévenir des nouvelles dates");
        setWidth("44rem");
        addClassName("relance-apercu");
        var adresses = changees.stream().map(DateChangee::adresse).collect(Collectors.toCollection(LinkedHashSet::new));
        choix.setItems(adresses);
        choix.setValue(Set.copyOf(adresses));
        choix.addValueChangeListener(change -> montrer());
        envoyer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        envoyer.setDisableOnClick(true);
        add(
                new Paragraph(
                        "Ces personnes ont été relancées à une date qui a changé depuis. Chacune reçoit un message."),
                choix,
                messages);
        getFooter().add(new Button("Annuler", clic -> close()), envoyer);
        montrer();
    }

    private void montrer() {
        messages.removeAll();
        var prets = choix.getValue().isEmpty() ? List.<MessageADeposer>of() : reports.apercu(choix.getValue());
        prets.forEach(message -> {
            var corps = new Div(message.corps());
            corps.addClassName("message-corps");
            messages.add(
                    Champs.information(
                            "À",
                            message.destinataires().stream()
                                    .map(AdresseCourriel::enClair)
                                    .collect(Collectors.joining(", "))),
                    Champs.information("Objet", message.objet()),
                    corps);
        });
        envoyer.setText("Envoyer " + Formats.compte(prets.size(), "message", "messages"));
        envoyer.setEnabled(!prets.isEmpty());
    }

    private void envoyer() {
        Messages.essayer(() -> {
            var nombre = reports.prevenir(choix.getValue());
            close();
            Messages.succes(Formats.compte(nombre, "message est", "messages sont") + " dans la boîte d’envoi.");
        });
        envoyer.setEnabled(true);
        ensuite.run();
    }
}
