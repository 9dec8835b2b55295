package fr.treille.socle.commun.temps;

import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Identite;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The days on which people work somewhere: neither a Saturday nor a Sunday nor a public holiday.
 *
 * @param region INSEE code of the région, « » for what all of France has alike
 * @param territoires FINESS codes; none for the whole région, where a holiday of one of its territoires is then one
 * @param pentecoteTravaillee whether the région works on Whit Monday (journée de solidarité)
 */
public record JoursOuvres(String region, Set<String> territoires, boolean pentecoteTravaillee) implements Serializable {

    /** Those of all of France, Whit Monday being a holiday as the law has it. */
    public static final JoursOuvres FRANCE = new JoursOuvres("", Set.of(), false);

    public JoursOuvres {
        territoires = Set.copyOf(territoires);
    }

    /** Those of the région in which somebody acts on this thread. */
    public static JoursOuvres courants() {
        var authentification = SecurityContextHolder.getContext().getAuthentication();
        return authentification != null && authentification.getPrincipal() instanceof Identite agent
                ? agent.joursOuvres()
                : FRANCE;
    }

    /** Those of some territoires of the région. */
    public JoursOuvres dans(Collection<String> codes) {
        return new JoursOuvres(region, Set.copyOf(codes), pentecoteTravaillee);
    }

    /** The holiday of that day, if it is one here. */
    public Optional<Ferie> ferie(LocalDate jour) {
        return Arrays.stream(Ferie.values())
                .filter(ferie -> ferie.vaut(region, territoires))
                .filter(ferie -> ferie != Ferie.LUNDI_DE_PENTECOTE || !pentecoteTravaillee)
                .filter(ferie -> ferie.en(jour.getYear()).equals(jour))
                .findFirst();
    }

    /** Whether people work on that day. */
    public boolean ouvre(LocalDate jour) {
        return !finDeSemaine(jour) && ferie(jour).isEmpty();
    }

    /** That day if people work on it, else the next one on which they do. */
    public LocalDate suivant(LocalDate jour) {
        var suivant = jour;
        while (!ouvre(suivant)) {
            suivant = suivant.plusDays(1);
        }
        return suivant;
    }

    /** That day if people work on it, else the last one before on which they do. */
    public LocalDate precedent(LocalDate jour) {
        var precedent = jour;
        while (!ouvre(precedent)) {
            precedent = precedent.minusDays(1);
        }
        return precedent;
    }

    /** « samedi », « jour férié : Armistice », « dimanche, jour férié : Toussaint »; « » when people work on that day. */
    public String remarque(LocalDate jour) {
        var semaine = finDeSemaine(jour) ? jour.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.FRENCH) : "";
        var ferie = ferie(jour).map(Ferie::enClair).orElse("");
        return semaine + (semaine.isEmpty() || ferie.isEmpty() ? "" : ", ") + ferie;
    }

    /** « 11/11/2026, jour férié : Armistice », « 13/06/2026, samedi », « 15/06/2026 »: the day of a deadline, wherever it is written. */
    public String date(LocalDate jour) {
        return avecRemarque(Formats.date(jour), jour);
    }

    /** Words that say a day, and that nobody works on it when it is so. */
    public String avecRemarque(String dit, LocalDate jour) {
        var remarque = remarque(jour);
        return remarque.isEmpty() ? dit : dit + ", " + remarque;
    }

    /** « mercredi 11/11/2026, jour férié : Armistice », « samedi 13/06/2026 », « lundi 15/06/2026 ». */
    public String enClair(LocalDate jour) {
        return jour.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.FRENCH) + " " + Formats.date(jour)
                + ferie(jour).map(ferie -> ", " + ferie.enClair()).orElse("");
    }

    private static boolean finDeSemaine(LocalDate jour) {
        return jour.getDayOfWeek() == DayOfWeek.SATURDAY || jour.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
