package fr.treille.socle.equipe.affectation;

/** Addresses of the screens of territoires and of the équipe within the application, without the leading slash. */
public final class AffectationLiens {

    /** The territoires of the région. */
    public static final String TERRITOIRES = "territoires";

    /** The agents of the région. */
    public static final String EQUIPE = "equipe";

    private AffectationLiens() {}

    /** A territoire: « territoires/32 ». */
    public static String territoire(String code) {
        return TERRITOIRES + "/" + code;
    }

    /** An agent: « equipe/12 ». */
    public static String agent(long id) {
        return EQUIPE + "/" + id;
    }
}
