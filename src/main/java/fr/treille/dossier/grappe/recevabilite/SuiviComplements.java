package fr.treille.dossier.grappe.recevabilite;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the complements asked of a file come to today: the module that asks for them answers. */
public interface SuiviComplements {

    /** @param fin last day of the recevabilité, included; null where the call is silent */
    EtatComplements etat(long grappeId, @Nullable LocalDate fin);
}
