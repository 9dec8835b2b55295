package fr.treille.socle.commun.temps;

import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Between which days a day is plausible, by what it dates: the same days bound the field where one types and the service that
 * refuses. They keep typing errors out, a year of three digits or of another century; what is right for one grappe is for rules
 * to say.
 */
public enum PlageDates {
    /** Signing for an agency: agencies exist since 1 April 2010 (law of 21 July 2009, article 131). */
    DELEGATION("une délégation de signature", LocalDate.of(2010, 4, 1), 10),

    /** Covering a territoire, for which lists may go back to the first agencies. */
    AFFECTATION("une affectation", LocalDate.of(2010, 4, 1), 10),

    ABSENCE("une absence", LocalDate.of(2010, 4, 1), 3),

    /** Having a function somewhere, possibly since long before the programme. */
    FONCTION("une fonction", LocalDate.of(1970, 1, 1), 10),

    /** What a call says of itself: the first ones are of 2021, prepared the year before. */
    APPEL("un appel à projets", LocalDate.of(2020, 1, 1), 6),

    /** A milestone of a grappe, within the years of the programme. */
    JALON("un jalon", LocalDate.of(2021, 1, 1), 5),

    /** What is to be done, or when people meet. */
    ECHEANCE("une échéance", LocalDate.of(2021, 1, 1), 5),

    /** What happened to a file: services say besides that it is not to come. */
    FAIT("un fait du dossier", LocalDate.of(2021, 1, 1), 0),

    /** Applying what was decided of a target. */
    AMENAGEMENT("un aménagement de cible", LocalDate.of(2021, 1, 1), 10),

    /** A day that one asks about. */
    CONSULTATION("une recherche", LocalDate.of(2010, 4, 1), 10);

    private final String quoi;
    private final LocalDate premier;
    private final int annees;

    /** @param annees whole years after the current one */
    PlageDates(String quoi, LocalDate premier, int annees) {
        this.quoi = quoi;
        this.premier = premier;
        this.annees = annees;
    }

    /** First plausible day. */
    public LocalDate premier() {
        return premier;
    }

    /** Last plausible day. */
    public LocalDate dernier(LocalDate aujourdhui) {
        return LocalDate.of(aujourdhui.getYear() + annees, 12, 31);
    }

    /** What is said of a day that is not plausible; nothing of one that is, or of none. */
    public Optional<String> faute(@Nullable LocalDate jour, LocalDate aujourdhui) {
        return jour == null || !jour.isBefore(premier) && !jour.isAfter(dernier(aujourdhui))
                ? Optional.empty()
                : Optional.of("Le " + Formats.date(jour) + " n’est pas plausible pour " + quoi
                        + "\u00A0: donnez un jour du " + Formats.date(premier) + " au "
                        + Formats.date(dernier(aujourdhui)) + ".");
    }

    /**
     * Lets plausible days and none pass.
     *
     * @param champ the field that the refusal names
     * @throws Refus for another one
     */
    public void exiger(String champ, @Nullable LocalDate jour, LocalDate aujourdhui) {
        faute(jour, aujourdhui).ifPresent(faute -> {
            throw Refus.surChamp(champ, faute);
        });
    }
}
