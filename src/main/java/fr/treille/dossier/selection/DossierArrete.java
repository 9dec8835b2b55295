package fr.treille.dossier.selection;

import fr.treille.dossier.selection.simulation.SensComite;
import fr.treille.socle.commun.Montant;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A file as a committee settled it, or as it was decided apart.
 *
 * @param note its score, null when it has none
 * @param maximum points of a perfect file, 0 without a score
 * @param montant what was granted, null unless it is favorable
 * @param suite what became of it since
 */
public record DossierArrete(
        String nom,
        String porteur,
        @Nullable BigDecimal note,
        int maximum,
        SensComite sens,
        @Nullable Montant montant,
        String motif,
        SuiteArret suite) {}
