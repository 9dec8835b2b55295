package fr.treille.socle.commun.port;

/**
 * A kind of deadline, in pieces of SQL written by its module and never by a user. They read the grappe as {@code g}, a row of
 * the view {@code grappes}, and what {@code jointures} adds; several rules may add the same, in the same words.
 *
 * @param nature stable name, in upper case, « DEPOT »
 * @param libelle what is due, « Clôture du dépôt »
 * @param jointures LEFT JOIN of at most one row a grappe, « » for none
 * @param condition for which grappes it is due
 * @param jour last day, included; NULL where the call is silent: nothing is due then
 * @param fait whether a fact has settled it
 * @param faitLe day of that fact, NULL when unknown
 * @param faitPar that fact in words
 * @param onglet tab of the grappe where it is settled, « » for the first one
 */
public record RegleEcheance(
        String nature,
        String libelle,
        String jointures,
        String condition,
        String jour,
        String fait,
        String faitLe,
        String faitPar,
        String onglet) {}
