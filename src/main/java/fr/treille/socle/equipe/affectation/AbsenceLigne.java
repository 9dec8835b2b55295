package fr.treille.socle.equipe.affectation;

import fr.treille.socle.commun.Formats;
import fr.treille.socle.equipe.affectation.regle.Periode;
import java.time.LocalDate;

/**
 * An absence and its stand-in.
 *
 * @param id identifier
 * @param version to give back with a change
 * @param agentId the absent person
 * @param agentNom first and last name
 * @param remplacantId the stand-in
 * @param remplacantNom first and last name
 * @param du first day
 * @param au last day
 * @param motif why, « » when nothing was said
 */
public record AbsenceLigne(
        long id,
        int version,
        long agentId,
        String agentNom,
        long remplacantId,
        String remplacantNom,
        LocalDate du,
        LocalDate au,
        String motif) {

    /** « Camille Exemple : absence du 10/06/2025 au 20/06/2025, remplacement par Paul Martin ». */
    public String enClair() {
        return agentNom + "\u00A0: absence du " + Formats.date(du) + " au " + Formats.date(au) + ", remplacement par "
                + remplacantNom;
    }

    /** From when to when. */
    public Periode periode() {
        return new Periode(du, au);
    }
}
