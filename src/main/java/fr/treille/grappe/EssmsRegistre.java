package fr.treille.grappe;

/**
 * What the registry says of an establishment that somebody wants in a grappe.
 *
 * @param essms whether its category is one of those of an ESSMS (families 4xxx)
 */
record EssmsRegistre(
        String finess, String nom, String ogFiness, String territoireCode, String categorie, boolean essms) {}
