package fr.treille.socle.commun.notice;

import java.util.List;

/** A part of a text, in the order in which it is read. Whatever it holds is plain text, for whoever shows it to encode. */
public sealed interface Bloc {

    /** @param niveau from 1, under the title of the page; never more than one below that of the heading before */
    record Titre(int niveau, String texte) implements Bloc {}

    record Paragraphe(List<Morceau> morceaux) implements Bloc {}

    /** @param lignes of the list, each in pieces */
    record Puces(List<List<Morceau>> lignes) implements Bloc {}
}
