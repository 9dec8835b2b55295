package fr.treille.socle.commun.port;

import java.util.List;

/**
 * A module's contribution to the search of the top bar. Implementations are beans, ordered by what people look for first, and
 * apply the caller's rights.
 */
public interface SourceRecherche {

    /**
     * What matches a text.
     *
     * @param texte two characters at least
     * @param maximum how many results at most
     */
    List<Resultat> chercher(String texte, int maximum);

    /**
     * One result.
     *
     * @param nature kind of thing, « Grappe »
     * @param titre its name
     * @param detail what tells it from another of the same name
     * @param lien its address within the application, without the leading slash
     */
    record Resultat(String nature, String titre, String detail, String lien) {}
}
