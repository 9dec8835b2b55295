package fr.treille.engagement.acte.dossier;

import fr.treille.socle.territoire.ActeSigne;
import java.time.LocalDate;
import java.util.Set;

/**
 * Somebody whose delegation is in force on the day of a document.
 *
 * @param nom first and last name, under the signature
 * @param qualite above it
 * @param pour « Pour le directeur général et par délégation, », above the quality; « » for who heads the agency
 * @param delegation by which decision or, for who heads the agency, by which act of appointment, « Décision ARS Occitanie n° 2025-0012 du 02/01/2025 »
 * @param depuis first day of it
 * @param actes what they may sign
 */
public record SignataireHabilite(
        long id, String nom, String qualite, String pour, String delegation, LocalDate depuis, Set<ActeSigne> actes) {

    /** « Capucine Lauragais, La directrice générale ». */
    public String libelle() {
        return nom + ", " + qualite;
    }
}
