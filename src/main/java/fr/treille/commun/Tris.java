package fr.treille.commun;

import java.util.Set;
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
}
