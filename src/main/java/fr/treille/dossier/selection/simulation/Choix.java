package fr.treille.dossier.selection.simulation;

import fr.treille.socle.commun.Montant;
import org.jspecify.annotations.Nullable;

/**
 * What a scenario makes of a file.
 *
 * @param montant what is granted, in euros; null unless it is favorable
 * @param motif why, « » for the scenario's own motive
 */
public record Choix(SensComite sens, @Nullable Montant montant, String motif) {

    public Choix {
        motif = motif.strip();
    }

    /** The same with another motive. */
    public Choix motive(String autre) {
        return new Choix(sens, montant, autre);
    }
}
