package fr.treille.socle.territoire;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A signatory of the région as the list shows them.
 *
 * @param directeurGeneral whether they head the agency; others sign by delegation
 * @param au last day of the delegation, null while nothing ends it
 * @param version to give back with a change
 */
public record SignataireLigne(
        long id,
        String civilite,
        String prenom,
        String nom,
        String qualite,
        boolean directeurGeneral,
        Set<ActeSigne> actes,
        String delegation,
        LocalDate du,
        @Nullable LocalDate au,
        int version) {

    /** « Capucine Lauragais ». */
    public String nomComplet() {
        return (prenom + " " + nom).strip();
    }

    /** « Le directeur de l’autonomie, par délégation ». */
    public String qualiteComplete() {
        return directeurGeneral ? qualite : qualite + ", par délégation";
    }

    /** Whether they may sign on that day. */
    public boolean enVigueur(LocalDate jour) {
        return !jour.isBefore(du) && (au == null || !jour.isAfter(au));
    }
}
