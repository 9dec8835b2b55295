package fr.treille.dossier.verification.redondance;

import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.socle.commun.Lettres;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A grappe as the rules of redundancy read it.
 *
 * @param visible whether it is in the caller's périmètre: nothing of it but its state is told otherwise
 * @param autreRegion whether it is of another région than the one in which the caller acts
 * @param responsable name of the agent in charge, « » when nobody is
 * @param versionSegur whether its call asks for the Ségur version before an upgrade
 * @param logiciel its solution, as names are compared; « » when it says none
 */
public record Dossier(
        long id,
        boolean visible,
        String nom,
        String porteur,
        boolean autreRegion,
        String responsable,
        StatutGrappe statut,
        @Nullable LocalDate depotLe,
        boolean versionSegur,
        String solution,
        String logiciel) {

    private static final Pattern SIGNES = Pattern.compile("[^a-z0-9]+");

    /** The name of a DUI as names are compared: without accents, capitals, spaces and signs. */
    public static String logiciel(String solution) {
        return SIGNES.matcher(Lettres.nues(solution)).replaceAll("");
    }

    /** Whether it has the money, or still awaits it. */
    public boolean vivant() {
        return switch (statut) {
            case IRRECEVABLE, DEFAVORABLE, REFUS_NOTIFIE, ABANDONNEE -> false;
            case EN_CONSTITUTION, DEPOSEE, EN_INSTRUCTION, A_DECIDER, FAVORABLE, NOTIFIEE, CONVENTIONNEE -> true;
        };
    }

    /** Whether it has the money. */
    public boolean finance() {
        return switch (statut) {
            case FAVORABLE, NOTIFIEE, CONVENTIONNEE -> true;
            default -> false;
        };
    }

    /** « Garrigue (Association Les Genêts, notifiée) », or what may be told of it. */
    public String enClair() {
        var etat = Lettres.minuscule(statut.libelle());
        return visible
                ? nom + " (" + porteur + ", " + etat + (responsable.isEmpty() ? "" : ", suivie par " + responsable)
                        + ")"
                : (autreRegion ? "une grappe d’une autre région (" : "une grappe hors de votre périmètre (") + etat
                        + ")";
    }
}
