package fr.treille.referentiel.segur;

/** Addresses of this module's screens, within the application. */
public final class SegurLiens {

    public static final String SOLUTIONS = "solutions";
    public static final String SONS = "solutions/sons";

    private SegurLiens() {}
}
