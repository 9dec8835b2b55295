package fr.treille.engagement.notification.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.treille.engagement.acte.EtatActe;
import fr.treille.engagement.acte.ui.ColonnesCourrier;
import fr.treille.engagement.notification.LettreFiltre;
import fr.treille.engagement.notification.LettreLectureService;
import fr.treille.engagement.notification.LettreLigne;
import fr.treille.engagement.notification.LettreTotaux;
import fr.treille.engagement.notification.SensDecision;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.EntreeMenu;
import fr.treille.socle.commun.ui.Liste;
import fr.treille.socle.commun.ui.RubriqueMenu;
import fr.treille.socle.courrier.DocumentService;
import fr.treille.socle.courrier.envoi.EtatMessage;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import jakarta.annotation.security.RolesAllowed;

/** Every decision letter of the région. */
@Route("courriers")
@PageTitle("Courriers")
@Menu(title = "Courriers", order = 3, icon = "vaadin:envelope")
@EntreeMenu(RubriqueMenu.DOSSIERS)
@RolesAllowed(Droits.CONSULTER)
class CourriersView extends Liste<LettreLigne, LettreFiltre, LettreTotaux> {

    CourriersView(LettreLectureService lettres, DocumentService documents) {
        super("courriers", "courriers", "-date");
        var texte = filtres().texte("Référence, grappe, porteur");
        texte.addClassName("filtre-courrier");
        var sens = filtres()
                .choix("sens", "Décision", "Décision\u00A0: toutes", SensDecision.values(), SensDecision::libelle);
        var etat = filtres()
                .choix(
                        "etat",
                        "État",
                        "État\u00A0: tous",
                        EtatActe.SANS_SIGNATURE.toArray(EtatActe[]::new),
                        EtatActe::libelle);
        var message = filtres()
                .choix("message", "Message", "Message\u00A0: tous", EtatMessage.values(), EtatMessage::libelle);
        filtrer(() -> new LettreFiltre(texte.getValue(), sens.getValue(), etat.getValue(), message.getValue()));
        lire(lettres::rechercher, lettres::totaux, LettreTotaux::nombre);
        var courrier = new ColonnesCourrier<>(this, documents, OngletCourriers.CHEMIN);
        courrier.document(13.5);
        colonnes()
                .choix("sens", "Décision", LettreLigne::sens, SensDecision::libelle)
                .rendue(ligne -> AffichageLettres.sens(ligne.sens()))
                .largeur(7.75);
        courrier.etat();
        courrier.envoi();
        courrier.aLaDemande();
        totaliser("montant", LettreTotaux::montant);
        pied(totaux -> Formats.nombre(totaux.nombre()) + (totaux.nombre() > 1 ? " lettres" : " lettre") + " · "
                + totaux.montant() + " accordés");
        if (AgentConnecte.courant().peut(Droits.NOTIFIER)) {
            agir(new Button("Lettres à notifier", clic -> UI.getCurrent().navigate(ANotifierView.CHEMIN)));
        }
        siVide("Aucune lettre ne répond à ces filtres. Une lettre se prépare depuis la page de sa grappe, une fois"
                + " l’avis donné.");
    }
}
