package fr.treille.engagement.procesverbal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.treille.dossier.selection.ComiteSelectionService;
import fr.treille.dossier.selection.ui.SuiteComite;
import fr.treille.engagement.acte.ui.ApercuPdf;
import fr.treille.engagement.procesverbal.ProcesVerbalFiche;
import fr.treille.engagement.procesverbal.ProcesVerbalService;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.courrier.DocumentService;
import java.util.concurrent.Executor;
import org.springframework.beans.factory.annotation.Qualifier;

/** The minutes of a committee: seen, generated, and those that were. */
@org.springframework.stereotype.Component
class SectionProcesVerbaux implements SuiteComite {

    private final ProcesVerbalService service;
    private final ComiteSelectionService comites;
    private final DocumentService documents;
    private final Executor executeur;

    SectionProcesVerbaux(
            ProcesVerbalService service,
            ComiteSelectionService comites,
            DocumentService documents,
            @Qualifier("applicationTaskExecutor") Executor executeur) {
        this.service = service;
        this.comites = comites;
        this.documents = documents;
        this.executeur = executeur;
    }

    @Override
    public Component contenu(long comiteId) {
        var section = new Div();
        remplir(section, comiteId);
        return section;
    }

    private void remplir(Div section, long comiteId) {
        section.removeAll();
        section.add(new H2("Procès-verbal"));
        var generes = service.generes(comiteId);
        if (generes.isEmpty()) {
            section.add(
                    new Paragraph("Il dit les membres, l’enveloppe, et ce qui est arrêté de chaque dossier, avec son"
                            + " motif. Il se fait une fois un scénario arrêté."));
        } else {
            var liste = new UnorderedList();
            generes.forEach(genere -> liste.add(ligne(genere)));
            section.add(liste);
        }
        var apercu = new Button("Aperçu du procès-verbal", clic -> apercevoir(comiteId));
        apercu.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var generer = new Button(
                "Générer le procès-verbal",
                clic -> Messages.essayer(() -> {
                    var version = comites.trouver(comiteId).orElseThrow().version();
                    Messages.succes("Le procès-verbal " + service.generer(comiteId, version) + " est archivé.");
                    remplir(section, comiteId);
                }));
        section.add(new Div(apercu, generer));
    }

    private void apercevoir(long comiteId) {
        Messages.essayer(() -> {
            // refused before a window opens on nothing
            var pdf = service.apercu(comiteId);
            var vue = new Dialog();
            vue.setHeaderTitle("Procès-verbal");
            vue.setWidth("54rem");
            vue.setHeight("90vh");
            vue.add(new ApercuPdf(executeur, () -> pdf, "procès-verbal", "proces-verbal.pdf"));
            vue.getFooter().add(new Button("Fermer", clic -> vue.close()));
            vue.open();
        });
    }

    private ListItem ligne(ProcesVerbalFiche genere) {
        var detail = new Span(" · généré par " + genere.generePar() + " le " + Formats.dateHeure(genere.genereLe()));
        detail.addClassName("texte-secondaire");
        return new ListItem(
                new Badge("Version " + genere.numero(), Badge.Ton.NEUTRE),
                new Span(" "),
                ApercuPdf.ouvrir(
                        genere.reference(),
                        () -> documents.contenu(genere.documentId()).octets(),
                        genere.reference() + ".pdf"),
                detail);
    }
}
