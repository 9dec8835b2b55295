package fr.treille.pilotage.relance.report;

import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.temps.JoursOuvres;
import fr.treille.socle.commun.texte.NomGrappe;
import java.time.LocalDate;

/**
 * A deadline that somebody was told of, and that falls on another day now.
 *
 * @param libelle of the échéance
 * @param adresse whom a relance left to
 * @param ancienne the last day they were told
 * @param nouvelle its day now
 * @param changements how many other days they or others were told
 */
public record DateChangee(
        String nature,
        String libelle,
        long grappeId,
        String grappe,
        String porteur,
        String adresse,
        LocalDate ancienne,
        LocalDate nouvelle,
        int changements) {

    /** « Clôture du dépôt de la grappe « X » : vendredi 20/06/2025, et non plus le 13/06/2025 ». */
    public String enClair() {
        return libelle + ", " + NomGrappe.cite(grappe) + "\u00A0: "
                + JoursOuvres.courants().enClair(nouvelle) + ", et non plus le " + Formats.date(ancienne);
    }
}
