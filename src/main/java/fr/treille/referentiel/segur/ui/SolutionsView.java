package fr.treille.referentiel.segur.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import fr.treille.referentiel.segur.Couloir;
import fr.treille.referentiel.segur.LigneSolution;
import fr.treille.referentiel.segur.SegurLiens;
import fr.treille.referentiel.segur.SolutionService;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.TexteCherche;
import fr.treille.socle.commun.ui.Liste;
import fr.treille.socle.equipe.Droits;
import jakarta.annotation.security.RolesAllowed;

/** The DUI that are référencés Ségur, lane by lane, and since when. */
@Route(SegurLiens.SOLUTIONS)
@PageTitle("Solutions Ségur")
@RolesAllowed(Droits.CONSULTER)
class SolutionsView extends Liste<LigneSolution, String, Integer> {

    private final SolutionService service;
    private final Paragraph provenance = new Paragraph();

    SolutionsView(SolutionService service) {
        super("solutions", "solutions référencées", "");
        this.service = service;
        avant(EnteteSegur.onglets(SolutionsView.class, this::importer), provenance);
        var texte = filtres().texte("Solution, éditeur");
        filtrer(texte::getValue);
        lireTout(
                cherche -> service.referencements().stream()
                        .filter(ligne -> TexteCherche.contient(ligne.nom() + " " + ligne.editeur(), cherche))
                        .toList(),
                lignes -> lignes.size());
        var colonnes = colonnes();
        colonnes.texte("nom", "Solution", LigneSolution::nom).largeur(16).souple(2);
        colonnes.texte("editeur", "Éditeur", LigneSolution::editeur).largeur(14).souple(1);
        colonnes.choix("couloir", "Couloir", ligne -> ligne.referencement().couloir(), Couloir::libelle)
                .largeur(11);
        colonnes.entier("vague", "Vague", ligne -> ligne.referencement().vague())
                .largeur(6);
        colonnes.date(
                        "referenceeLe",
                        "Référencée le",
                        ligne -> ligne.referencement().le())
                .largeur(9);
        colonnes.date(
                        "absenteDepuis",
                        "Absente de la liste depuis",
                        ligne -> ligne.referencement().absentDepuis())
                .largeur(13);
        pied(nombre -> Formats.nombre(nombre) + (nombre > 1 ? " référencements" : " référencement"));
        siVide("Aucune solution de la liste ne répond à cette recherche.");
        dire();
    }

    private void dire() {
        EnteteSegur.provenance(provenance, service.dernierImport());
    }

    private ImportListeDialog importer() {
        return new ImportListeDialog(
                "Importer les solutions référencées Ségur",
                "Colonnes attendues\u00A0: éditeur, solution, couloir (MS1, MS2 ou MS3)\u00A0; la vague et la date de"
                        + " référencement si elles y sont.",
                service::examiner,
                service::importer,
                () -> {
                    dire();
                    actualiser();
                });
    }
}
