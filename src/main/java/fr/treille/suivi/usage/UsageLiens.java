package fr.treille.suivi.usage;

/** Addresses of the screens of usage, also for messages. */
public final class UsageLiens {

    /** The région's page. */
    public static final String LISTE = "usages";

    /** The import of measures, for all the grappes that one follows; its module draws it, this one leads to it. */
    public static final String IMPORT = "usages/import";

    private UsageLiens() {}
}
