package fr.treille.pilotage.historique;

import fr.treille.socle.commun.trace.ChampTrace;
import fr.treille.socle.commun.trace.ObjetTrace;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which changes of the région are looked for.
 *
 * @param texte part of a name, a reference, an author or a value
 * @param du first day, null for the beginning
 * @param au last day, included, null for today
 * @param champ the field that changed, one of {@link RechercheHistoriqueService#champs}; null for any
 */
public record HistoriqueFiltre(
        String texte,
        @Nullable LocalDate du,
        @Nullable LocalDate au,
        @Nullable ObjetTrace objet,
        @Nullable Long auteurId,
        @Nullable ChampTrace champ) {

    /** Every change. */
    public static final HistoriqueFiltre TOUS = new HistoriqueFiltre("", null, null, null, null, null);
}
