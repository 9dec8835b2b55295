package fr.treille.dossier.selection;

/** Addresses of the committees, as links and routes write them. */
public final class SelectionLiens {

    /** All of them. */
    public static final String LISTE = "selections";

    private SelectionLiens() {}

    /** A committee: « selections/7 ». */
    public static String fiche(long comiteId) {
        return LISTE + "/" + comiteId;
    }
}
