package fr.treille.engagement.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.treille.engagement.notification.ChampManquant;
import fr.treille.engagement.notification.EtatLettre;
import fr.treille.engagement.notification.SensDecision;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.commun.ui.Badge.Ton;
import fr.treille.socle.courrier.envoi.EtatMessage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How letters, conventions and their messages are shown. */
public final class Affichage {

    private Affichage() {}

    static Badge sens(SensDecision sens) {
        return new Badge(sens.libelle(), sens == SensDecision.FAVORABLE ? Ton.REUSSI : Ton.ECHEC);
    }

    /** Where a letter is; once sent, where its message is. */
    static Badge etat(EtatLettre etat, @Nullable EtatMessage message) {
        return switch (etat) {
            case GENEREE -> new Badge(etat.libelle(), Ton.EN_COURS);
            case REMPLACEE -> new Badge(etat.libelle(), Ton.NEUTRE);
            case ENVOYEE -> envoi(message);
        };
    }

    /** The words of {@link #etat}. */
    static String enClair(EtatLettre etat, @Nullable EtatMessage message) {
        return etat == EtatLettre.ENVOYEE ? envoiEnClair(message) : etat.libelle();
    }

    /** « Envoyée », unless its message is not there yet. */
    public static Badge envoi(@Nullable EtatMessage message) {
        return new Badge(
                envoiEnClair(message),
                switch (message) {
                    case EN_ATTENTE, EN_COURS -> Ton.EN_COURS;
                    case EN_ECHEC -> Ton.ECHEC;
                    case A_VERIFIER -> Ton.ALERTE;
                    case ENVOYE -> Ton.REUSSI;
                    case null -> Ton.REUSSI;
                });
    }

    /** The words of {@link #envoi}. */
    public static String envoiEnClair(@Nullable EtatMessage message) {
        return switch (message) {
            case EN_ATTENTE, EN_COURS -> "Envoi en cours";
            case EN_ECHEC -> "Envoi en échec";
            case A_VERIFIER -> "Envoi à vérifier";
            case ENVOYE -> "Envoyée";
            case null -> "Envoyée";
        };
    }

    /** Where a message is, in its colours; nothing when there is none. */
    public static Component message(@Nullable EtatMessage etat) {
        if (etat == null) {
            return new Span("");
        }
        return new Badge(
                etat.libelle(),
                switch (etat) {
                    case EN_ATTENTE, EN_COURS -> Ton.EN_COURS;
                    case ENVOYE -> Ton.REUSSI;
                    case EN_ECHEC -> Ton.ECHEC;
                    case A_VERIFIER -> Ton.ALERTE;
                });
    }

    /** The same, leading to the message in the outbox. */
    public static Component message(long messageId, @Nullable EtatMessage etat) {
        var lien = new Anchor("boite-envoi/" + messageId, "Voir le message");
        var ensemble = new Div(message(etat), lien);
        ensemble.addClassName("courrier-message");
        return ensemble;
    }

    /** What a document lacks, and where to fill it. */
    public static Component manquants(String document, List<ChampManquant> champs) {
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
