package fr.treille.grappe;

import fr.treille.commun.Formats;
import java.time.Instant;

/**
 * An exceptional admission.
 *
 * @param cause what made the file irrecevable
 * @param par name of the agent who decided it
 * @param motif why
 */
public record AdmissionFiche(CauseIrrecevabilite cause, Instant le, String par, String motif) {

    /** « Admis à titre exceptionnel le … par …, malgré un dépôt hors délai : motif ». */
    public String phrase() {
        return "Admis à titre exceptionnel le " + Formats.dateHeure(le) + " par " + par + ", malgré " + cause.malgre()
                + "\u00A0: " + motif;
    }
}
