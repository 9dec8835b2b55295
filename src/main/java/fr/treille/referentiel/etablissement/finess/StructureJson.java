package fr.treille.referentiel.etablissement.finess;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The scalar fields of one object of a FINESS+ document, its addresses, and its roles towards other establishments. A field that is
 * there and null is a blank; one that is not there says nothing.
 */
record StructureJson(
        long rang, Map<String, @Nullable String> champs, List<StructureJson> adresses, List<StructureJson> roles) {

    /** In the place of a value which is not a text: no form takes it. */
    static final String ILLISIBLE = "\uFFFD";

    StructureJson(long rang) {
        this(rang, new HashMap<>(), new ArrayList<>(2), new ArrayList<>(0));
    }

    /** The first value that is not blank wins. */
    void mettre(String nom, @Nullable String valeur) {
        // a null that is already there gives way
        champs.putIfAbsent(nom, valeur == null || valeur.isBlank() ? null : valeur);
    }

    /** Whether the field is there, were it blank. */
    boolean dit(String nom) {
        return champs.containsKey(nom);
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

    /** A structure whose state cannot be read is not thereby closed. */
    boolean active() {
        return (!etatLisible() || "A".equals(lire("etatObjet"))) && lire("dateFermeture") == null;
    }

    /** Whether its state is a code, A for an active one. */
    boolean etatLisible() {
        String etat = lire("etatObjet");
        return etat != null && etat.matches("[A-Z]{1,3}");
    }
}
