package fr.treille.dossier.notation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What somebody gives to a line of the grid.
 *
 * @param note from 0 to the maximum of its line, by half points; null while there is none
 * @param commentaire why, may be empty
 */
public record NoteSaisie(@Nullable BigDecimal note, String commentaire) {

    public NoteSaisie {
        commentaire = commentaire.strip();
    }
}
