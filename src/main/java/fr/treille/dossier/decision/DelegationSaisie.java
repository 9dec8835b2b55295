package fr.treille.dossier.decision;

import fr.treille.socle.commun.Montant;
import fr.treille.socle.equipe.Role;
import org.jspecify.annotations.Nullable;

/**
 * What the agents of a role may decide in a région, as a form gives it.
 *
 * @param version that the form showed
 * @param favorable whether they grant
 * @param plafond the most that they grant a file, in euros; null for no limit
 * @param defavorable whether they refuse
 * @param retrait whether they withdraw what was notified
 */
public record DelegationSaisie(
        Role role, int version, boolean favorable, @Nullable Montant plafond, boolean defavorable, boolean retrait) {

    /** The same without a limit. */
    public DelegationSaisie sansPlafond() {
        return new DelegationSaisie(role, version, favorable, null, defavorable, retrait);
    }
}
