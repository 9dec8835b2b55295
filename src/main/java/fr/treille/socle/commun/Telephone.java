package fr.treille.socle.commun;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number as one types it, and as it is written: by pairs in France, « 05 61 00 00 00 », « 39 19 »,
 * « +33 5 61 00 00 00 »; after its own code overseas, « +262 692 12 34 56 », « +687 12 34 56 »; by threes elsewhere.
 */
public final class Telephone {

    private static final Pattern SEPARATEURS = Pattern.compile("[\\h./-]|\\(0\\)|[()]");
    private static final Pattern NATIONAL = Pattern.compile("0[1-9]\\d{8}");
    private static final Pattern COURT = Pattern.compile("(?:3\\d|10)\\d{2}");
    private static final Pattern FRANCE = Pattern.compile("\\+330?([1-9])(\\d{8})");
    private static final Pattern ETRANGER = Pattern.compile("\\+[1-9]\\d{6,14}");

    /** Overseas codes of the French numbering plan and of the Pacific, with the numbers that follow (ARCEP; UIT-T E.164). */
    private static final Map<String, Pattern> OUTRE_MER = Map.of(
            "262", Pattern.compile("0?([26]\\d{2})(\\d{6})|0?(9\\d{2})(\\d{6})"),
            "590", Pattern.compile("0?([569]\\d{2})(\\d{6})"),
            "594", Pattern.compile("0?([569]\\d{2})(\\d{6})"),
            "596", Pattern.compile("0?([569]\\d{2})(\\d{6})"),
            "508", Pattern.compile("(\\d{2})(\\d{4})"),
            "681", Pattern.compile("(\\d{2})(\\d{4})"),
            "687", Pattern.compile("(\\d{2})(\\d{4})"),
            "689", Pattern.compile("(\\d{2})(\\d{6})"));

    private Telephone() {}

    /** How that number is written, nothing where it is none. */
    public static Optional<String> lire(String saisi) {
        var net = SEPARATEURS.matcher(saisi.strip()).replaceAll("");
        var numero = net.startsWith("00") ? "+" + net.substring(2) : net;
        if (NATIONAL.matcher(numero).matches() || COURT.matcher(numero).matches()) {
            return Optional.of(paires(numero));
        }
        var france = FRANCE.matcher(numero);
        if (france.matches()) {
            return Optional.of("+33 " + france.group(1) + " " + paires(france.group(2)));
        }
        if (numero.startsWith("+33") || !ETRANGER.matcher(numero).matches()) {
            return Optional.empty();
        }
        var code = numero.substring(1, 4);
        var plan = OUTRE_MER.get(code);
        if (plan == null) {
            return Optional.of("+" + numero.substring(1).replaceAll("(\\d{3})(?=\\d)", "$1 "));
        }
        var suite = plan.matcher(numero.substring(4));
        if (!suite.matches()) {
            return Optional.empty();
        }
        var debut = suite.group(1) == null ? suite.group(3) : suite.group(1);
        var fin = suite.group(1) == null ? suite.group(4) : suite.group(2);
        return Optional.of("+" + code + " " + debut + " " + paires(fin));
    }

    /** As it is written, or as it was typed where it is no number. */
    public static String ecrire(String saisi) {
        return lire(saisi).orElse(saisi.strip());
    }

    /** What is said of what is no number; nothing of a number, or of nothing. */
    public static Optional<String> faute(String saisi) {
        return saisi.isBlank() || lire(saisi).isPresent()
                ? Optional.empty()
                : Optional.of("«\u00A0" + Bornes.couper(saisi.strip(), Bornes.TELEPHONE)
                        + "\u00A0» n’est pas un numéro de téléphone\u00A0: il s’écrit en chiffres, 05 61 00 00 00 ou"
                        + " +33 5 61 00 00 00.");
    }

    /**
     * The number as it is written, « » for none.
     *
     * @param champ the field that the refusal names
     * @throws Refus when it is no number
     */
    public static String exiger(String champ, String saisi) {
        faute(saisi).ifPresent(faute -> {
            throw Refus.surChamp(champ, faute);
        });
        return ecrire(saisi);
    }

    private static String paires(String chiffres) {
        return chiffres.replaceAll("(\\d{2})(?=\\d)", "$1 ");
    }
}
