package fr.treille.engagement.convention.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.engagement.convention.ConventionPreparee;
import fr.treille.engagement.convention.ConventionService;
import fr.treille.engagement.notification.ui.Affichage;
import fr.treille.engagement.notification.ui.ApercuPdf;
import fr.treille.engagement.notification.ui.ChoixSignataire;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.Champs;
import java.util.concurrent.Executor;

/** A convention that does not exist yet: what it will say, what it lacks, its preview, and the button that generates it. */
class PanneauPreparation extends Div {

    PanneauPreparation(ConventionService service, GrappeFiche grappe, Gestes gestes, Executor executeur) {
        addClassName("document-plan");
        try {
            var preparee = service.preparer(grappe.id());
            var signataire = new ChoixSignataire(preparee.signataires(), null);
            add(volet(preparee, signataire, gestes));
            if (preparee.complete()) {
                var apercu = new Div(apercu(service, grappe, signataire, executeur));
                apercu.addClassName("document-apercu");
                signataire.suivre(() -> {
                    apercu.removeAll();
                    apercu.add(apercu(service, grappe, signataire, executeur));
                });
                add(apercu);
            }
        } catch (Refus refus) {
            var constat = new Paragraph(refus.message());
            constat.addClassName("texte-alerte");
            add(constat);
        }
    }

    private static ApercuPdf apercu(
            ConventionService service, GrappeFiche grappe, ChoixSignataire signataire, Executor executeur) {
        var choisi = signataire.choisi();
        return new ApercuPdf(executeur, () -> service.apercu(grappe.id(), choisi), "la convention", "apercu.pdf");
    }

    private static Div volet(ConventionPreparee preparee, ChoixSignataire signataire, Gestes gestes) {
        var versements = preparee.versements();
        var volet = new Div(
                new H2("Convention à générer"),
                Champs.information("Signataire du porteur", preparee.destinataire()),
                Champs.information("Copie", preparee.copie()),
                Champs.information("Montant", preparee.montant().toString()),
                Champs.information(
                        "Versements", versements.premiere() + " à la signature, puis " + versements.seconde()),
                Champs.information("Durée", preparee.dureeMois() + " mois à compter de la signature"));
        volet.add(signataire);
        volet.addClassName("document-volet");
        if (!preparee.complete()) {
            volet.add(Affichage.manquants("la convention", preparee.manquants()));
        }
        var generer = new Button("Générer la convention", clic -> gestes.generer(preparee, signataire.choisi()));
        generer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        generer.setEnabled(preparee.complete());
        generer.setDisableOnClick(true);
        var effet = new Paragraph(
                "La convention reçoit sa référence et son PDF est archivé tel quel. Elle ne part pas encore.");
        effet.addClassName("texte-secondaire");
        volet.add(generer, effet);
        return volet;
    }
}
