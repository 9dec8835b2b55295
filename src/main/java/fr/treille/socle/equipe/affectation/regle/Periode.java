package fr.treille.socle.equipe.affectation.regle;

import fr.treille.socle.commun.Formats;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whole days, both ends included.
 *
 * @param du first day
 * @param au last day, null while nobody knows it
 */
public record Periode(LocalDate du, @Nullable LocalDate au) {

    /** @throws RefusAffectation when it ends before it starts */
    public Periode {
        if (au != null && au.isBefore(du)) {
            throw new RefusAffectation(
                    Regle.FIN_AVANT_DEBUT,
                    "au",
                    "La fin, le " + Formats.date(au) + ", précède le début, le " + Formats.date(du)
                            + "\u00A0: donnez une fin à partir du " + Formats.date(du) + ".");
        }
    }

    /** Whether that day is in it. */
    public boolean contient(LocalDate jour) {
        return !jour.isBefore(du) && (au == null || !jour.isAfter(au));
    }

    /** Whether both have a day in common. */
    public boolean chevauche(Periode autre) {
        return commune(autre).isPresent();
    }

    /** The days that both have. */
    public Optional<Periode> commune(Periode autre) {
        var debut = du.isAfter(autre.du) ? du : autre.du;
        var fin = au == null || (autre.au != null && autre.au.isBefore(au)) ? autre.au : au;
        return fin != null && fin.isBefore(debut) ? Optional.empty() : Optional.of(new Periode(debut, fin));
    }

    /** « depuis le 02/01/2025 », « du 02/01/2025 au 30/06/2025 ». */
    public String enClair() {
        return au == null ? "depuis le " + Formats.date(du) : "du " + Formats.date(du) + " au " + Formats.date(au);
    }
}
