package fr.treille.appel;

import fr.treille.commun.Montant;
import fr.treille.commun.Refus;
import fr.treille.financement.Bareme;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call in detail.
 *
 * @param regionCode INSEE code
 * @param tailleMinimale distinct FINESS géographiques that a project needs
 * @param seuilPetitOg an OG with fewer ESSMS than this is a petit OG
 * @param deploiementEvolutionMois a mark, in months, without change of software
 * @param deploiementAcquisitionMois a mark, in months, for an acquisition
 * @param mesureMois months before the measure over which usage is measured
 * @param enveloppe euros, null when the call gives none
 * @param source the document that says all this
 * @param fenetres by opening, one at least
 * @param cibles in the order of the call
 */
public record AppelFiche(
        long id,
        String intitule,
        int annee,
        String regionCode,
        int tailleMinimale,
        int seuilPetitOg,
        int deploiementEvolutionMois,
        int deploiementAcquisitionMois,
        int mesureMois,
        @Nullable Montant enveloppe,
        String source,
        List<FenetreFiche> fenetres,
        Bareme bareme,
        List<CibleFiche> cibles,
        int version) {

    /**
     * The window in which a project is deposited.
     *
     * @param multiregional whether the project's ESSMS are in several régions
     * @throws Refus when none takes it, with the reason of the window that is the nearest to take it
     */
    public FenetreFiche fenetreDuDepot(LocalDate depot, TypeProjet type, boolean multiregional) {
        // windows that take the type first, the last one opened first: its reason is the one worth reading
        var ordre = Comparator.comparing((FenetreFiche f) -> !f.types().contains(type))
                .thenComparing(f -> depot.isBefore(f.ouverture()))
                .thenComparing(
                        f -> Math.abs(depot.toEpochDay() - f.clotureDepot().toEpochDay()));
        Refus premier = null;
        for (var fenetre : fenetres.stream().sorted(ordre).toList()) {
            try {
                fenetre.controlerDepot(depot, type, multiregional);
                return fenetre;
            } catch (Refus refus) {
                premier = premier == null ? refus : premier;
            }
        }
        throw premier == null ? new Refus("L’appel à projets n’a aucune fenêtre de dépôt.") : premier;
    }

    /** Months that a deployment should take at most: those of an acquisition as soon as there is one. */
    public int deploiementMois(TypeProjet type) {
        return type == TypeProjet.EVOLUTION ? deploiementEvolutionMois : deploiementAcquisitionMois;
    }
}
