package fr.treille.engagement.acte;

import org.jspecify.annotations.Nullable;

/**
 * A document to generate.
 *
 * @param objetId what it is about
 * @param version of that thing, that the screen showed
 * @param signataire who signs, null for the only one who may
 */
public record DemandeActe(
        long objetId, int version, @Nullable Long signataire) {}
