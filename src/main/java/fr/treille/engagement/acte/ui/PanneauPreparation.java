package fr.treille.engagement.acte.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import fr.treille.engagement.acte.ActePrepare;
import fr.treille.socle.commun.Lettres;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.Champs;
import java.util.concurrent.Executor;

/** A document that does not exist yet: what it will say, what it lacks, its preview, and the buttons that generate it. */
public class PanneauPreparation extends Div {

    /** @param destinataire how the one to whom it is written is called, « Destinataire » */
    public PanneauPreparation(GestesActe gestes, String destinataire, Executor executeur) {
        addClassName("document-plan");
        try {
            montrer(gestes.preparer(), gestes, destinataire, executeur);
        } catch (Refus refus) {
            var constat = new Paragraph(refus.message());
            constat.addClassName("texte-alerte");
            add(constat);
        }
    }

    private void montrer(ActePrepare<?> preparee, GestesActe gestes, String destinataire, Executor executeur) {
        var signataire = new ChoixSignataire(preparee.signataires(), null);
        add(volet(preparee, gestes, destinataire, signataire));
        if (preparee.complete()) {
            var apercu = new Div(apercu(gestes, signataire, executeur));
            apercu.addClassName("document-apercu");
            signataire.suivre(() -> {
                apercu.removeAll();
                apercu.add(apercu(gestes, signataire, executeur));
            });
            add(apercu);
        }
    }

    private static Div volet(
            ActePrepare<?> preparee, GestesActe gestes, String destinataire, ChoixSignataire signataire) {
        var nom = preparee.genre().nom();
        var volet = new Div(
                new H2(Lettres.majuscule(nom.nom()) + " à générer"),
                Champs.information(destinataire, preparee.destinataire()),
                Champs.information("Copie", preparee.copie()));
        preparee.resume().forEach(dit -> volet.add(Champs.information(dit.libelle(), dit.valeur())));
        volet.add(signataire);
        volet.addClassName("document-volet");
        if (!preparee.complete()) {
            volet.add(AffichageActe.manquants(nom.le(), preparee.manquants()));
        }
        var generer = new Button("Générer " + nom.le(), clic -> gestes.generer(preparee, signataire.choisi()));
        generer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        generer.setEnabled(preparee.complete());
        generer.setDisableOnClick(true);
        var envoyer = new Button("Générer et envoyer", clic -> gestes.genererEtEnvoyer(preparee, signataire.choisi()));
        envoyer.setEnabled(preparee.complete());
        var boutons = new Div(generer, envoyer);
        boutons.addClassName("document-gestes");
        var effet = new Paragraph(nom.leEnTete() + " généré" + nom.e()
                + " reçoit sa référence et son PDF est archivé tel quel\u00A0; " + nom.elle()
                + " part tout de suite, ou plus tard.");
        effet.addClassName("texte-secondaire");
        volet.add(boutons, effet);
        return volet;
    }

    private static ApercuPdf apercu(GestesActe gestes, ChoixSignataire signataire, Executor executeur) {
        var choisi = signataire.choisi();
        return new ApercuPdf(
                executeur, () -> gestes.apercu(choisi), gestes.genre().nom().le(), "apercu.pdf");
    }
}
