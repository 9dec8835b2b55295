package fr.treille.socle.travail;

/**
 * One thing of a long work.
 *
 * @param rang its place, from 0
 * @param objetId what it is
 * @param version of that thing, that the person saw
 * @param libelle how the person knows it, « Vallée enfance »
 */
public record Element(int rang, long objetId, int version, String libelle) {}
