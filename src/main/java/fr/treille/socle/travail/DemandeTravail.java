package fr.treille.socle.travail;

import java.util.List;

/**
 * A long work to do.
 *
 * @param genre of its {@link Ouvrage}
 * @param titre how the person knows it, « Générer 120 lettres »
 * @param reglages what is asked of all its elements, read by its kind alone
 * @param cle drawn by the screen that asks: asked twice under the same, it is done once
 */
public record DemandeTravail(String genre, String titre, String reglages, String cle, List<Element> elements) {}
