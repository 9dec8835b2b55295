package fr.treille.dossier.fenetre;

import java.util.Collection;
import java.util.List;

/** Whom deadlines of a window were already recalled to. Implementations are beans. */
public interface RelancesDeFenetre {

    /**
     * What moving these deadlines means for them, a sentence each, among the files of the périmètre.
     *
     * @param natures of the échéances, at least one
     */
    List<String> consequences(long fenetreId, Collection<String> natures);
}
