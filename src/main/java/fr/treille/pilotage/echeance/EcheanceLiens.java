package fr.treille.pilotage.echeance;

import java.time.LocalDate;

/** Addresses of the échéances within the application, without the leading slash. */
public final class EcheanceLiens {

    /** The list. */
    public static final String LISTE = "echeances";

    private EcheanceLiens() {}

    /** Those that are late, of the reader's role; theirs only, or of the whole périmètre. */
    public static String enRetard(boolean lesMiennes) {
        return LISTE + "?quand=" + Quand.EN_RETARD + (lesMiennes ? "&pour=" + Pour.MOI : "");
    }

    /** Those of one kind on one day, done or not. */
    public static String jour(LocalDate jour, String nature) {
        return LISTE + "?quand=" + Quand.TOUTES + "&nature=" + nature + "&jour=" + jour;
    }
}
