package fr.treille.pilotage.echeance.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.pilotage.echeance.AgendaService;
import fr.treille.pilotage.echeance.Pour;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Messages;
import java.util.List;

/** One's own calendar feed: its address, shown once, and how to take it away. */
final class AgendaDialog extends Dialog {

    private static final String PERTE =
            "Les agendas qui y sont abonnés ne recevront plus vos échéances\u00A0: il faudra les abonner à nouveau.";

    private final AgendaService agendas;
    private final Paragraph etat = new Paragraph();
    private final Select<Pour> pour = new Select<>();
    private final TextField adresse = new TextField("Adresse de l’agenda");
    private final Button creer = new Button("", clic -> demander());
    private final Button revoquer = new Button(
            "Révoquer l’adresse",
            clic -> Messages.confirmer(
                    "Révoquer l’adresse\u00A0?", List.of(PERTE), "Révoquer l’adresse", this::revoquer));

    AgendaDialog(AgendaService agendas) {
        this.agendas = agendas;
        setHeaderTitle("Mes échéances dans mon agenda");
        setWidth("36rem");
        pour.setLabel("Échéances");
        pour.setItems(Pour.values());
        pour.setItemLabelGenerator(Pour::libelle);
        pour.setValue(Pour.MOI);
        adresse.setReadOnly(true);
        adresse.setWidthFull();
        adresse.setVisible(false);
        adresse.setHelperText(
                "Copiez-la maintenant\u00A0: elle ne sera plus montrée. Qui la connaît lit vos échéances.");
        creer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        revoquer.addThemeVariants(ButtonVariant.LUMO_ERROR);
        add(
                new Paragraph(
                        "Thunderbird, Outlook ou tout agenda qui s’abonne à une adresse y lit vos échéances à faire,"
                                + " et suit leurs changements de date."),
                etat,
                pour,
                adresse);
        getFooter().add(new Button("Fermer", clic -> close()), revoquer, creer);
        actualiser();
    }

    private void actualiser() {
        var fiche = agendas.fiche();
        etat.setText(fiche.map(agenda -> "Votre agenda a une adresse depuis le " + Formats.dateHeure(agenda.creeLe())
                        + "\u00A0: «\u00A0" + agenda.pour().libelle() + "\u00A0».")
                .orElse("Votre agenda n’a pas encore d’adresse."));
        creer.setText(fiche.isPresent() ? "Changer l’adresse" : "Créer l’adresse");
        revoquer.setVisible(fiche.isPresent());
    }

    /** A first address takes nothing away; a new one does. */
    private void demander() {
        if (agendas.fiche().isEmpty()) {
            creer();
        } else {
            Messages.confirmer("Changer l’adresse\u00A0?", List.of(PERTE), "Changer l’adresse", this::creer);
        }
    }

    private void creer() {
        Messages.essayer(() -> {
            adresse.setValue(agendas.creer(pour.getValue()));
            adresse.setVisible(true);
            actualiser();
        });
    }

    private void revoquer() {
        agendas.revoquer();
        adresse.setVisible(false);
        adresse.clear();
        actualiser();
        Messages.succes("L’adresse de votre agenda est révoquée\u00A0: elle ne répond plus.");
    }
}
