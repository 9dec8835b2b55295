package fr.treille.dossier.concertation.ui;

import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.treille.dossier.concertation.ConcertationService;
import fr.treille.dossier.concertation.DossierAssocie;
import fr.treille.dossier.concertation.SensAvis;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.ui.BadgeStatut;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.TexteCherche;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.commun.ui.Liste;
import fr.treille.socle.equipe.Droits;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The files that another région carries and that have ESSMS in the reader's. */
@Route(AutresRegionsView.ADRESSE)
@PageTitle("Dossiers portés par une autre région")
@RolesAllowed(Droits.CONSULTER)
class AutresRegionsView extends Liste<DossierAssocie, String, Integer> {

    static final String ADRESSE = "grappes/autres-regions";

    AutresRegionsView(ConcertationService service) {
        super("autres-regions", "dossiers d’autres régions", "-depot");
        var texte = filtres().texte("Grappe, porteur, région");
        filtrer(texte::getValue);
        lireTout(cherche -> trouves(service, cherche), List::size);
        var colonnes = colonnes();
        colonnes.texte("nom", "Grappe", DossierAssocie::nom).largeur(9).souple(1);
        colonnes.organisme("porteur", "Porteur", DossierAssocie::porteur)
                .largeur(9)
                .souple(1);
        colonnes.texte("pivot", "Région qui la porte", DossierAssocie::pivot).largeur(11);
        colonnes.choix("statut", "Statut", DossierAssocie::statut, StatutGrappe::libelle)
                .rendue(ligne -> new BadgeStatut(ligne.statut()))
                .largeur(8.8);
        colonnes.date("depot", "Déposée le", DossierAssocie::depotLe).largeur(7);
        colonnes.entier("essms", "ESSMS ici", DossierAssocie::essms).largeur(6.5);
        colonnes.entier("total", "ESSMS en tout", DossierAssocie::total).largeur(8);
        colonnes.montant("part", "Part indicative", DossierAssocie::part).largeur(9.6);
        colonnes.choix("avis", "Avis de votre agence", DossierAssocie::sens, SensAvis::libelle)
                .ecrite(AutresRegionsView::avis)
                .largeur(11);
        colonnes.texte("appel", "Appel à projets", DossierAssocie::appel)
                .largeur(15)
                .cachee();
        ouvrir(ligne -> ADRESSE + "/" + ligne.id());
        pied(nombre -> Formats.nombre(nombre) + (nombre > 1 ? " dossiers" : " dossier"));
        siVide("Aucun dossier porté par une autre région n’a d’ESSMS dans la vôtre. Il apparaît ici dès son dépôt.");
    }

    private static List<DossierAssocie> trouves(ConcertationService service, String cherche) {
        return service.dossiers().stream()
                .filter(dossier ->
                        TexteCherche.contient(dossier.nom() + " " + dossier.porteur() + " " + dossier.pivot(), cherche))
                .toList();
    }

    static String avis(DossierAssocie dossier) {
        var sens = dossier.sens();
        return sens != null ? sens.libelle() : dossier.ouvert() ? "À donner" : "Non donné";
    }

    static Badge badge(SensAvis sens) {
        return new Badge(
                sens.libelle(),
                switch (sens) {
                    case FAVORABLE -> Badge.Ton.REUSSI;
                    case RESERVE -> Badge.Ton.ALERTE;
                    case DEFAVORABLE -> Badge.Ton.ECHEC;
                });
    }
}
