package fr.treille.dossier.grappe.projet;

import fr.treille.referentiel.segur.SolutionSegur;
import fr.treille.referentiel.segur.Solutions;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Refus;
import org.springframework.stereotype.Component;

/** The solution that a form gives, against the list of those that are référencées. */
@Component
public class SolutionsChoisies {

    private final Solutions solutions;

    SolutionsChoisies(Solutions solutions) {
        this.solutions = solutions;
    }

    /**
     * Lets pass a solution that is typed, or chosen in the list under its name: the list says that it is référencée.
     *
     * @throws Refus on « solution », « editeur » or « referencee »
     */
    public void exiger(Solution solution) {
        Bornes.borner("solution", "Le nom de la solution", solution.nom(), Bornes.PRODUIT);
        Bornes.borner("editeur", "Le nom de l’éditeur", solution.editeur(), Bornes.PRODUIT);
        var segurId = solution.segurId();
        if (segurId == null) {
            return;
        }
        var choisie = exigerDeLaListe("solution", segurId);
        if (!choisie.nom().equals(solution.nom()) || !choisie.editeur().equals(solution.editeur())) {
            throw Refus.surChamp(
                    "solution",
                    "La solution choisie dans la liste s’appelle «\u00A0" + choisie.libelle()
                            + "\u00A0»\u00A0: gardez ce nom, ou saisissez-en une autre hors de la liste.");
        }
        if (!solution.estReferencee()) {
            throw Refus.surChamp(
                    "referencee",
                    "«\u00A0" + choisie.libelle() + "\u00A0» est dans la liste des solutions référencées.");
        }
    }

    /**
     * The solution of the list of that identifier.
     *
     * @throws Refus on that field when there is none
     */
    public SolutionSegur exigerDeLaListe(String champ, long segurId) {
        return solutions
                .trouver(segurId)
                .orElseThrow(() ->
                        Refus.surChamp(champ, "Cette solution n’est pas dans la liste des solutions référencées."));
    }
}
