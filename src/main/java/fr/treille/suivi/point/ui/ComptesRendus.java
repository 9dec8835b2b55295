package fr.treille.suivi.point.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.treille.engagement.acte.ui.ApercuPdf;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.commun.ui.ChampsRefusables;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.courrier.DocumentService;
import fr.treille.suivi.point.CompteRenduService;
import fr.treille.suivi.point.PointFiche;
import fr.treille.suivi.point.minutes.CompteRenduFiche;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.IntSupplier;
import org.springframework.beans.factory.annotation.Qualifier;

/** The minutes of a point: seen before they are validated, sent, corrected; those that were. */
@org.springframework.stereotype.Component
class ComptesRendus {

    private final CompteRenduService service;
    private final DocumentService documents;
    private final Executor executeur;

    ComptesRendus(
            CompteRenduService service,
            DocumentService documents,
            @Qualifier("applicationTaskExecutor") Executor executeur) {
        this.service = service;
        this.documents = documents;
        this.executeur = executeur;
    }

    /**
     * What is done with the minutes of a point that was held.
     *
     * @param version the point's as last saved
     */
    List<Component> gestes(PointFiche point, IntSupplier version, Runnable relire) {
        return point.valide()
                ? List.of(AffichagePoints.bouton(
                        "Corriger le compte rendu",
                        () -> corriger(point, version, relire),
                        ButtonVariant.LUMO_TERTIARY))
                : List.of(
                        AffichagePoints.bouton("Aperçu", () -> apercevoir(point), ButtonVariant.LUMO_TERTIARY),
                        AffichagePoints.bouton(
                                "Valider et envoyer",
                                () -> valider(point, version, relire),
                                ButtonVariant.LUMO_PRIMARY));
    }

    private void apercevoir(PointFiche point) {
        var vue = new Dialog();
        vue.setHeaderTitle("Compte rendu du " + point.titre().toLowerCase(java.util.Locale.FRENCH));
        vue.setWidth("54rem");
        vue.setHeight("90vh");
        vue.add(new ApercuPdf(
                executeur,
                () -> service.apercu(point.id()),
                "compte rendu du " + point.titre().toLowerCase(java.util.Locale.FRENCH),
                "compte-rendu.pdf"));
        vue.getFooter().add(AffichagePoints.bouton("Fermer", vue::close));
        vue.open();
    }

    private void valider(PointFiche point, IntSupplier version, Runnable relire) {
        Messages.confirmer(
                "Valider et envoyer le compte rendu\u00A0?",
                List.of(
                        "Son PDF est archivé et part à chaque participant qui a une adresse.",
                        "Il ne change plus ensuite\u00A0: une correction sera une nouvelle version, avec son motif."),
                "Valider et envoyer",
                () -> {
                    Messages.essayer(() -> {
                        var reference = service.valider(point.id(), version.getAsInt());
                        Messages.succes("Le compte rendu " + reference + " est validé et dans la boîte d’envoi.");
                        relire.run();
                    });
                });
    }

    private void corriger(PointFiche point, IntSupplier version, Runnable relire) {
        new MotifDialog(
                        "Corriger le compte rendu",
                        "La version " + point.numero() + " reste archivée telle qu’elle a été envoyée.",
                        null,
                        new ChampsRefusables(),
                        "Ouvrir une nouvelle version",
                        motif -> {
                            service.corriger(point.id(), version.getAsInt(), motif);
                            relire.run();
                        })
                .open();
    }

    /** Those that were validated, the last first. */
    Component liste(PointFiche point) {
        var liste = new UnorderedList();
        liste.addClassName("suivi-liste");
        point.comptesRendus().forEach(rendu -> liste.add(ligne(rendu)));
        var section = new Div(new H2("Comptes rendus envoyés"), liste);
        section.addClassName("suivi-section");
        return section;
    }

    private ListItem ligne(CompteRenduFiche rendu) {
        var detail = new Span(" · validé par " + rendu.validePar() + " le " + Formats.dateHeure(rendu.valideLe())
                + (rendu.motif().isEmpty() ? "" : " · " + rendu.motif()));
        detail.addClassName("texte-secondaire");
        var nom = rendu.reference() + ".pdf";
        return new ListItem(
                new Badge("Version " + rendu.numero(), Badge.Ton.NEUTRE),
                new Div(
                        ApercuPdf.ouvrir(
                                rendu.reference(),
                                () -> documents.contenu(rendu.documentId()).octets(),
                                nom),
                        detail));
    }
}
