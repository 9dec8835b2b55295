package fr.treille.suivi.mesure;

import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.socle.commun.Formats;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a measure that the rules allow is likely: beyond one for each person counted, or three times what was counted last, it is
 * more often a slip of the keyboard than usage, and one such number lifts the rate of a whole région.
 */
public final class Vraisemblance {

    private static final int FOIS = 3;

    /** Under it three times the last one is a few persons more. */
    private static final int PETIT = 30;

    private Vraisemblance() {}

    /**
     * What is to be confirmed before it is recorded.
     *
     * @param derniere the last measure of the same ESSMS and indicator, null when there was none
     * @return nothing when it surprises nobody
     */
    public static Optional<ControleMesure.Motif> doute(
            CibleFiche cible, MesureSaisie saisie, @Nullable MesureFiche derniere) {
        var numerateur = saisie.numerateur();
        if (numerateur == null) {
            return Optional.empty();
        }
        var denominateur = saisie.denominateur();
        int reste = denominateur == null ? 0 : denominateur - saisie.reduction();
        if (reste > 0 && numerateur > reste) {
            return motif(
                    "numerateur",
                    Formats.nombre(numerateur) + "\u00A0" + cible.numerateur() + " pour " + Formats.nombre(reste)
                            + ", plus de 100\u00A0%" + rappel(derniere) + ".");
        }
        if (derniere == null) {
            return Optional.empty();
        }
        if (triple(numerateur, derniere.numerateur())) {
            return motif(
                    "numerateur",
                    Formats.nombre(numerateur) + "\u00A0" + cible.numerateur() + ", plus du triple" + rappel(derniere)
                            + ".");
        }
        var avant = derniere.denominateur();
        return denominateur != null && avant != null && triple(denominateur, avant)
                ? motif(
                        "denominateur",
                        Formats.nombre(denominateur) + "\u00A0" + cible.denominateur() + ", plus du triple"
                                + rappel(derniere) + ".")
                : Optional.empty();
    }

    private static boolean triple(int nombre, int avant) {
        return nombre >= PETIT && nombre > (long) FOIS * avant;
    }

    private static String rappel(@Nullable MesureFiche derniere) {
        return derniere == null ? "" : " (la dernière fois\u00A0: " + derniere.termes() + ")";
    }

    private static Optional<ControleMesure.Motif> motif(String champ, String message) {
        return Optional.of(new ControleMesure.Motif(champ, message));
    }
}
