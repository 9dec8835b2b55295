package fr.treille.suivi.jalon;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The milestones of a same whole, in the order in which they come; those without any date included.
 *
 * @param vague its wave, null for the whole grappe
 */
public record PisteFiche(@Nullable VagueFiche vague, List<JalonFiche> jalons) {

    static final String ENSEMBLE = "Toute la grappe";

    /** « Toute la grappe », or the name of the wave. */
    public String nom() {
        return vague == null ? ENSEMBLE : vague.nom();
    }

    /** That of a type, which must be one of this track's. */
    public JalonFiche jalon(TypeJalon type) {
        return jalons.stream().filter(jalon -> jalon.type() == type).findFirst().orElseThrow();
    }
}
