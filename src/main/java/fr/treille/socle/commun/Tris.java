package fr.treille.socle.commun;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/** Sorts of lists: only on known properties, and always ended by the id so that pages never overlap. */
public final class Tris {

    private Tris() {}

    /**
     * The page asked for, its sort reduced to what is allowed.
     *
     * @param demande what the list asks; its sort may come from an address that anyone can type
     * @param permises properties that may be sorted on
     * @param parDefaut used when nothing allowed is asked for
     */
    public static Pageable borner(Pageable demande, Set<String> permises, Sort parDefaut) {
        var retenu = Sort.by(demande.getSort().stream()
                .filter(ordre -> permises.contains(ordre.getProperty()))
                .toList());
        var tri = (retenu.isSorted() ? retenu : parDefaut).and(Sort.by("id"));
        return demande.isPaged()
                ? PageRequest.of(demande.getPageNumber(), demande.getPageSize(), tri)
                : Pageable.unpaged(tri);
    }

    /**
     * The ORDER BY of a list read in SQL, the newest first among equals. A property that is not known is left out.
     *
     * @param demande what the list asks; it may come from an address that anyone can type
     * @param colonnes the column of each property that may be sorted on
     * @param parDefaut column sorted on, descending, when nothing known is asked for
     * @param id column of the id
     */
    public static String sql(Sort demande, Map<String, String> colonnes, String parDefaut, String id) {
        var connus = demande.stream()
                .filter(ordre -> colonnes.containsKey(ordre.getProperty()))
                .map(ordre -> colonnes.get(ordre.getProperty()) + (ordre.isAscending() ? "" : " DESC"))
                .collect(Collectors.joining(", "));
        return (connus.isEmpty() ? parDefaut + " DESC" : connus) + ", " + id + " DESC";
    }
}
