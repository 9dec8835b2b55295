package fr.treille.engagement.convention.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.treille.engagement.convention.ConventionFiche;
import fr.treille.engagement.convention.EtatConvention;
import fr.treille.engagement.notification.ui.Affichage;
import fr.treille.engagement.notification.ui.ApercuPdf;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.courrier.DocumentService;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import java.util.List;
import java.util.concurrent.Executor;

/** A generated convention as it is archived, what can be done with it, and those that it replaced. */
class PanneauConvention extends Div {

    private final ConventionFiche convention;
    private final DocumentService documents;

    PanneauConvention(
            ConventionFiche convention,
            List<ConventionFiche> anciennes,
            Gestes gestes,
            DocumentService documents,
            Executor executeur) {
        this.convention = convention;
        this.documents = documents;
        addClassName("document-plan");
        var volet = new Div(
                new H2(convention.reference()), ConventionsView.etat(convention.etat(), convention.etatMessage()));
        volet.addClassName("document-volet");
        volet.add(liens());
        if (convention.etat() != EtatConvention.SIGNEE
                && AgentConnecte.courant().peut(Droits.CONVENTIONNER)) {
            volet.add(corriger(gestes));
        }
        volet.add(informations());
        var message = convention.messageId();
        if (message != null) {
            volet.add(Affichage.message(message, convention.etatMessage()));
        }
        if (!anciennes.isEmpty()) {
            volet.add(remplacees(anciennes));
        }
        add(
                volet,
                new ApercuPdf(
                        executeur,
                        () -> octets(convention),
                        "la convention " + convention.reference(),
                        convention.reference() + ".pdf"));
    }

    private byte[] octets(ConventionFiche laquelle) {
        return documents.contenu(laquelle.documentId()).octets();
    }

    /** Sending and signing are the page's next step: their button is in the band above. */
    private Button corriger(Gestes gestes) {
        var remplacer = new Button("Générer une convention corrigée", clic -> gestes.remplacer(convention));
        remplacer.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        return remplacer;
    }

    private Div liens() {
        var nom = convention.reference() + ".pdf";
        var liens = new Div(
                ApercuPdf.telecharger("Télécharger", () -> octets(convention), nom),
                ApercuPdf.ouvrir("Imprimer", () -> octets(convention), nom));
        liens.addClassName("document-liens");
        return liens;
    }

    private Div informations() {
        var envoyeeLe = convention.envoyeeLe();
        var signeeLe = convention.signeeLe();
        var informations = new Div(
                Champs.information("Signataire du porteur", convention.destinataire()),
                Champs.information("Signataire de l’agence", convention.signataire()),
                Champs.information("Montant", convention.montant().toString()),
                Champs.information(
                        "Versements",
                        convention.premierVersement() + " à la signature, puis " + convention.secondVersement()),
                Champs.information("Durée", convention.dureeMois() + " mois à compter de la signature"),
                Champs.information("Générée le", Formats.dateHeure(convention.genereeLe())),
                Champs.information("Envoyée le", envoyeeLe == null ? "" : Formats.dateHeure(envoyeeLe)),
                Champs.information("Signée par les deux parties le", signeeLe == null ? "" : Formats.date(signeeLe)));
        informations.addClassName("document-informations");
        return informations;
    }

    private Div remplacees(List<ConventionFiche> anciennes) {
        var liste = new UnorderedList();
        anciennes.forEach(ancienne -> liste.add(new ListItem(
                ApercuPdf.ouvrir(ancienne.reference(), () -> octets(ancienne), ancienne.reference() + ".pdf"),
                new Span(" du " + Formats.date(ancienne.date())
                        + (ancienne.envoyeeLe() == null ? "" : ", envoyée au porteur")))));
        var intitule = new Span("Conventions remplacées avant signature");
        intitule.addClassName("information-libelle");
        return new Div(intitule, liste);
    }
}
