package fr.treille.referentiel.appel.fenetre;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A deadline of a window that an extension moved.
 *
 * @param entraineePar the deadline whose extension moved this one, null when this one was asked for
 * @param motif why
 * @param auteur who extended it
 */
public record ProrogationFiche(
        long fenetreId,
        Deplacement deplacement,
        @Nullable EtapeFenetre entraineePar,
        String motif,
        String auteur,
        Instant prononceeLe) {}
