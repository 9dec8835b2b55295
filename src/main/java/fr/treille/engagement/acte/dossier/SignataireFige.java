package fr.treille.engagement.acte.dossier;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Who signs for the agency, as the PDF names them.
 *
 * @param id null for a document older than the signatories, or that nobody signs
 */
@Embeddable
public record SignataireFige(@Nullable Long id, String nom, String fonction) {

    /** Nobody. */
    public static final SignataireFige PERSONNE = new SignataireFige(null, "", "");

    /** Them, or nobody. */
    public static SignataireFige de(@Nullable SignataireHabilite habilite) {
        return habilite == null ? PERSONNE : new SignataireFige(habilite.id(), habilite.nom(), habilite.qualite());
    }
}
