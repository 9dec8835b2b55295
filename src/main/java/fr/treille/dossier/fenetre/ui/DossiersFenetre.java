package fr.treille.dossier.fenetre.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.treille.dossier.fenetre.DossierLigne;
import fr.treille.dossier.fenetre.FenetreDetail;
import fr.treille.dossier.fenetre.FenetreService;
import fr.treille.dossier.grappe.GrappeLiens;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.ui.BadgeStatut;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Liste;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The files of a window: how many in each status, and what each lacks. */
class DossiersFenetre extends Div {

    private final LocalDate jour;

    DossiersFenetre(FenetreService service, FenetreDetail fenetre, LocalDate jour) {
        this.jour = jour;
        var id = fenetre.publiee().fenetre().id();
        addClassName("fenetre-dossiers");
        add(statuts(fenetre, id), liste(service, fenetre, id));
    }

    private static UnorderedList statuts(FenetreDetail fenetre, long id) {
        var liste = new UnorderedList();
        liste.addClassName("fenetre-statuts");
        liste.getElement().setAttribute("aria-label", "Dossiers par statut");
        if (fenetre.dossiers() > 0) {
            liste.add(new ListItem(
                    new Anchor(GrappeLiens.fenetre(id, null), Formats.compte(fenetre.dossiers(), "dossier"))));
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

    private Liste<DossierLigne, Long, Long> liste(FenetreService service, FenetreDetail fenetre, long id) {
        var liste = new Liste<DossierLigne, Long, Long>("dossiers de la fenêtre", "dossiers de la fenêtre", "echeance");
        liste.filtrer(() -> id);
        liste.lire(service::dossiers, laquelle -> fenetre.dossiers(), Long::longValue);
        var colonnes = liste.colonnes();
        colonnes.texte("nom", "Grappe", ligne -> ligne.grappe().nom())
                .largeur(11)
                .souple(1);
        colonnes.organisme("porteur", "Porteur", ligne -> ligne.grappe().porteurNom())
                .largeur(8)
                .souple(1);
        colonnes.date("echeance", "Prochaine échéance", DossiersFenetre::due)
                .rendue(this::echeance)
                .largeur(14.3);
        colonnes.choix("statut", "Statut", ligne -> ligne.grappe().statut(), StatutGrappe::libelle)
                .rendue(ligne -> new BadgeStatut(ligne.grappe().statut()))
                .largeur(8.8);
        colonnes.texte("manques", "Ce qui manque", ligne -> String.join(", ", ligne.manques()))
                .largeur(13)
                .souple(2)
                .sansTri();
        colonnes.texte("responsable", "Responsable", ligne -> ligne.grappe().responsable())
                .largeur(9);
        liste.pied(nombre -> Formats.compte(nombre, "dossier"));
        liste.ouvrirCellule((ligne, colonne) ->
                UI.getCurrent().navigate(GrappeLiens.fiche(ligne.grappe().id())));
        liste.siVide(
                "Aucun dossier de votre périmètre dans cette fenêtre. Une grappe y entre quand on la choisit dans son"
                        + " formulaire.");
        return liste;
    }

    private static @Nullable LocalDate due(DossierLigne ligne) {
        var due = ligne.grappe().echeance();
        return due == null ? null : due.date();
    }

    private Component echeance(DossierLigne ligne) {
        var due = ligne.grappe().echeance();
        if (due == null) {
            return new Span("");
        }
        var cellule = AffichageFenetres.echeance(due.date(), jour);
        cellule.getElement().setAttribute("title", due.libelle());
        return cellule;
    }
}
