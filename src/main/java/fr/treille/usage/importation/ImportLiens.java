package fr.treille.usage.importation;

/** Addresses of the import's screens within the application, without the leading slash. */
public final class ImportLiens {

    /** The import of measures, for all the grappes that one follows. */
    public static final String IMPORT = "usages/import";

    private ImportLiens() {}

    /** The same for one grappe: « usages/import?grappe=42 ». */
    public static String grappe(long id) {
        return IMPORT + "?grappe=" + id;
    }
}
