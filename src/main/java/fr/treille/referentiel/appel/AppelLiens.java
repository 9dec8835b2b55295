package fr.treille.referentiel.appel;

/** Addresses of the screens of calls and windows within the application, without the leading slash. */
public final class AppelLiens {

    /** The calls of the région. */
    public static final String LISTE = "appels";

    /** A call that follows no other. */
    public static final String NOUVEAU = LISTE + "/nouveau";

    /** Their windows. */
    public static final String FENETRES = "fenetres";

    /** What was changed of their targets since. */
    public static final String AMENAGEMENTS = "amenagements";

    private AppelLiens() {}

    /** A call: « appels/1 ». */
    public static String appel(long id) {
        return LISTE + "/" + id;
    }

    /** One of its tabs: « appels/1/fenetres »; « » is the first one. */
    public static String onglet(long id, String onglet) {
        return onglet.isEmpty() ? appel(id) : appel(id) + "/" + onglet;
    }

    /** The form of what its conventions say: « appels/1/convention/modifier ». */
    public static String modifierConvention(long id) {
        return appel(id) + "/convention/modifier";
    }

    /** A window: « fenetres/1 ». */
    public static String fenetre(long id) {
        return FENETRES + "/" + id;
    }
}
