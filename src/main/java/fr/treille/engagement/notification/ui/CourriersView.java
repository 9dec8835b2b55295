package fr.treille.engagement.notification.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.treille.engagement.notification.EtatLettre;
import fr.treille.engagement.notification.LettreFiltre;
import fr.treille.engagement.notification.LettreLigne;
import fr.treille.engagement.notification.LettreService;
import fr.treille.engagement.notification.LettreTotaux;
import fr.treille.engagement.notification.SensDecision;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.ui.BarreFiltres;
import fr.treille.socle.commun.ui.EntreeMenu;
import fr.treille.socle.commun.ui.Grille;
import fr.treille.socle.commun.ui.RubriqueMenu;
import fr.treille.socle.courrier.DocumentService;
import fr.treille.socle.courrier.envoi.EtatMessage;
import fr.treille.socle.equipe.Droits;
import jakarta.annotation.security.RolesAllowed;

/** Every decision letter of the région. */
@Route("courriers")
@PageTitle("Courriers")
@Menu(title = "Courriers", order = 3, icon = "vaadin:envelope")
@EntreeMenu(RubriqueMenu.DOSSIERS)
@RolesAllowed(Droits.CONSULTER)
class CourriersView extends Div implements BeforeEnterObserver {

    private final LettreService lettres;
    private final Grille<LettreLigne> grille = new Grille<>("courriers");
    private final BarreFiltres filtres = new BarreFiltres(grille, "-date", this::actualiser);
    private final TextField texte = filtres.texte("Référence, grappe, porteur");
    private final Select<SensDecision> sens =
            filtres.choix("sens", "Décision", "Décision\u00A0: toutes", SensDecision.values(), SensDecision::libelle);
    private final Select<EtatLettre> etat =
            filtres.choix("etat", "État", "État\u00A0: tous", EtatLettre.values(), EtatLettre::libelle);
    private final Select<EtatMessage> message =
            filtres.choix("message", "Message", "Message\u00A0: tous", EtatMessage.values(), EtatMessage::libelle);
    private final Div pied = new Div();
    private LettreTotaux totaux = new LettreTotaux(0, Montant.zero());

    CourriersView(LettreService lettres, DocumentService documents) {
        this.lettres = lettres;
        addClassName("page");
        texte.addClassName("filtre-courrier");
        colonnes(documents);
        filtres.colonnes();
        pied.addClassName("pied-liste");
        pied.getElement().setAttribute("role", "status");
        add(filtres, grille, pied);
    }

    private void colonnes(DocumentService documents) {
        var colonnes = new ColonnesCourrier<>(grille, documents, OngletCourriers.CHEMIN);
        colonnes.document("13.5rem");
        grille.composant("sens", "Décision", "7.75rem", ligne -> Affichage.sens(ligne.sens()));
        grille.composant("etat", "État", "8.75rem", ligne -> Affichage.etat(ligne.etat(), ligne.etatMessage()));
        colonnes.envoi();
        colonnes.aLaDemande();
        grille.siVide(
                "Aucune lettre ne répond à ces filtres. Une lettre se prépare depuis la page de sa grappe, une fois"
                        + " l’avis donné.");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entree) {
        filtres.lire(entree.getLocation().getQueryParameters());
        totaliser();
        grille.setItemsPageable(page -> lettres.rechercher(filtre(), page), page -> totaux.nombre());
    }

    private LettreFiltre filtre() {
        return new LettreFiltre(texte.getValue(), sens.getValue(), etat.getValue(), message.getValue());
    }

    private void actualiser() {
        totaliser();
        grille.getDataProvider().refreshAll();
    }

    private void totaliser() {
        totaux = lettres.totaux(filtre());
        pied.setText(Formats.nombre(totaux.nombre()) + (totaux.nombre() > 1 ? " lettres" : " lettre") + " · "
                + totaux.montant() + " accordés");
    }
}
