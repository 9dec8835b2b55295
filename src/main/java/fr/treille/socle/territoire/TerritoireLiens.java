package fr.treille.socle.territoire;

/** Addresses of this module's screens, without the leading slash. */
public final class TerritoireLiens {

    /** The région's agency and settings. */
    public static final String REGION = "region";

    /** Its signatories. */
    public static final String SIGNATAIRES = "region/signataires";

    /** Who decides what there. */
    public static final String DECISIONS = "region/decisions";

    private TerritoireLiens() {}
}
