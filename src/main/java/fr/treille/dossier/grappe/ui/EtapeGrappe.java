package fr.treille.dossier.grappe.ui;

import com.vaadin.flow.component.UI;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeLiens;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What comes next for a grappe, shown in the band of its page. Implementations are beans, of this module or of those below
 * it; each one answers for the statuses that are its own.
 */
public interface EtapeGrappe {

    /**
     * Its place among those that answer for the same status: the lowest is shown. What the follow-up waits for (under 100)
     * comes before what the file does.
     */
    int rang();

    /**
     * The next step, if it is this module's.
     *
     * @param rafraichir to call after a change: reads the grappe again and shows the page as it now is
     */
    Optional<Etape> prochaine(GrappeFiche grappe, Runnable rafraichir);

    /**
     * A next step.
     *
     * @param phrase what is due and from whom, in a sentence
     * @param echeance last day, null when there is none
     * @param action what the button says, null when the signed-in agent can do nothing
     * @param geste what the button does
     * @param onglet address of the tab where it is done, when the button only leads there; null otherwise
     */
    record Etape(
            String phrase,
            @Nullable LocalDate echeance,
            @Nullable String action,
            Runnable geste,
            @Nullable String onglet) {

        public Etape(String phrase, @Nullable LocalDate echeance, @Nullable String action, Runnable geste) {
            this(phrase, echeance, action, geste, null);
        }

        /** A step that a tab of the page does, with a button of its own: the band's leads to it from the others. */
        public static Etape vers(
                GrappeFiche grappe,
                String onglet,
                String phrase,
                @Nullable LocalDate echeance,
                @Nullable String action) {
            return new Etape(phrase, echeance, action, () -> aller(grappe, onglet), onglet);
        }

        /** Opens a tab of the page beside the same list: « suivante » stays in it. */
        public static void aller(GrappeFiche grappe, String onglet) {
            var ici = UI.getCurrent();
            ici.navigate(
                    GrappeLiens.onglet(grappe.id(), onglet),
                    ici.getActiveViewLocation().getQueryParameters());
        }

        /** A step that the reader can only wait for. */
        public static Etape attente(String phrase, @Nullable LocalDate echeance) {
            return new Etape(phrase, echeance, null, () -> {});
        }
    }
}
