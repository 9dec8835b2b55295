package fr.treille.dossier.selection;

import fr.treille.socle.commun.Montant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A committee as its form gives it.
 *
 * @param id 0 for a new one
 * @param version that the form showed, 0 for a new one
 * @param membres one a line
 * @param enveloppe what it shares out, in euros
 * @param fenetres windows whose files it ranks
 */
public record ComiteSaisie(
        long id,
        int version,
        String nom,
        @Nullable LocalDate jour,
        String membres,
        @Nullable Montant enveloppe,
        Set<Long> fenetres) {

    /** A new one, with nothing typed. */
    public static final ComiteSaisie NOUVEAU = new ComiteSaisie(0, 0, "", null, "", null, Set.of());
}
