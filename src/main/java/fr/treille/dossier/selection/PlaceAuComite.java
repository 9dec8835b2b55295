package fr.treille.dossier.selection;

import fr.treille.dossier.selection.simulation.SensComite;
import fr.treille.socle.commun.Montant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a committee settled of a file.
 *
 * @param jour of the committee
 * @param montant what it granted, null unless it is favorable
 * @param suite what became of it since
 */
public record PlaceAuComite(
        long comiteId,
        String comite,
        LocalDate jour,
        SensComite sens,
        @Nullable Montant montant,
        String motif,
        SuiteArret suite) {}
