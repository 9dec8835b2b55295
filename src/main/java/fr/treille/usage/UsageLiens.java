package fr.treille.usage;

/** Addresses of the screens of usage, also for messages. */
public final class UsageLiens {

    /** The région's page. */
    public static final String LISTE = "usages";

    private UsageLiens() {}
}
