package fr.treille.socle.courrier.envoi.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Liste;
import fr.treille.socle.commun.ui.Rafraichissement;
import fr.treille.socle.courrier.envoi.EnvoiService;
import fr.treille.socle.courrier.envoi.EtatMessage;
import fr.treille.socle.courrier.envoi.MessageFiltre;
import fr.treille.socle.courrier.envoi.MessageLigne;
import fr.treille.socle.courrier.envoi.MessageTotaux;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The list of the messages, what became of them, and those that wait for someone. */
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ListeMessages extends Liste<MessageLigne, MessageFiltre, MessageTotaux> {

    private static final int PERIODE_MS = 3000;

    private final Rafraichissement suivi =
            Rafraichissement.suivre(this, PERIODE_MS, this::enMouvement, super::actualiser);

    ListeMessages(EnvoiService envois) {
        super("boite-envoi", "boîte d’envoi", "-creeLe");
        var texte = filtres().texte("Objet, destinataire, sujet");
        var etats =
                filtres().plusieurs("etat", "État", List.of(EtatMessage.values()), Enum::name, EtatMessage::libelle);
        filtrer(() -> new MessageFiltre(texte.getValue(), Set.copyOf(etats.getValue()), ""));
        lire(envois::rechercher, envois::totaux, MessageTotaux::total);
        colonnesDesMessages();
        pied(ListeMessages::enClair);
        ouvrir(ligne -> "boite-envoi/" + ligne.id());
        reduireA("etat", "creeLe", "sujet");
        siVide("Aucun message ne répond à ces filtres. Les messages s’écrivent avec les lettres et les conventions.");
    }

    private void colonnesDesMessages() {
        var colonnes = colonnes();
        colonnes.choix("etat", "État", MessageLigne::etat, EtatMessage::libelle)
                .rendue(ligne -> AffichageMessages.badge(ligne))
                .largeur(8.5);
        colonnes.instant("creeLe", "Écrit le", MessageLigne::creeLe);
        colonnes.texte("destinataires", "Destinataires", MessageLigne::destinataires)
                .largeur(10.5)
                .souple(1);
        colonnes.texte("objet", "Objet", MessageLigne::objet).largeur(11).souple(2);
        colonnes.texte("sujet", "Sujet", MessageLigne::sujet)
                .rendue(ListeMessages::sujet)
                .largeur(10.5);
        colonnes.texte("refusees", "Adresses refusées", MessageLigne::refusees)
                .largeur(10)
                .cachee();
        colonnes.texte("derniereReponse", "Réponse", MessageLigne::derniereReponse)
                .largeur(8)
                .souple(1);
        colonnes.entier("pieces", "Pièces", MessageLigne::pieces);
        colonnes.entier("tentatives", "Essais", MessageLigne::tentatives);
        colonnes.instant("envoyeLe", "Envoyé le", MessageLigne::envoyeLe).cachee();
    }

    private static Component sujet(MessageLigne ligne) {
        return new Anchor(Liens.relatif(ligne.lien()), ligne.sujet());
    }

    private static String enClair(MessageTotaux totaux) {
        return Arrays.stream(EtatMessage.values())
                .filter(etat -> totaux.de(etat) > 0)
                .map(etat -> etat.libelle() + "\u00A0: " + Formats.nombre(totaux.de(etat)))
                .collect(Collectors.joining(
                        " · ",
                        Formats.nombre(totaux.total())
                                + (totaux.total() > 1 ? " messages" : " message")
                                + (totaux.total() > 0 ? " · " : ""),
                        ""));
    }

    @Override
    public void actualiser() {
        super.actualiser();
        suivi.accorder();
    }

    /** Whether something is still to leave. */
    private boolean enMouvement() {
        var totaux = totaux();
        return totaux != null && totaux.enMouvement();
    }
}
