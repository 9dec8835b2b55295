package fr.treille.suivi.interlocuteur;

import java.time.LocalDate;

/**
 * A contact of a grappe.
 *
 * @param saisie all that is known of the person
 * @param version to give back with any change
 */
public record InterlocuteurFiche(long id, long grappeId, InterlocuteurSaisie saisie, int version) {

    /** « Madame Jeanne Roux », without what is missing. */
    public String nomComplet() {
        return saisie.nomComplet();
    }

    /** Address where the person is written to, « » when it is not known. */
    public String courriel() {
        return saisie.courriel();
    }

    /** What the person is in the project. */
    public RoleInterlocuteur role() {
        return saisie.role();
    }

    /** Whether the person is in that role on that day, as far as its dates are known. */
    public boolean present(LocalDate jour) {
        return (saisie.du() == null || !saisie.du().isAfter(jour))
                && (saisie.au() == null || !saisie.au().isBefore(jour));
    }
}
