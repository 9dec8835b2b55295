package fr.treille.dossier.grappe.projet;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The DUI of a project, one for all its ESSMS.
 *
 * @param nom may be empty before the dépôt
 * @param editeur who makes it; may be empty
 * @param referencee whether it is référencée Ségur, null as long as nobody said so: nothing is until somebody does
 */
@Embeddable
public record Solution(
        @Column(name = "solution") String nom,
        String editeur,
        @Nullable Boolean referencee) {

    /** Before anything was said of it. */
    public static final Solution INCONNUE = new Solution("", "", null);

    public Solution {
        nom = nom.strip();
        editeur = editeur.strip();
    }

    /** Whether somebody said that it is référencée. */
    public boolean estReferencee() {
        return Boolean.TRUE.equals(referencee);
    }

    /** « oui », « non », « à préciser ». */
    public String referencement() {
        return referencee == null ? "à préciser" : referencee ? "oui" : "non";
    }
}
