package fr.treille.referentiel.appel;

import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A call in detail, by one edition of its rules.
 *
 * @param regionCode INSEE code
 * @param enveloppe euros, null when the call gives none
 * @param enveloppeSource where that figure comes from, may be empty
 * @param enveloppeLe its date, null when unknown
 * @param source the document that says all this
 * @param fenetres by opening; none in a draft perhaps
 * @param edition the rules
 */
public record AppelFiche(
        long id,
        String intitule,
        int annee,
        String regionCode,
        StatutAppel statut,
        Guichet guichet,
        @Nullable Montant enveloppe,
        String enveloppeSource,
        @Nullable LocalDate enveloppeLe,
        String source,
        List<FenetreFiche> fenetres,
        EditionFiche edition,
        int version) {

    /** The rules of the edition. */
    public Regles regles() {
        return edition.regles();
    }

    /**
     * The window in which a project is deposited.
     *
     * @param multiregional whether the project's ESSMS are in several régions
     * @param secteurs those of the project's ESSMS, empty when unknown
     * @throws Refus when none takes it, with the reason of the window that is the nearest to take it
     */
    public FenetreFiche fenetreDuDepot(LocalDate depot, TypeProjet type, boolean multiregional, Set<Secteur> secteurs) {
        // windows that take the type first, the last one opened first: its reason is the one worth reading
        var ordre = Comparator.comparing((FenetreFiche f) -> !f.recoit(type, multiregional, secteurs))
                .thenComparing(f -> f.ouverture() != null && depot.isBefore(f.ouverture()))
                .thenComparing(
                        f -> Math.abs(depot.toEpochDay() - f.clotureDepot().toEpochDay()));
        Refus premier = null;
        for (var fenetre : fenetres.stream().sorted(ordre).toList()) {
            try {
                fenetre.controlerDepot(depot, type, multiregional, secteurs);
                return fenetre;
            } catch (Refus refus) {
                premier = premier == null ? refus : premier;
            }
        }
        throw premier == null ? new Refus("L’appel à projets n’a aucune fenêtre de dépôt.") : premier;
    }
}
