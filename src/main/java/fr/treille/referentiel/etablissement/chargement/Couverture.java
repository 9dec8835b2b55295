package fr.treille.referentiel.etablissement.chargement;

import fr.treille.referentiel.etablissement.chargement.Connus.Connu;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a file covers, hence what its silence means. A file may be the extraction of one région or of some categories: a known
 * structure is absent only when the file holds others of its territory and others of its category. And a territory of which more
 * than one known structure in five is missing is taken for an incomplete one (the extraction of a city, of one legal entity…):
 * nothing is said absent there, and the report names it.
 */
final class Couverture {

    /** More missing than one in this many: the territory is not covered. */
    private static final int UN_SUR = 5;

    private final Set<String> territoires = new HashSet<>();
    private final Set<String> categories = new HashSet<>();
    private final Set<String> incomplets = new TreeSet<>();

    /** The file holds a structure there. */
    void noter(@Nullable String territoire, @Nullable String categorie) {
        if (territoire != null) {
            territoires.add(territoire);
        }
        if (categorie != null) {
            categories.add(categorie);
        }
    }

    /** The FINESS numbers of the active known structures that the file should hold and does not. */
    List<String> absents(Connus connus) {
        Map<String, Integer> attendus = new HashMap<>();
        Map<String, List<String>> manquants = new HashMap<>();
        for (var entree : connus.tous()) {
            Connu connu = entree.getValue();
            String territoire = connu.territoire;
            if (connu.actif() && territoire != null && couvert(territoire, connu.categorie)) {
                attendus.merge(territoire, 1, Integer::sum);
                if (connu.absentDuFichier()) {
                    manquants
                            .computeIfAbsent(territoire, t -> new ArrayList<>())
                            .add(entree.getKey());
                }
            }
        }
        List<String> absents = new ArrayList<>();
        manquants.forEach((territoire, finess) -> {
            if ((long) finess.size() * UN_SUR > attendus.getOrDefault(territoire, 0)) {
                incomplets.add(territoire);
            } else {
                absents.addAll(finess);
            }
        });
        return absents;
    }

    private boolean couvert(String territoire, @Nullable String categorie) {
        return territoires.contains(territoire) && (categorie == null || categories.contains(categorie));
    }

    /** How many territories the file holds structures of. */
    int territoires() {
        return territoires.size();
    }

    /** The territories that the file holds only in part, by code. */
    Set<String> incomplets() {
        return incomplets;
    }
}
