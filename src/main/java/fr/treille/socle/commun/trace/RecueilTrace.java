package fr.treille.socle.commun.trace;

import java.util.Collection;
import java.util.List;

/**
 * Changes gathered from the versions of several rows, of a grappe: what joined it or left it, told once. Implementations are
 * beans.
 */
public interface RecueilTrace {

    /** Of any row, whenever: to be put after a table's name, before its alias. */
    String TOUTES = " FOR SYSTEM_TIME ALL ";

    /** The kind of things that it tells. */
    ObjetTrace objet();

    /** In the words of what {@link #changements} reads. */
    List<ChampTrace> champs();

    /**
     * SELECTs of {@code objet, cle, libelle, instant, debut, auteur_id, motif, operation} and, as JSON objects of the columns of
     * {@link #champs}, {@code avant} and {@code apres}.
     *
     * @param colonnes those whose changes are looked for
     * @param dUneGrappe whether of the grappe {@code :cle} alone, else of all those of the région {@code :region}
     */
    List<String> changements(Collection<String> colonnes, boolean dUneGrappe);

    /** A version that is no longer the current one: the end of the current one lies beyond any date. */
    static String passee(String version) {
        return version + ".row_end <= CURRENT_TIMESTAMP(6)";
    }
}
