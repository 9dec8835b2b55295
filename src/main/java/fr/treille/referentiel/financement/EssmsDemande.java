package fr.treille.referentiel.financement;

import fr.treille.socle.commun.NumeroFiness;
import org.jspecify.annotations.Nullable;

/**
 * One ESSMS of a project, as far as money is concerned.
 *
 * @param heures its hours when it is a SAAD, null otherwise
 * @param petitOg whether its OG manages fewer ESSMS than the call's threshold, as counted in the registry
 */
public record EssmsDemande(
        NumeroFiness finess,
        String nom,
        Situation situation,
        @Nullable HeuresSaad heures,
        boolean petitOg) {

    /** An ESSMS that is not a SAAD. */
    public static EssmsDemande de(NumeroFiness finess, String nom, Situation situation, boolean petitOg) {
        return new EssmsDemande(finess, nom, situation, null, petitOg);
    }
}
