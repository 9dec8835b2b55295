package fr.treille.referentiel.etablissement;

/** Addresses of this module's screens, within the application. */
public final class EtablissementLiens {

    public static final String LISTE = "etablissements";
    public static final String IMPORT = "etablissements/import";

    private EtablissementLiens() {}

    /** The page of an establishment. */
    public static String etablissement(String finess) {
        return LISTE + "/" + finess;
    }

    /** The page of an organisme gestionnaire. */
    public static String organisme(String finess) {
        return LISTE + "/og/" + finess;
    }

    /** The report of an import. */
    public static String rapport(long importId) {
        return IMPORT + "/" + importId;
    }
}
