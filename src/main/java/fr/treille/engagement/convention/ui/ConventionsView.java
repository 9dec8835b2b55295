package fr.treille.engagement.convention.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.treille.engagement.acte.EtatActe;
import fr.treille.engagement.acte.ui.ColonnesCourrier;
import fr.treille.engagement.convention.Caducite;
import fr.treille.engagement.convention.CauseCaducite;
import fr.treille.engagement.convention.ConventionFiltre;
import fr.treille.engagement.convention.ConventionLectureService;
import fr.treille.engagement.convention.ConventionLigne;
import fr.treille.engagement.convention.ConventionTotaux;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.EntreeMenu;
import fr.treille.socle.commun.ui.Liste;
import fr.treille.socle.commun.ui.RubriqueMenu;
import fr.treille.socle.courrier.DocumentService;
import fr.treille.socle.courrier.envoi.EtatMessage;
import fr.treille.socle.equipe.Droits;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.Function;
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
        var etat = filtres().choix("etat", "État", "État\u00A0: tous", EtatActe.values(), EtatActe::libelle);
        var message = filtres()
                .choix("message", "Message", "Message\u00A0: tous", EtatMessage.values(), EtatMessage::libelle);
        filtrer(() -> new ConventionFiltre(texte.getValue(), etat.getValue(), message.getValue()));
        lire(conventions::rechercher, conventions::totaux, ConventionTotaux::nombre);
        var courrier = new ColonnesCourrier<>(this, documents, OngletConvention.CHEMIN);
        courrier.document(16.5);
        courrier.etat().bulle(ligne -> fin(ligne, caducite -> "Depuis " + caducite.enClair()));
        courrier.envoi();
        colonnes().date("signeeLe", "Signée le", ConventionLigne::signeeLe).largeur(7);
        colonnes()
                .date("caduqueLe", "Caduque le", ligne -> fin(ligne, Caducite::le))
                .largeur(7)
                .cachee()
                .toujoursExportee();
        colonnes()
                .choix("caducite", "Cause de la caducité", ligne -> fin(ligne, Caducite::cause), CauseCaducite::libelle)
                .largeur(11)
                .sansTri()
                .cachee()
                .toujoursExportee();
        courrier.aLaDemande();
        totaliser("montant", ConventionTotaux::montant);
        pied(totaux -> Formats.nombre(totaux.nombre()) + (totaux.nombre() > 1 ? " conventions" : " convention") + " · "
                + totaux.engage() + " engagés"
                + (totaux.engage().equals(totaux.montant()) ? "" : " sur " + totaux.montant()));
        siVide("Aucune convention ne répond à ces filtres. Une convention se prépare depuis la page de sa grappe, une"
                + " fois la décision favorable notifiée.");
    }

    private static <T> @Nullable T fin(ConventionLigne ligne, Function<Caducite, T> dit) {
        var caducite = ligne.caducite();
        return caducite == null ? null : dit.apply(caducite);
    }
}
