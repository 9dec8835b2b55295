package fr.treille.dossier.instruction;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing asked of the porteur.
 *
 * @param libelle what was asked
 * @param piece name in the call of the piece that it asks for, « » for another thing
 * @param recuLe day of its reception, null while it is awaited
 * @param recuPar name of who recorded it, « » until then
 * @param tardif whether that day is after the end of the recevabilité
 * @param retrait in a sentence, by whom, when and why it is asked no more; « » when it still is
 */
public record ComplementLigne(
        long id,
        String libelle,
        String piece,
        @Nullable LocalDate recuLe,
        String recuPar,
        boolean tardif,
        String retrait) {

    /** Whether it is still to come. */
    public boolean attendue() {
        return recuLe == null && retrait.isEmpty();
    }
}
