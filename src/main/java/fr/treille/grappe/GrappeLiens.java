package fr.treille.grappe;

/** Addresses of the grappes' screens within the application, without the leading slash. */
public final class GrappeLiens {

    /** The list. */
    public static final String LISTE = "grappes";

    /** The form of a new one. */
    public static final String NOUVELLE = LISTE + "/nouvelle";

    private GrappeLiens() {}

    /** A grappe: « grappes/42 ». */
    public static String fiche(long id) {
        return LISTE + "/" + id;
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
