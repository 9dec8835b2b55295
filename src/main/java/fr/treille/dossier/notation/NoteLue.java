package fr.treille.dossier.notation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A line of a sheet.
 *
 * @param critere the criterion that it is of
 * @param regarde what it looks at, may be empty
 * @param maximum the most that it gives
 * @param note null while there is none
 */
public record NoteLue(
        String critere,
        String libelle,
        String regarde,
        int maximum,
        @Nullable BigDecimal note,
        String commentaire) {}
