package fr.treille.engagement.acte.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.treille.engagement.acte.ChampManquant;
import fr.treille.engagement.acte.EtatActe;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.commun.ui.Badge.Ton;
import fr.treille.socle.courrier.envoi.EtatMessage;
import fr.treille.socle.courrier.envoi.ui.AffichageMessages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How documents and their messages are shown. */
public final class AffichageActe {

    private AffichageActe() {}

    /** Where a document is; once sent and not signed, where its message is. */
    public static Badge etat(EtatActe etat, @Nullable EtatMessage message) {
        return switch (etat) {
            case GENEREE -> new Badge(etat.libelle(), Ton.EN_COURS);
            case ENVOYEE -> envoi(message);
            case SIGNEE -> new Badge(etat.libelle(), Ton.REUSSI);
            case REMPLACEE, CADUQUE -> new Badge(etat.libelle(), Ton.NEUTRE);
        };
    }

    /** The words of {@link #etat}. */
    static String enClair(EtatActe etat, @Nullable EtatMessage message) {
        return etat == EtatActe.ENVOYEE ? envoiEnClair(message) : etat.libelle();
    }

    /** « Envoyée », unless its message is not there yet. */
    private static Badge envoi(@Nullable EtatMessage message) {
        return new Badge(
                envoiEnClair(message),
                switch (message) {
                    case EN_ATTENTE, EN_COURS -> Ton.EN_COURS;
                    case EN_ECHEC -> Ton.ECHEC;
                    case A_VERIFIER -> Ton.ALERTE;
                    case RETIRE -> Ton.NEUTRE;
                    case ENVOYE -> Ton.REUSSI;
                    case null -> Ton.REUSSI;
                });
    }

    private static String envoiEnClair(@Nullable EtatMessage message) {
        return switch (message) {
            case EN_ATTENTE, EN_COURS -> "Envoi en cours";
            case EN_ECHEC -> "Envoi en échec";
            case A_VERIFIER -> "Envoi à vérifier";
            case RETIRE -> "Envoi retiré";
            case ENVOYE -> "Envoyée";
            case null -> "Envoyée";
        };
    }

    /** Where a message is, in its colours; nothing when there is none. */
    public static Component message(@Nullable EtatMessage etat) {
        return etat == null ? new Span("") : AffichageMessages.badge(etat);
    }

    /** The same, leading to the message in the outbox. */
    public static Component message(long messageId, @Nullable EtatMessage etat) {
        var lien = new Anchor("boite-envoi/" + messageId, "Voir le message");
        var ensemble = new Div(message(etat), lien);
        ensemble.addClassName("courrier-message");
        return ensemble;
    }

    /** What a document lacks, and where to fill it. */
    static Component manquants(String document, List<ChampManquant> champs) {
        var liste = new UnorderedList();
        champs.forEach(champ -> liste.add(new ListItem(
                new Span(champ.libelle() + " — "),
                champ.lien().isEmpty() ? new Span(champ.ou()) : new Anchor(champ.lien(), champ.ou()))));
        var titre = new Paragraph("Il manque à " + document + "\u00A0:");
        titre.addClassName("texte-alerte");
        var bloc = new Div(titre, liste);
        bloc.addClassName("courrier-manquants");
        bloc.getElement().setAttribute("role", "alert");
        return bloc;
    }
}
