package fr.treille.dossier.verification.ui;

import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.treille.dossier.grappe.GrappeLiens;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.verification.redondance.ConflitLigne;
import fr.treille.dossier.verification.redondance.NatureConflit;
import fr.treille.dossier.verification.redondance.RedondanceService;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.TexteCherche;
import fr.treille.socle.commun.ui.Liste;
import fr.treille.socle.equipe.Droits;
import jakarta.annotation.security.RolesAllowed;

/** All that may be financed twice, of the grappes of the périmètre with those of the whole installation. */
@Route("redondances")
@PageTitle("Redondances")
@RolesAllowed(Droits.CONSULTER)
class RedondancesView extends Liste<ConflitLigne, String, Integer> {

    RedondancesView(RedondanceService service) {
        super("redondances", "redondances", "");
        var texte = filtres().texte("Grappe, ESSMS, FINESS");
        filtrer(texte::getValue);
        lireTout(
                cherche -> service.tous().stream()
                        .filter(ligne -> TexteCherche.contient(
                                ligne.dossier().nom() + " " + ligne.conflit().nom() + " "
                                        + ligne.conflit().finess(),
                                cherche))
                        .toList(),
                lignes -> lignes.size());
        var colonnes = colonnes();
        colonnes.texte("grappe", "Grappe", ligne -> ligne.dossier().nom())
                .largeur(12)
                .souple(1);
        colonnes.choix("statut", "Statut", ligne -> ligne.dossier().statut(), StatutGrappe::libelle)
                .largeur(9);
        colonnes.code("finess", "FINESS", ligne -> ligne.conflit().finess());
        colonnes.texte("essms", "ESSMS", ligne -> ligne.conflit().nom())
                .largeur(12)
                .souple(1);
        colonnes.choix("nature", "Conflit", ligne -> ligne.conflit().nature(), NatureConflit::libelle)
                .largeur(14);
        colonnes.texte("rencontre", "Avec", ligne -> ligne.conflit().rencontre())
                .largeur(16)
                .souple(2);
        colonnes.booleen(
                        "bloquant",
                        "À expliquer",
                        ligne -> ligne.conflit().nature().bloquante())
                .largeur(7);
        pied(nombre -> Formats.nombre(nombre) + (nombre > 1 ? " conflits" : " conflit"));
        ouvrir(ligne -> GrappeLiens.onglet(ligne.dossier().id(), OngletVerifications.CHEMIN));
        siVide("Rien n’est financé deux fois, d’après les dossiers, la liste de SONS et ce que les ESSMS déclarent.");
    }
}
