package fr.treille.engagement.acte.dossier;

import fr.treille.socle.territoire.ActeSigne;
import java.time.LocalDate;
import java.util.Set;

/**
 * Somebody whose delegation is in force on the day of a document.
 *
 * @param nom first and last name, under the signature
 * @param qualite above it
 * @param actes what they may sign
 * @param delegation by which decision, « Décision ARS Occitanie n° 2025-0012 du 02/01/2025 »
 * @param depuis first day of it
 */
public record SignataireHabilite(
        long id, String nom, String qualite, Set<ActeSigne> actes, String delegation, LocalDate depuis) {

    /** « Capucine Lauragais, La directrice générale ». */
    public String libelle() {
        return nom + ", " + qualite;
    }
}
