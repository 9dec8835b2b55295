package fr.treille.socle.commun;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Numbers and amounts in French words, for conventions. The traditional spelling, that of administrative deeds: hyphens
 * only between words below one hundred, none around « et » (« vingt et un », « deux cent un mille »), and not that of 1990
 * (« vingt-et-un », « deux-cent-un-mille »). ICU's French rules are half-way between the two and are put right here.
 */
public final class EnLettres {

    /** Million and milliard are nouns: vingt and cent take their s before them, unlike before mille. */
    private static final Pattern VINGT_ET_CENT =
            Pattern.compile("(quatre-vingt|(?:deux|trois|quatre|cinq|six|sept|huit|neuf) cent) (millions|milliards)");

    private static final RuleBasedNumberFormat REGLES =
            new RuleBasedNumberFormat(Locale.FRANCE, RuleBasedNumberFormat.SPELLOUT);

    static {
        REGLES.setDefaultRuleSet("%spellout-cardinal-masculine");
    }

    private static final long MAXIMUM = 999_999_999_999L;
    private static final long MILLION = 1_000_000L;

    private EnLettres() {}

    /**
     * « neuf cent quatre-vingt-neuf mille euros », « deux millions d’euros », « un euro et cinq centimes ».
     *
     * @throws IllegalArgumentException when it is negative or reaches a thousand billions
     */
    public static String montant(Montant montant) {
        long euros = montant.valeur().longValue();
        int centimes =
                montant.valeur().remainder(BigDecimal.ONE).movePointRight(2).intValueExact();
        if (montant.estNegatif()) {
            throw new IllegalArgumentException("A negative amount is not written in words: " + montant.valeur());
        }
        if (centimes == 0) {
            return euros(euros);
        }
        var enCentimes = nombre(centimes) + (centimes == 1 ? " centime" : " centimes");
        return euros == 0 ? enCentimes + " d’euro" : euros(euros) + " et " + enCentimes;
    }

    private static String euros(long euros) {
        // million and milliard are nouns: « d’ » when nothing comes between them and « euros »
        var liaison = euros >= MILLION && euros % MILLION == 0 ? " d’" : " ";
        return nombre(euros) + liaison + (euros < 2 ? "euro" : "euros");
    }

    /**
     * A whole number in words, masculine: « quatre-vingts », « quatre-vingt-un », « deux cents », « mille ».
     *
     * @throws IllegalArgumentException when it is negative or reaches a thousand billions
     */
    public static String nombre(long nombre) {
        if (nombre < 0 || nombre > MAXIMUM) {
            throw new IllegalArgumentException("Out of what is written in words: " + nombre);
        }
        String lettres;
        // not thread-safe, and long to make
        synchronized (REGLES) {
            lettres = REGLES.format(nombre);
        }
        lettres = lettres.replace("\u00AD", "").replace("-et-", " et ");
        return VINGT_ET_CENT.matcher(lettres).replaceAll("$1s $2");
    }
}
