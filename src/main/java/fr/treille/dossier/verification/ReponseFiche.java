package fr.treille.dossier.verification;

import fr.treille.socle.commun.Formats;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was found of a file on a subject.
 *
 * @param jour since when, null when it is not asked or not true
 * @param par name of who said it
 * @param version to give back with a correction, from 1
 * @param tient whether what was looked at is still so: it counts no more otherwise
 */
public record ReponseFiche(
        Sujet sujet,
        boolean satisfait,
        @Nullable LocalDate jour,
        String motif,
        String par,
        Instant le,
        int version,
        boolean tient) {

    /** « satisfait, par Anne Roux le 02/06/2025 à 10:00 : motif ». */
    public String enClair() {
        return sujet.reponse(satisfait) + (jour == null ? "" : " depuis le " + Formats.date(jour)) + ", par " + par
                + " le " + Formats.dateHeure(le) + "\u00A0: " + motif;
    }
}
