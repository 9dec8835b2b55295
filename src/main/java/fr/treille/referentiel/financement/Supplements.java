package fr.treille.referentiel.financement;

import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import org.jspecify.annotations.Nullable;

/**
 * What a project asks for beside the forfaits and the equipment of each ESSMS. All of it is asked for, then decided.
 *
 * @param equipementConsolide total of the consolidated request of equipment, zero when there is none: compared with what the
 *     ESSMS ask for, never granted
 * @param amoa AMOA asked for, by its quotes; zero when none is
 * @param amoaAdmise what a person found of a grouping that is not made of petits OG only, null when nobody said
 * @param marche whether the forfait for running the public tender is asked for
 */
public record Supplements(
        Montant equipementConsolide, Montant amoa, @Nullable Boolean amoaAdmise, boolean marche) {

    /** Nothing. */
    public static final Supplements AUCUN = new Supplements(Montant.zero(), Montant.zero(), null, false);

    /** @throws Refus on the amount that is negative */
    public Supplements {
        if (equipementConsolide.estNegatif()) {
            throw Refus.surChamp("equipement", "Le montant d’équipement demandé ne peut pas être négatif.");
        }
        if (amoa.estNegatif()) {
            throw Refus.surChamp("amoa", "Le montant d’AMOA demandé ne peut pas être négatif.");
        }
    }
}
