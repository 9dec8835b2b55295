package fr.treille.dossier.instruction.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.instruction.ComplementLigne;
import fr.treille.dossier.instruction.ComplementService;
import fr.treille.dossier.instruction.DemandeFiche;
import fr.treille.dossier.instruction.ReceptionSaisie;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.temps.PlageDates;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Formulaire;
import fr.treille.socle.commun.ui.Messages;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Records what the porteur gave, all of it or a part, and when. */
class RecevoirDialog extends Dialog {

    private final Formulaire<ReceptionSaisie> formulaire = new Formulaire<>(ReceptionSaisie.class);

    RecevoirDialog(
            GrappeFiche grappe,
            List<DemandeFiche> demandes,
            ComplementService service,
            LocalDate aujourdhui,
            Runnable ensuite) {
        setHeaderTitle("Enregistrer la réception de compléments");
        setWidth("36rem");
        var attendus = demandes.stream()
                .flatMap(demande -> demande.lignes().stream())
                .filter(ComplementLigne::attendue)
                .toList();
        var recus = formulaire.lier(
                new CheckboxGroup<ComplementLigne>("Ce qui a été reçu"),
                ReceptionSaisie::complements,
                choisis -> choisis == null
                        ? Set.<Long>of()
                        : choisis.stream().map(ComplementLigne::id).collect(Collectors.toSet()),
                ids -> attendus.stream()
                        .filter(ligne -> ids != null && ids.contains(ligne.id()))
                        .collect(Collectors.toSet()));
        recus.setRequiredIndicatorVisible(true);
        recus.setItems(attendus);
        recus.setItemLabelGenerator(ComplementLigne::libelle);
        recus.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        var fichiers = formulaire.parDefaut(new FichiersRecus(attendus));
        recus.addValueChangeListener(choix -> fichiers.montrer(choix.getValue()));
        formulaire.lierAutrement(fichiers, ReceptionSaisie::fichiers, fichiers::lire, lus -> {});
        var tout = new Button("Tout est reçu", clic -> recus.setValue(Set.copyOf(attendus)));
        tout.addThemeVariants(ButtonVariant.LUMO_SMALL);
        tout.setVisible(attendus.size() > 1);
        var jour = formulaire.lier(Champs.date("Reçu le", PlageDates.FAIT, aujourdhui), ReceptionSaisie::recuLe);
        jour.setRequiredIndicatorVisible(true);
        formulaire.afficher(new ReceptionSaisie(grappe.id(), grappe.version(), Set.of(), aujourdhui));
        var champs = new Div(recus, tout, jour, fichiers);
        champs.addClassName("complements-champs");
        add(champs);
        var fin = grappe.fenetre().finRecevabilite();
        if (fin != null) {
            var regle = new Paragraph("Ce qui est reçu après le " + Formats.date(fin)
                    + " à minuit s’enregistre, mais n’est plus dans les délais.");
            regle.addClassName("texte-secondaire");
            add(regle);
        }
        var enregistrer = new Button(
                "Enregistrer la réception",
                clic -> formulaire.obtenir(service::recevoir).ifPresent(apres -> {
                    close();
                    Messages.succes(message(apres));
                    ensuite.run();
                }));
        enregistrer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Annuler", clic -> close()), enregistrer);
    }

    private static String message(GrappeFiche grappe) {
        if (grappe.statut() == StatutGrappe.IRRECEVABLE) {
            return "La réception est enregistrée\u00A0: le dossier est irrecevable.";
        }
        return grappe.recevabilite().complementsPour() == null
                ? "La réception est enregistrée\u00A0: plus rien n’est attendu."
                : "La réception est enregistrée.";
    }
}
