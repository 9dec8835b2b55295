package fr.treille.dossier.grappe.recevabilite;

import fr.treille.socle.commun.Formats;
import java.time.Instant;

/**
 * An exceptional admission.
 *
 * @param cause what made the file irrecevable
 * @param par name of the agent who decided it
 * @param motif why
 */
public record AdmissionFiche(CauseIrrecevabilite cause, Instant le, String par, String motif) {

    /** « Le 22/09/2025 à 10:28 par Théo Larzac, malgré un dépôt hors délai : panne de l’outil national ». */
    public String phrase() {
        return "Le " + Formats.dateHeure(le) + " par " + par + ", malgré " + cause.malgre() + "\u00A0: " + motif;
    }
}
