package fr.treille.dossier.grappe.liste;

import fr.treille.dossier.grappe.Echeance;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.socle.commun.Montant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A grappe as lists show it.
 *
 * @param porteurNom the porteur's name, its FINESS when the registry has none
 * @param territoires codes of its ESSMS's territoires, the porteur's first
 * @param solution DUI, « » when not chosen yet
 * @param montant the grant as computed, or as frozen by the avis
 * @param responsable name of the agent in charge, « » when nobody is
 * @param echeance what is due next, null when nothing is
 */
public record GrappeLigne(
        long id,
        String nom,
        String porteurFiness,
        String porteurNom,
        String appel,
        List<String> territoires,
        TypeProjet type,
        int nombreEssms,
        int nombreOg,
        String solution,
        StatutGrappe statut,
        Montant montant,
        String responsable,
        @Nullable Echeance echeance) {

    /** The same, with what is due next of it. */
    GrappeLigne avec(@Nullable Echeance prochaine) {
        return new GrappeLigne(
                id,
                nom,
                porteurFiness,
                porteurNom,
                appel,
                territoires,
                type,
                nombreEssms,
                nombreOg,
                solution,
                statut,
                montant,
                responsable,
                prochaine);
    }
}
