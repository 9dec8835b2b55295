package fr.treille.suivi.point;

import fr.treille.suivi.action.ActionFiche;
import fr.treille.suivi.action.RisqueFiche;
import fr.treille.suivi.jalon.PeriodeSuivi;
import fr.treille.suivi.point.mois.EtatMois;
import fr.treille.suivi.point.mois.MoisLigne;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The follow-up of a grappe.
 *
 * @param periode null before the convention's signature
 * @param mois from the signature to this month at least, the last first
 * @param actions those open, the first due first, then those closed
 * @param risques those open, the heaviest first, then those closed
 */
public record SuiviFiche(
        long grappeId,
        @Nullable PeriodeSuivi periode,
        List<MoisLigne> mois,
        List<ActionFiche> actions,
        List<RisqueFiche> risques) {

    /** The next point to hold, null when none is planned. */
    public @Nullable MoisLigne prochain() {
        return mois.stream()
                .filter(ligne -> ligne.etat() == EtatMois.PREVU || ligne.etat() == EtatMois.REPORTE)
                .min(Comparator.comparing(ligne -> Objects.requireNonNull(ligne.jour())))
                .orElse(null);
    }

    /** The actions still carried over. */
    public List<ActionFiche> actionsOuvertes() {
        return actions.stream().filter(action -> !action.etat().close()).toList();
    }

    /** The risks that are not over. */
    public List<RisqueFiche> risquesOuverts() {
        return risques.stream().filter(risque -> risque.closLe() == null).toList();
    }
}
