package fr.treille.engagement.acte.dossier;

import fr.treille.socle.territoire.ActeSigne;
import java.util.Set;

/**
 * Somebody whose delegation is in force on the day of a document.
 *
 * @param nom first and last name, under the signature
 * @param qualite above it
 * @param actes what they may sign
 */
public record SignataireHabilite(long id, String nom, String qualite, Set<ActeSigne> actes) {

    /** « Capucine Lauragais, La directrice générale ». */
    public String libelle() {
        return nom + ", " + qualite;
    }
}
