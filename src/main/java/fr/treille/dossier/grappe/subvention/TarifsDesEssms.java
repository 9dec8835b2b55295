package fr.treille.dossier.grappe.subvention;

import fr.treille.dossier.grappe.membre.FaitsRegistre;
import fr.treille.dossier.grappe.membre.Membre;
import fr.treille.dossier.grappe.projet.Solution;
import fr.treille.dossier.grappe.projet.SolutionsTenues;
import fr.treille.referentiel.appel.regle.Regles;
import fr.treille.referentiel.financement.Situation;
import fr.treille.referentiel.financement.Tarif;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * By which scale of its call each ESSMS of a file is paid: by its own solution, in the lane of its sector.
 *
 * @param tenues null where the call pays all solutions alike
 */
record TarifsDesEssms(Solution duDossier, @Nullable SolutionsTenues tenues, Regles regles, FaitsRegistre faits) {

    /**
     * Refuses a file whose solution is not said to be référencée, where one of the ESSMS that have it cannot be paid so. A solution
     * of the list that does not cover a lane is no such refusal: its ESSMS has a line that grants nothing.
     *
     * @throws fr.treille.socle.commun.Refus on « referencee »
     */
    void exigerFinances(Map<String, Membre> parFiness) {
        if (tenues == null || duDossier.estReferencee()) {
            return;
        }
        var concernes = parFiness.entrySet().stream()
                .filter(entree -> entree.getValue().solutionId() == null)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Set<Situation> situations =
                concernes.values().stream().map(Membre::situation).collect(Collectors.toSet());
        regles.exigerSansReferencement(faits.secteurs(concernes.keySet()), situations);
    }

    Tarif de(String finess, Membre membre) {
        if (tenues == null) {
            return Tarif.REFERENCEE;
        }
        var secteur = faits.secteur(finess);
        return regles.tarif(tenues.referencee(duDossier, membre.solutionId(), secteur), secteur, membre.situation());
    }
}
