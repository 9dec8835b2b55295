package fr.treille.socle.commun.port;

import java.util.List;

/**
 * A kind of deadline, in pieces of SQL written by its module and never by a user. They read the grappe as {@code g}, a row of
 * the view {@code grappes}, and what {@code jointures} adds; several rules may add the same, in the same words.
 *
 * @param nature stable name, in upper case, « DEPOT »
 * @param libelle what is due, « Clôture du dépôt »
 * @param jointures LEFT JOINs, each of at most one row a grappe; an alias reads the same in every rule, since rules are also
 *     read together, each JOIN once
 * @param condition for which grappes it is due
 * @param jour last day, included; NULL where the call is silent: nothing is due then
 * @param fait whether a fact has settled it
 * @param faitLe day of that fact, NULL when unknown
 * @param faitPar that fact in words, of 200 characters at most: the rules together are sorted in memory
 * @param onglet tab of the grappe where it is settled, « » for the first one
 * @param droit the right, a name of {@code Droits}, that its act asks for; « » for a mark, which nobody settles by an act
 * @param verbe what the act is, « Donner l’avis »; « » for a mark
 */
public record RegleEcheance(
        String nature,
        String libelle,
        List<String> jointures,
        String condition,
        String jour,
        String fait,
        String faitLe,
        String faitPar,
        String onglet,
        String droit,
        String verbe) {

    /** A mark of the calendar: shown, neither to be done nor late, until {@link #par} says who settles it and how. */
    public RegleEcheance(
            String nature,
            String libelle,
            List<String> jointures,
            String condition,
            String jour,
            String fait,
            String faitLe,
            String faitPar,
            String onglet) {
        this(nature, libelle, jointures, condition, jour, fait, faitLe, faitPar, onglet, "", "");
    }

    /** The same, to be done by whoever has that right, by that act. */
    public RegleEcheance par(String unDroit, String unVerbe) {
        return new RegleEcheance(
                nature, libelle, jointures, condition, jour, fait, faitLe, faitPar, onglet, unDroit, unVerbe);
    }

    /** What its pieces of SQL read, after a grappe {@code g}. */
    public String depuis() {
        return String.join(" ", jointures);
    }

    /** Whether it is a mark, neither to be done nor late. */
    public boolean repere() {
        return droit.isEmpty();
    }
}
