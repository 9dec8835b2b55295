package fr.treille.socle.courrier.edition;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@link Editique} prints: a template and all that it says, as formatted French text. */
public interface Imprimable {

    /** Path of the template under {@code reports/} without extension, as {@code notification/favorable}. */
    String modele();

    /** By parameter name of the template; a key that it does not know is ignored. */
    Map<String, @Nullable Object> valeurs();

    /** Rows of its table, by field name; none for a template without one. */
    default Collection<Map<String, Object>> lignes() {
        return List.of();
    }
}
