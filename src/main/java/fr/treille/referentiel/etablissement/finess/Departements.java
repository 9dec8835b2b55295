package fr.treille.referentiel.etablissement.finess;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Between INSEE's codes and FINESS's own codes of départements. */
final class Departements {

    /** FINESS code to the two digits that INSEE puts before the three of the commune. */
    private static final Map<String, String> PREFIXES =
            Map.of("9A", "97", "9B", "97", "9C", "97", "9D", "97", "9E", "97", "9F", "97", "9J", "98");

    private static final Map<String, String> OUTRE_MER = Map.ofEntries(
            Map.entry("971", "9A"),
            Map.entry("977", "9A"),
            Map.entry("978", "9A"),
            Map.entry("972", "9B"),
            Map.entry("973", "9C"),
            Map.entry("974", "9D"),
            Map.entry("975", "9E"),
            Map.entry("976", "9F"),
            Map.entry("986", "9J"));

    private static final Set<String> CORSE = Set.of("2A", "2B");

    private Departements() {}

    /** The FINESS code of a département, tidied; null when it is none. */
    static @Nullable String code(@Nullable String lu) {
        if (lu == null) {
            return null;
        }
        String code = lu.strip().toUpperCase(Locale.ROOT);
        if (PREFIXES.containsKey(code) || CORSE.contains(code)) {
            return code;
        }
        boolean metropole = code.length() == 2
                && Character.isDigit(code.charAt(0))
                && Character.isDigit(code.charAt(1))
                && code.compareTo("01") >= 0
                && code.compareTo("95") <= 0
                && !code.equals("20");
        return metropole ? code : null;
    }

    /** The INSEE code of a commune from the three characters of an extraction; null when it has not three. */
    static @Nullable String commune(String departement, @Nullable String troisCaracteres) {
        return troisCaracteres == null || troisCaracteres.length() != 3
                ? null
                : PREFIXES.getOrDefault(departement, departement) + troisCaracteres;
    }

    /** The FINESS code of the département of a commune's INSEE code; null when it is not one. */
    static @Nullable String deCommune(@Nullable String insee) {
        if (insee == null || insee.length() != 5) {
            return null;
        }
        String outreMer = OUTRE_MER.get(insee.substring(0, 3));
        return outreMer != null ? outreMer : code(insee.substring(0, 2));
    }

    /** EPSG code of the projection of a cs1100507 for a département, from FORMATS of FINESS. */
    static int projection(String departement) {
        return switch (departement) {
            case "9A", "9B" -> 5490;
            case "9C" -> 2972;
            case "9D" -> 2975;
            case "9F" -> 4471;
            case "9E" -> 32621;
            default -> 2154;
        };
    }
}
