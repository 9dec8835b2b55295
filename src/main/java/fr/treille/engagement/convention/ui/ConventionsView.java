package fr.treille.engagement.convention.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.treille.engagement.convention.ConventionFiltre;
import fr.treille.engagement.convention.ConventionLectureService;
import fr.treille.engagement.convention.ConventionLigne;
import fr.treille.engagement.convention.ConventionTotaux;
import fr.treille.engagement.convention.EtatConvention;
import fr.treille.engagement.notification.ui.Affichage;
import fr.treille.engagement.notification.ui.ColonnesCourrier;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.commun.ui.EntreeMenu;
import fr.treille.socle.commun.ui.Liste;
import fr.treille.socle.commun.ui.RubriqueMenu;
import fr.treille.socle.courrier.DocumentService;
import fr.treille.socle.courrier.envoi.EtatMessage;
import fr.treille.socle.equipe.Droits;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** Every convention of the région. */
@Route("conventions")
@PageTitle("Conventions")
@Menu(title = "Conventions", order = 4, icon = "vaadin:file-text-o")
@EntreeMenu(RubriqueMenu.DOSSIERS)
@RolesAllowed(Droits.CONSULTER)
class ConventionsView extends Liste<ConventionLigne, ConventionFiltre, ConventionTotaux> {

    ConventionsView(ConventionLectureService conventions, DocumentService documents) {
        super("conventions", "conventions", "-date");
        var texte = filtres().texte("Référence, grappe, porteur");
        texte.addClassName("filtre-courrier");
        var etat =
                filtres().choix("etat", "État", "État\u00A0: tous", EtatConvention.values(), EtatConvention::libelle);
        var message = filtres()
                .choix("message", "Message", "Message\u00A0: tous", EtatMessage.values(), EtatMessage::libelle);
        filtrer(() -> new ConventionFiltre(texte.getValue(), etat.getValue(), message.getValue()));
        lire(conventions::rechercher, conventions::totaux, ConventionTotaux::nombre);
        var courrier = new ColonnesCourrier<>(this, documents, OngletConvention.CHEMIN);
        courrier.document(16.5);
        colonnes()
                .texte("etat", "État", ligne -> enClair(ligne.etat(), ligne.etatMessage()))
                .rendue(ligne -> etat(ligne.etat(), ligne.etatMessage()))
                .largeur(8.75);
        courrier.envoi();
        colonnes().date("signeeLe", "Signée le", ConventionLigne::signeeLe).largeur(7);
        courrier.aLaDemande();
        totaliser("montant", ConventionTotaux::montant);
        pied(totaux -> Formats.nombre(totaux.nombre()) + (totaux.nombre() > 1 ? " conventions" : " convention") + " · "
                + totaux.montant() + " conventionnés");
        siVide("Aucune convention ne répond à ces filtres. Une convention se prépare depuis la page de sa grappe, une"
                + " fois l’avis favorable notifié.");
    }

    /** Where a convention is; once sent and not signed, where its message is. */
    static Badge etat(EtatConvention etat, @Nullable EtatMessage message) {
        return switch (etat) {
            case GENEREE -> new Badge(etat.libelle(), Badge.Ton.EN_COURS);
            case ENVOYEE -> Affichage.envoi(message);
            case SIGNEE -> new Badge(etat.libelle(), Badge.Ton.REUSSI);
            case REMPLACEE -> new Badge(etat.libelle(), Badge.Ton.NEUTRE);
        };
    }

    private static String enClair(EtatConvention etat, @Nullable EtatMessage message) {
        return etat == EtatConvention.ENVOYEE ? Affichage.envoiEnClair(message) : etat.libelle();
    }
}
