package fr.treille.referentiel.etablissement.finess;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The scalar fields of one object of a FINESS+ document, and its addresses. */
record StructureJson(long rang, Map<String, String> champs, List<StructureJson> adresses) {

    StructureJson(long rang) {
        this(rang, new HashMap<>(), new ArrayList<>(2));
    }

    /** The first value that is not blank wins. */
    void mettre(String nom, @Nullable String valeur) {
        if (valeur != null && !valeur.isBlank()) {
            champs.putIfAbsent(nom, valeur);
        }
    }

    @Nullable
    String lire(String nom) {
        return champs.get(nom);
    }

    /** The address of that usage, else the first one, else an empty one. */
    StructureJson adresse(String usage) {
        return adresses.stream()
                .filter(a -> usage.equals(a.lire("usageAdresse")))
                .findFirst()
                .orElseGet(() -> adresses.isEmpty() ? new StructureJson(rang) : adresses.getFirst());
    }

    boolean active() {
        return "A".equals(lire("etatObjet")) && lire("dateFermeture") == null;
    }
}
