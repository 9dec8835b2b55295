package fr.treille.pilotage.relance;

/** Addresses of the relances within the application, without the leading slash. */
public final class RelanceLiens {

    /** Those due today. */
    public static final String LISTE = "relances";

    /** Those that left. */
    public static final String ENVOYEES = LISTE + "/envoyees";

    /** The rules. */
    public static final String REGLES = LISTE + "/regles";

    /** The form of a new rule. */
    public static final String NOUVELLE = REGLES + "/nouvelle";

    /** One's own digest. */
    public static final String RECAPITULATIF = LISTE + "/recapitulatif";

    private RelanceLiens() {}

    /** The form of a rule. */
    public static String regle(long id) {
        return REGLES + "/" + id;
    }
}
