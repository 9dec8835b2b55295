package fr.treille.dossier.grappe.membre;

import fr.treille.dossier.grappe.projet.Projet;
import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.referentiel.financement.Situation;
import fr.treille.socle.commun.Montant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a correction would make of a file.
 *
 * @param nombreAvant how many ESSMS it has
 * @param nombreApres how many it would have
 * @param montantAvant what it is granted by the scale, in euros
 * @param montantApres what it would be
 * @param alertes in sentences, the rules that it would no longer keep: they forbid nothing, the examen says them again
 */
public record ApercuSortie(
        int nombreAvant, int nombreApres, Montant montantAvant, Montant montantApres, List<String> alertes) {

    /**
     * The rules that ESSMS would no longer keep together.
     *
     * @param apres what they would be
     * @param minimum how many the call expects
     * @param entrant the one that takes a place, null for none
     * @param ailleurs names of the other live grappes that hold it, by FINESS
     */
    public static List<String> alertes(
            Projet projet, Membres apres, int minimum, @Nullable EssmsRegistre entrant, Map<String, String> ailleurs) {
        var alertes = new ArrayList<String>();
        if (apres.nombreEssms() < minimum) {
            alertes.add("Il resterait " + apres.nombreEssms() + " ESSMS, l’appel à projets en attend " + minimum
                    + "\u00A0: l’avis favorable demanderait que le projet rejoigne une grappe déjà financée.");
        }
        if (projet.type() == TypeProjet.MIXTE) {
            for (var situation : Situation.values()) {
                if (!apres.comptent(situation)) {
                    alertes.add("Plus aucun ESSMS ne serait en " + situation.libelle()
                            + "\u00A0: le projet ne serait plus mixte.");
                }
            }
        }
        if (entrant != null) {
            ailleurs.values()
                    .forEach(autres -> alertes.add("«\u00A0" + entrant.nom() + "\u00A0» figure aussi dans " + autres
                            + "\u00A0: vérifiez que rien n’est financé deux fois."));
            if (entrant.saad()) {
                alertes.add("«\u00A0" + entrant.nom()
                        + "\u00A0» est un SAAD\u00A0: rien ne lui est compté avant que ses heures soient déclarées.");
            }
        }
        return alertes;
    }
}
