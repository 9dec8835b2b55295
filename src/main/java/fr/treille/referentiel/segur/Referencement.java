package fr.treille.referentiel.segur;

import fr.treille.socle.commun.Formats;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A référencement of a solution.
 *
 * @param vague wave, from 1
 * @param le its day, null when the list does not say it
 * @param absentDepuis the day of the first list in which it no longer was, null while it is
 */
public record Referencement(
        Couloir couloir,
        int vague,
        @Nullable LocalDate le,
        @Nullable LocalDate absentDepuis) {

    /** The wave that the programme asks for (domain reference §3.2). */
    public static final int VAGUE_EXIGEE = 1;

    /** Whether a grant may rest on it that day: of the wave that is asked for, begun, still in the list. */
    public boolean vaut(LocalDate jour) {
        return vague == VAGUE_EXIGEE
                && (le == null || !le.isAfter(jour))
                && (absentDepuis == null || absentDepuis.isAfter(jour));
    }

    /** « MS1, vague 1, le 12/03/2023 ». */
    public String enClair() {
        return couloir.name() + ", vague " + vague + (le == null ? "" : ", le " + Formats.date(le))
                + (absentDepuis == null ? "" : ", absent de la liste depuis le " + Formats.date(absentDepuis));
    }
}
