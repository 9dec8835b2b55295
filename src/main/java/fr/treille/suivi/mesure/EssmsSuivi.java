package fr.treille.suivi.mesure;

import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.socle.commun.Homonymes;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An ESSMS of a grappe that measures its usage.
 *
 * @param secteur its sector, null when its category has none
 */
public record EssmsSuivi(
        String finess,
        String nom,
        String commune,
        String territoireCode,
        String ogFiness,
        String ogNom,
        @Nullable Secteur secteur) {

    /** What each is called among them, homonyms told apart; by FINESS. */
    public static Map<String, String> noms(Collection<EssmsSuivi> tous) {
        return Homonymes.noms(tous, EssmsSuivi::nom, EssmsSuivi::commune, EssmsSuivi::finess);
    }

    /** Whether the rules do not oppose that target to its sector: what it counts enters no rate. */
    public boolean dispense(CibleFiche cible) {
        return dispense(cible, secteur);
    }

    /** The same of an ESSMS known by its sector only. */
    public static boolean dispense(CibleFiche cible, @Nullable Secteur secteur) {
        return secteur != null && cible.dispenses().contains(secteur);
    }
}
