package fr.treille.dossier.grappe;

import org.jspecify.annotations.Nullable;

/** Addresses of the grappes' screens within the application, without the leading slash. */
public final class GrappeLiens {

    /** The list. */
    public static final String LISTE = "grappes";

    /** The form of a new one. */
    public static final String NOUVELLE = LISTE + "/nouvelle";

    /** Two of them side by side, « grappes/comparer/42/43 ». */
    public static final String COMPARER = LISTE + "/comparer";

    private GrappeLiens() {}

    /** Those two side by side. */
    public static String comparer(long une, long autre) {
        return COMPARER + "/" + une + "/" + autre;
    }

    /** A grappe: « grappes/42 ». */
    public static String fiche(long id) {
        return LISTE + "/" + id;
    }

    /** The list of those of a window in a status, « grappes?fenetre=1&statut=DEPOSEE »; in any with null. */
    public static String fenetre(long id, @Nullable StatutGrappe statut) {
        return LISTE + "?fenetre=" + id + (statut == null ? "" : "&statut=" + statut);
    }

    /** The list of those of a window of which something is late. */
    public static String fenetreEnRetard(long id) {
        return LISTE + "?fenetre=" + id + "&retard=oui";
    }

    /** The form of a grappe. */
    public static String modifier(long id) {
        return fiche(id) + "/modifier";
    }

    /** A tab of a grappe: « grappes/42/essms »; the first one has no name. */
    public static String onglet(long id, String onglet) {
        return onglet.isEmpty() ? fiche(id) : fiche(id) + "/" + onglet;
    }
}
