package fr.treille.suivi.mesure;

import fr.treille.socle.commun.Formats;
import java.time.LocalDate;

/**
 * A period over which the usage of a grappe is measured.
 *
 * @param fin last day, included: the date of the measure
 * @param mesures how many were recorded
 * @param motif why it lasts other than the months that the call asks, « » when nobody said
 */
public record PeriodeFiche(
        long id, long grappeId, LocalDate debut, LocalDate fin, int mesures, int version, String motif) {

    /** Of whose length nothing was said. */
    public PeriodeFiche(long id, long grappeId, LocalDate debut, LocalDate fin, int mesures, int version) {
        this(id, grappeId, debut, fin, mesures, version, "");
    }

    /** Whether it lasts so many months, to the day. */
    public boolean dure(int mois) {
        return fin.equals(debut.plusMonths(mois).minusDays(1));
    }

    /** « du 01/01/2026 au 31/03/2026 ». */
    public String enClair() {
        return enClair(debut, fin);
    }

    static String enClair(LocalDate debut, LocalDate fin) {
        return "du " + Formats.date(debut) + " au " + Formats.date(fin);
    }

    boolean chevauche(LocalDate autreDebut, LocalDate autreFin) {
        return !fin.isBefore(autreDebut) && !debut.isAfter(autreFin);
    }
}
