package fr.treille.dossier.grappe.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.treille.dossier.grappe.GrappeLiens;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.subvention.Recalcul;
import fr.treille.dossier.grappe.subvention.RecalculService;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.TexteCherche;
import fr.treille.socle.commun.ui.Liste;
import fr.treille.socle.equipe.Droits;
import jakarta.annotation.security.RolesAllowed;

/** The grappes whose amount or whose ESSMS the registry, the scale or a category's eligibility changed since. */
@Route(GrappeLiens.LISTE + "/montants")
@PageTitle("Montants à revoir")
@RolesAllowed(Droits.CONSULTER)
class MontantsView extends Liste<Recalcul, String, Integer> {

    MontantsView(RecalculService service) {
        super("montants", "montants à revoir", "");
        var explication = new Paragraph(
                "Les dossiers sans décision dont le montant gardé n’est plus celui que donne le barème, ou qui comptent des"
                        + " établissements non éligibles ou à apprécier, d’après le registre de ce jour.");
        avant(
                new Anchor(GrappeLiens.LISTE, "← Grappes"),
                explication,
                new Anchor("redondances", "Voir aussi ce qui serait financé deux fois, entre tous les dossiers"));
        var texte = filtres().texte("Grappe");
        filtrer(texte::getValue);
        lireTout(
                cherche -> service.ecarts().stream()
                        .filter(recalcul -> TexteCherche.contient(recalcul.nom(), cherche))
                        .toList(),
                lignes -> lignes.size());
        var colonnes = colonnes();
        colonnes.texte("nom", "Grappe", Recalcul::nom).largeur(14).souple(2);
        colonnes.choix("statut", "Statut", Recalcul::statut, StatutGrappe::libelle)
                .largeur(10);
        colonnes.montant("garde", "Montant gardé", Recalcul::garde).largeur(10);
        colonnes.montant(
                        "calcule",
                        "Par le barème",
                        recalcul -> recalcul.calcule().total())
                .largeur(10);
        colonnes.entier("ineligibles", "Non éligibles", Recalcul::ineligibles).largeur(8);
        colonnes.entier("aApprecier", "À apprécier", Recalcul::aApprecier).largeur(8);
        colonnes.texte("refus", "Sans barème", Recalcul::refus).largeur(12).souple(1);
        pied(nombre -> Formats.nombre(nombre) + (nombre > 1 ? " dossiers" : " dossier"));
        ouvrir(recalcul -> GrappeLiens.onglet(recalcul.grappeId(), "financement"));
        siVide("Tous les montants sont ceux du barème, et tous les ESSMS sont éligibles.");
    }
}
