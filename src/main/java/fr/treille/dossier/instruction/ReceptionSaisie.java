package fr.treille.dossier.instruction;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was received, as its form gives it.
 *
 * @param version of the grappe that the form showed
 * @param complements identifiers of {@link ComplementLigne}
 * @param recuLe day of the reception, null when none was given
 * @param fichiers the files that came with some of them
 */
public record ReceptionSaisie(
        long grappeId,
        int version,
        Set<Long> complements,
        @Nullable LocalDate recuLe,
        List<Fichier> fichiers) {

    /** Names of the fields that refusals concern. */
    public static final String CHAMP_COMPLEMENTS = "complements";

    public static final String CHAMP_DATE = "recuLe";

    public static final String CHAMP_FICHIERS = "fichiers";

    /**
     * A file that came.
     *
     * @param complement identifier of what it answers
     */
    public record Fichier(long complement, String nom, byte[] octets) {}

    /** Without files: the porteur gave them elsewhere. */
    public ReceptionSaisie(long grappeId, int version, Set<Long> complements, @Nullable LocalDate recuLe) {
        this(grappeId, version, complements, recuLe, List.of());
    }
}
