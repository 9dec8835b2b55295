package fr.treille.pilotage.relance.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.treille.dossier.grappe.GrappeLiens;
import fr.treille.pilotage.relance.RelanceLiens;
import fr.treille.pilotage.relance.RelanceLigne;
import fr.treille.pilotage.relance.RelanceService;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.BarreFiltres;
import fr.treille.socle.commun.ui.Grille;
import fr.treille.socle.equipe.Droits;
import jakarta.annotation.security.RolesAllowed;

/** The relances that left: when, to whom, for which échéance, and what became of the message. */
@Route(RelanceLiens.ENVOYEES)
@PageTitle("Relances")
@RolesAllowed(Droits.CONSULTER)
class EnvoyeesView extends Div implements BeforeEnterObserver {

    private final RelanceService relances;
    private final Grille<RelanceLigne> grille = new Grille<>("relances-envoyees");
    private final BarreFiltres filtres = new BarreFiltres(grille, "-ecriteLe", this::actualiser);
    private final TextField texte = filtres.texte("Grappe, adresse");
    private final Div pied = new Div();
    private long nombre;

    EnvoyeesView(RelanceService relances) {
        this.relances = relances;
        addClassName("page");
        grille.addClassName("relance-liste");
        grille.texte("ecriteLe", "Envoyée le", "10.5rem", ligne -> Formats.dateHeure(ligne.ecriteLe()));
        grille.composant("etat", "Message", "8.5rem", ligne -> Affichage.badge(ligne.etat()));
        grille.texte("nature", "Échéance", "8rem", RelanceLigne::libelle).setFlexGrow(1);
        grille.date("echeanceLe", "Dernier jour", "7rem", RelanceLigne::echeanceLe);
        grille.texte("grappe", "Grappe", "9rem", RelanceLigne::grappe).setFlexGrow(1);
        grille.texte(
                        "destinataire",
                        "Destinataire",
                        "14rem",
                        ligne -> ligne.destinataires() + " · "
                                + ligne.destinataire().libelle())
                .setFlexGrow(2);
        grille.texte("etape", "Relance", "5.5rem", RelanceLigne::etapeEnClair).setSortable(false);
        grille.texte("par", "Par", "8rem", RelanceLigne::par).setSortable(false);
        grille.texte("regle", "Règle", "14rem", RelanceLigne::regle).setVisible(false);
        grille.ouvrir(ligne -> UI.getCurrent()
                .navigate(
                        ligne.lisible()
                                ? "boite-envoi/" + ligne.messageId()
                                : GrappeLiens.onglet(ligne.grappeId(), OngletRelances.CHEMIN)));
        grille.siVide("Aucune relance n’est partie, ou aucune ne répond à ce filtre.");
        filtres.colonnes();
        pied.addClassName("pied-liste");
        pied.getElement().setAttribute("role", "status");
        add(Affichage.tete(RelanceLiens.ENVOYEES), filtres, grille, pied);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entree) {
        filtres.lire(entree.getLocation().getQueryParameters());
        grille.setItemsPageable(page -> relances.envoyees(texte.getValue(), page), page -> nombre);
        compter();
    }

    private void actualiser() {
        compter();
        grille.getDataProvider().refreshAll();
    }

    private void compter() {
        nombre = relances.compter(texte.getValue());
        pied.setText(Affichage.pluriel(nombre, "relance envoyée", "relances envoyées"));
    }
}
