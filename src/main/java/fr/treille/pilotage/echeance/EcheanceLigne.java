package fr.treille.pilotage.echeance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deadline.
 *
 * @param cle stable: the same deadline of the same grappe keeps it when its day changes, « DEPOT-42 »
 * @param nature key of its {@link NatureEcheance}
 * @param date last day, included, in the région's zone
 * @param territoires codes of the grappe's, the porteur's first
 * @param arsId in charge on the ARS's side, null for nobody
 * @param ars their name, « » for nobody
 * @param gradesId in charge on the GRADeS's side, null for nobody
 * @param faite whether a fact settled it
 * @param faiteLe day of that fact, null when unknown or when not settled
 * @param faitePar that fact in words, « » when not settled
 * @param lien where it is settled, without the leading slash
 * @param repere whether it is a mark, neither to be done nor late
 * @param verbe what the reader does to settle it, « Donner l’avis »; « » when it is settled, a mark, or another role's
 * @param premiere whether it begins its group in the list
 */
public record EcheanceLigne(
        String cle,
        String nature,
        String libelle,
        LocalDate date,
        long grappeId,
        String grappe,
        String porteur,
        List<String> territoires,
        @Nullable Long arsId,
        String ars,
        @Nullable Long gradesId,
        String grades,
        boolean faite,
        @Nullable LocalDate faiteLe,
        String faitePar,
        String lien,
        boolean repere,
        String verbe,
        boolean premiere) {

    /** {@link #cle()} of what is due to a grappe. */
    public static String cle(String nature, long grappe) {
        return nature + "-" + grappe;
    }

    /** Who is in charge: the ARS's side, else the GRADeS's, « » for nobody. */
    public String responsable() {
        return ars.isEmpty() ? grades : ars;
    }

    /** Whether its last day is over before the work was done. */
    public boolean enRetard(LocalDate aujourdhui) {
        return !faite && !repere && date.isBefore(aujourdhui);
    }
}
