package fr.treille.dossier.grappe.ui;

import com.vaadin.flow.component.Component;
import fr.treille.dossier.grappe.GrappeFiche;
import org.jspecify.annotations.Nullable;

/** A tab of a grappe's page. Implementations are beans, of this module or of those below it. */
public interface OngletGrappe {

    /**
     * A tab that holds others, which a second bar shows side by side once it is open. With one of them alone, that one stands in its
     * place.
     */
    enum Groupe {
        INSTRUCTION("Instruction"),
        COURRIERS("Courriers"),
        SUIVI("Suivi");

        private final String titre;

        Groupe(String titre) {
            this.titre = titre;
        }

        String titre() {
            return titre;
        }
    }

    /**
     * Its place among the tabs, its own: 0 is the Synthèse, 10 the ESSMS, 20 to 29 the group Instruction, 30 Financement, 40 to 49 the
     * group Courriers, 70 to 79 the group Suivi, 80 and more what concerns all of them. The first of a group is what its tab opens.
     */
    int ordre();

    /** Its title. */
    String titre();

    /** Its name in the address, « essms » in « /grappes/42/essms »; « » for the first one. */
    String chemin();

    /** The tab that holds it, null for one that stands by itself. */
    default @Nullable Groupe groupe() {
        return null;
    }

    /** Whether it is there for that grappe and the signed-in agent. */
    default boolean visible(GrappeFiche grappe) {
        return true;
    }

    /**
     * Its content, built anew each time it is shown.
     *
     * @param rafraichir to call after a change: reads the grappe again and shows the page as it now is
     */
    Component contenu(GrappeFiche grappe, Runnable rafraichir);
}
