package fr.treille.dossier.fenetre.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import fr.treille.dossier.fenetre.DossierLigne;
import fr.treille.dossier.fenetre.FenetreDetail;
import fr.treille.dossier.fenetre.FenetreService;
import fr.treille.dossier.grappe.GrappeLiens;
import fr.treille.dossier.grappe.ui.BadgeStatut;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.EtatUrl;
import fr.treille.socle.commun.ui.Grille;
import java.time.LocalDate;

/** The files of a window: how many in each status, and what each lacks. */
class DossiersFenetre extends Div {

    private final LocalDate jour;

    DossiersFenetre(FenetreService service, FenetreDetail fenetre, LocalDate jour) {
        this.jour = jour;
        var id = fenetre.publiee().fenetre().id();
        addClassName("fenetre-dossiers");
        add(statuts(fenetre, id), grille(service, fenetre, id));
    }

    private static UnorderedList statuts(FenetreDetail fenetre, long id) {
        var liste = new UnorderedList();
        liste.addClassName("fenetre-statuts");
        liste.getElement().setAttribute("aria-label", "Dossiers par statut");
        if (fenetre.dossiers() > 0) {
            liste.add(new ListItem(
                    new Anchor(GrappeLiens.fenetre(id, null), Affichage.pluriel(fenetre.dossiers(), "dossier"))));
        }
        fenetre.statuts().forEach((statut, nombre) -> {
            var lien = new Anchor(GrappeLiens.fenetre(id, statut), new BadgeStatut(statut));
            lien.add(new Span(Formats.nombre(nombre)));
            liste.add(new ListItem(lien));
        });
        if (fenetre.enRetard() > 0) {
            var lien = new Anchor(GrappeLiens.fenetreEnRetard(id), Formats.nombre(fenetre.enRetard()) + " en retard");
            lien.addClassName("texte-alerte");
            liste.add(new ListItem(lien));
        }
        return liste;
    }

    private Grille<DossierLigne> grille(FenetreService service, FenetreDetail fenetre, long id) {
        var grille = new Grille<DossierLigne>("dossiers de la fenêtre");
        grille.addClassName("grappe-liste");
        grille.texte("nom", "Grappe", "11rem", ligne -> ligne.grappe().nom()).setFlexGrow(1);
        grille.texte("porteur", "Porteur", "8rem", ligne -> ligne.grappe().porteurNom())
                .setFlexGrow(1);
        grille.composant(
                "statut",
                "Statut",
                "8.3rem",
                ligne -> new BadgeStatut(ligne.grappe().statut()));
        grille.texte("manques", "Ce qui manque", "13rem", ligne -> String.join(", ", ligne.manques()))
                .setFlexGrow(2)
                .setSortable(false);
        grille.texte(
                "responsable", "Responsable", "9rem", ligne -> ligne.grappe().responsable());
        grille.composant("echeance", "Prochaine échéance", "14.3rem", ligne -> {
            var due = ligne.grappe().echeance();
            if (due == null) {
                return new Span("");
            }
            var cellule = Affichage.echeance(due.date(), jour);
            cellule.getElement().setAttribute("title", due.libelle());
            return cellule;
        });
        grille.ouvrir(ligne ->
                UI.getCurrent().navigate(GrappeLiens.fiche(ligne.grappe().id())));
        grille.siVide(
                "Aucun dossier de votre périmètre dans cette fenêtre. Une grappe y entre quand on la choisit dans son"
                        + " formulaire.");
        grille.trier(new EtatUrl(QueryParameters.empty()), "echeance");
        grille.setItemsPageable(page -> service.dossiers(id, page), page -> fenetre.dossiers());
        return grille;
    }
}
