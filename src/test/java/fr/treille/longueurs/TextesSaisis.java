package fr.treille.longueurs;

import fr.treille.Montre;
import java.util.List;

/** The texts of one subject of the product. */
public interface TextesSaisis {

    /** How each is fed; nothing is called before {@link #preparer}. */
    List<TexteSaisi> textes();

    /** Sets the day and makes what the services need, signed in as who may type. */
    void preparer(Montre montre);

    /** « table.colonne » of each. */
    default List<String> colonnes() {
        return textes().stream().map(TexteSaisi::colonne).toList();
    }
}
