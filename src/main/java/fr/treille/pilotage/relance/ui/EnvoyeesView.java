package fr.treille.pilotage.relance.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.treille.dossier.grappe.GrappeLiens;
import fr.treille.pilotage.relance.RelanceLiens;
import fr.treille.pilotage.relance.RelanceLigne;
import fr.treille.pilotage.relance.RelanceService;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Liste;
import fr.treille.socle.courrier.envoi.EtatMessage;
import fr.treille.socle.courrier.envoi.ui.AffichageMessages;
import fr.treille.socle.equipe.Droits;
import jakarta.annotation.security.RolesAllowed;

/** The relances that left: when, to whom, for which échéance, and what became of the message. */
@Route(RelanceLiens.ENVOYEES)
@PageTitle("Relances")
@RolesAllowed(Droits.CONSULTER)
class EnvoyeesView extends Liste<RelanceLigne, String, Long> {

    EnvoyeesView(RelanceService relances) {
        super("relances-envoyees", "relances envoyées", "-ecriteLe");
        var texte = filtres().texte("Grappe, adresse");
        filtrer(texte::getValue);
        lire(relances::envoyees, relances::compter, Long::longValue);
        colonnesDesRelances();
        pied(nombre -> Formats.compte(nombre, "relance envoyée", "relances envoyées"));
        ouvrirCellule((ligne, colonne) -> UI.getCurrent()
                .navigate(
                        ligne.lisible()
                                ? "boite-envoi/" + ligne.messageId()
                                : GrappeLiens.onglet(ligne.grappeId(), OngletRelances.CHEMIN)));
        siVide("Aucune relance n’est partie, ou aucune ne répond à ce filtre.");
        avant(AffichageRelances.tete(RelanceLiens.ENVOYEES));
        grille().addClassName("relance-liste");
    }

    private void colonnesDesRelances() {
        var colonnes = colonnes();
        colonnes.instant("ecriteLe", "Envoyée le", RelanceLigne::ecriteLe);
        colonnes.choix("etat", "Message", RelanceLigne::etat, EtatMessage::libelle)
                .rendue(ligne -> AffichageMessages.badge(ligne.etat()))
                .largeur(8.5);
        colonnes.texte("nature", "Échéance", RelanceLigne::libelle).largeur(8).souple(1);
        colonnes.date("echeanceLe", "Dernier jour", RelanceLigne::echeanceLe).largeur(7);
        colonnes.texte("grappe", "Grappe", RelanceLigne::grappe).largeur(9).souple(1);
        colonnes.texte(
                        "destinataire",
                        "Destinataire",
                        ligne -> ligne.destinataires() + " · "
                                + ligne.destinataire().libelle())
                .largeur(14)
                .souple(2);
        colonnes.texte("etape", "Relance", RelanceLigne::etapeEnClair)
                .largeur(5.5)
                .sansTri();
        colonnes.texte("par", "Par", RelanceLigne::par).largeur(8).sansTri();
        colonnes.texte("regle", "Règle", RelanceLigne::regle).largeur(14).cachee();
    }
}
