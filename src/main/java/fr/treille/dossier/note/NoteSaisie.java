package fr.treille.dossier.note;

import java.util.Set;

/**
 * A note to write.
 *
 * @param texte « @Prénom Nom » calls upon that person
 * @param prevenir identifiers of the agents whom it calls upon besides
 */
public record NoteSaisie(long grappeId, String texte, Set<Long> prevenir) {

    public NoteSaisie {
        texte = texte.strip();
        prevenir = Set.copyOf(prevenir);
    }
}
