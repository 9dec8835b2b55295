package fr.treille.socle.courrier;

import org.jspecify.annotations.Nullable;

/**
 * Which archived documents.
 *
 * @param texte part of the reference or of the subject, « » for all
 * @param nature one nature, null for all
 * @param lien address of the thing that they are about, « » for all
 */
public record DocumentFiltre(String texte, @Nullable NatureDocument nature, String lien) {

    /** Every document. */
    public static final DocumentFiltre TOUS = new DocumentFiltre("", null, "");
}
