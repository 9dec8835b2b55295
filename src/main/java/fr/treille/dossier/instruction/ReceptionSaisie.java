package fr.treille.dossier.instruction;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was received, as its form gives it.
 *
 * @param version of the grappe that the form showed
 * @param complements identifiers of {@link ComplementLigne}
 * @param recuLe day of the reception, null when none was given
 */
public record ReceptionSaisie(
        long grappeId,
        int version,
        Set<Long> complements,
        @Nullable LocalDate recuLe) {

    /** Names of the fields that refusals concern. */
    public static final String CHAMP_COMPLEMENTS = "complements";

    public static final String CHAMP_DATE = "recuLe";
}
