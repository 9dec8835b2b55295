package fr.treille.engagement.acte.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.treille.engagement.acte.EtatActe;
import fr.treille.engagement.acte.Information;
import fr.treille.engagement.acte.registre.ActeFiche;
import fr.treille.engagement.acte.registre.DetailActe;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Lettres;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Rafraichissement;
import fr.treille.socle.courrier.DocumentService;
import fr.treille.socle.courrier.envoi.EtatMessage;
import fr.treille.socle.equipe.AgentConnecte;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A generated document as it is archived, what can be done with it, and those that it replaced. */
public class PanneauActe extends Div {

    private static final int PERIODE_MS = 3000;

    private final DetailActe acte;
    private final GestesActe gestes;
    private final DocumentService documents;

    /**
     * @param badges beside where it is
     * @param informations what its kind says of it
     */
    public PanneauActe(
            DetailActe acte,
            List<? extends DetailActe> anciens,
            List<Component> badges,
            List<Information> informations,
            GestesActe gestes,
            DocumentService documents,
            Executor executeur) {
        this.acte = acte;
        this.gestes = gestes;
        this.documents = documents;
        addClassName("document-plan");
        var etats = new Div();
        etats.add(badges);
        etats.add(AffichageActe.etat(acte.etat(), acte.etatMessage()));
        etats.addClassName("document-badges");
        var volet = new Div(new H2(acte.reference()), etats, liens());
        volet.addClassName("document-volet");
        if (remplacable()) {
            volet.add(corriger());
        }
        volet.add(informations(informations));
        var message = acte.messageId();
        if (message != null) {
            volet.add(AffichageActe.message(message, acte.etatMessage()));
        }
        if (!anciens.isEmpty()) {
            volet.add(remplaces(anciens));
        }
        add(
                volet,
                new ApercuPdf(
                        executeur,
                        () -> octets(acte.acte()),
                        gestes.genre().nom().le() + " " + acte.reference(),
                        acte.nomFichier()));
    }

    /**
     * Shows by itself where its message is, as long as that one moves.
     *
     * @param lu where it is now
     * @param rafraichir shows the page again, once it is elsewhere
     */
    public PanneauActe suivre(Supplier<@Nullable EtatMessage> lu, Runnable rafraichir) {
        var montre = acte.etatMessage();
        Rafraichissement.suivre(this, PERIODE_MS, () -> montre != null && montre.enMouvement(), () -> {
            if (lu.get() != montre) {
                rafraichir.run();
            }
        });
        return this;
    }

    private boolean remplacable() {
        var etat = acte.etat();
        return (etat == EtatActe.GENEREE
                        || (etat == EtatActe.ENVOYEE && gestes.genre().apresEnvoi()))
                && AgentConnecte.courant().peut(gestes.genre().droit());
    }

    private byte[] octets(ActeFiche lequel) {
        return documents.contenu(lequel.documentId()).octets();
    }

    /** Sending is the page's next step: its button is in the band above. */
    private Button corriger() {
        var remplacer = new Button("Générer " + gestes.genre().nom().unCorrige(), clic -> gestes.remplacer(acte));
        remplacer.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        return remplacer;
    }

    private Div liens() {
        var liens = new Div(
                ApercuPdf.telecharger("Télécharger", () -> octets(acte.acte()), acte.nomFichier()),
                ApercuPdf.ouvrir("Imprimer", () -> octets(acte.acte()), acte.nomFichier()));
        liens.addClassName("document-liens");
        return liens;
    }

    private Div informations(List<Information> siennes) {
        var envoyeeLe = acte.envoyeeLe();
        var informations = new Div();
        siennes.forEach(dit -> informations.add(Champs.information(dit.libelle(), dit.valeur())));
        informations.add(
                Champs.information("Générée le", Formats.dateHeure(acte.acte().genereeLe())),
                Champs.information("Envoyée le", envoyeeLe == null ? "" : Formats.dateHeure(envoyeeLe)));
        informations.addClassName("document-informations");
        return informations;
    }

    private Div remplaces(List<? extends DetailActe> anciens) {
        var genre = gestes.genre();
        var liste = new UnorderedList();
        anciens.forEach(ancien -> liste.add(new ListItem(
                ApercuPdf.ouvrir(ancien.reference(), () -> octets(ancien.acte()), ancien.nomFichier()),
                new Span(" du " + Formats.date(ancien.date())
                        + (ancien.envoyeeLe() == null
                                ? ""
                                : ", envoyé" + genre.nom().e() + " au porteur")))));
        var intitule = new Span(Lettres.majuscule(genre.nom().pluriel()) + " remplacé"
                + genre.nom().e() + "s avant " + (genre.apresEnvoi() ? "signature" : "envoi"));
        intitule.addClassName("information-libelle");
        return new Div(intitule, liste);
    }
}
