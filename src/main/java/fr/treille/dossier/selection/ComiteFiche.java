package fr.treille.dossier.selection;

import fr.treille.socle.commun.Montant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A committee in detail.
 *
 * @param membres their names, as they were typed
 * @param enveloppe what it shares out, in euros
 * @param fenetres windows whose files it ranks
 */
public record ComiteFiche(
        long id, int version, String nom, LocalDate jour, List<String> membres, Montant enveloppe, Set<Long> fenetres) {

    /** The same as a form edits it. */
    public ComiteSaisie saisie() {
        return new ComiteSaisie(id, version, nom, jour, String.join("\n", membres), enveloppe, fenetres);
    }
}
