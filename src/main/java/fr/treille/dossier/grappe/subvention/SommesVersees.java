package fr.treille.dossier.grappe.subvention;

import fr.treille.socle.commun.Montant;

/** What was paid of a grant: the module that records payments answers. */
public interface SommesVersees {

    /** Euros paid until now for a grappe that the caller may see, zero when nothing was. */
    Montant versees(long grappeId);
}
