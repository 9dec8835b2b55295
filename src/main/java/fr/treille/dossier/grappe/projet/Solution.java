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
 * @param segurId the solution chosen in the list of those that are référencées, which says it; null for one that is typed
 */
@Embeddable
public record Solution(
        @Column(name = "solution") String nom,
        String editeur,
        @Nullable Boolean referencee,
        @Column(name = "solution_id") @Nullable Long segurId) {

    /** Before anything was said of it. */
    public static final Solution INCONNUE = new Solution("", "", null, null);

    public Solution {
        nom = nom.strip();
        editeur = editeur.strip();
    }

    /** One that is typed. */
    public static Solution de(String nom, String editeur, @Nullable Boolean referencee) {
        return new Solution(nom, editeur, referencee, null);
    }

    /** Whether it is said to be référencée. */
    public boolean estReferencee() {
        return Boolean.TRUE.equals(referencee);
    }

    /** « oui », « non », « à préciser ». */
    public String referencement() {
        return referencee == null ? "à préciser" : referencee ? "oui" : "non";
    }
}
