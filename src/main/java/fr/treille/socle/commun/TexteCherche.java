package fr.treille.socle.commun;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How names are found as people type them, in every filter: whatever the accents, the case, « œ » or « oe », apostrophes, hyphens,
 * spaces, « St » or « Saint », and the order of the words. A text is found when each word that is looked for is somewhere in it.
 *
 * <p>Where the searched text is kept, or is in memory, it is compared under its normal form ({@link #de}); where only the names are
 * stored, the database compares them with a {@link #motif}, which keeps the same ones.
 */
public final class TexteCherche {

    /** What is written short in a name, and the form under which it is compared. */
    private static final Map<String, String> ABREGES =
            new TreeMap<>(Map.of("ST", "SAINT", "STE", "SAINTE", "STS", "SAINTS", "STES", "SAINTES"));

    /** Each letter with those that are it under an accent, among the Latin letters of Europe; small, without the brackets. */
    private static final Map<Character, String> LETTRES = lettres();

    private static final String MARQUES = "\\p{M}*";
    private static final String BORD_GAUCHE = "(?<![\\p{L}\\p{N}\\p{M}])";
    private static final String BORD_DROIT = "(?![\\p{L}\\p{N}\\p{M}])";

    /** The same condition as {@link #sql} in a query of entities: {@link #JPQL}, the attributes, {@link #JPQL_FIN}; « texte » is its parameter. */
    public static final String JPQL = "(:texte = '' or cast(function('regexp_instr', function('concat_ws', ' ', ";

    /** What closes {@link #JPQL}. */
    public static final String JPQL_FIN = "), :texte) as Integer) > 0)";

    private TexteCherche() {}

    /** The normal form: capitals without accents nor ligatures, « SAINT » in full, anything else than letters and digits as one space. */
    public static String de(@Nullable String... morceaux) {
        var texte = new StringBuilder();
        for (var morceau : morceaux) {
            if (morceau != null) {
                ajouter(texte, morceau, true);
            }
        }
        return texte.toString().strip();
    }

    /** The words looked for, in capitals without accents, as they were typed. */
    public static List<String> mots(String cherche) {
        var texte = new StringBuilder();
        ajouter(texte, cherche, false);
        return Arrays.stream(texte.toString().split(" "))
                .filter(mot -> !mot.isEmpty())
                .distinct()
                .toList();
    }

    /** What a typed word may be in a {@linkplain #de normal form}: itself, and in full what it may be short for. */
    public static List<String> formes(String mot) {
        var entier = ABREGES.get(mot);
        return entier == null ? List.of(mot) : List.of(mot, entier);
    }

    /** Whether each word looked for is somewhere in that text; nothing looked for is found everywhere. */
    public static boolean contient(String contenu, String cherche) {
        var mots = mots(cherche);
        if (mots.isEmpty()) {
            return true;
        }
        var texte = de(contenu);
        return mots.stream().allMatch(mot -> formes(mot).stream().anyMatch(texte::contains));
    }

    /**
     * The condition that keeps the rows of which these columns, together, hold what is looked for.
     *
     * @param parametre the name of the parameter that holds the {@link #motif}
     */
    public static String sql(String parametre, String... colonnes) {
        return "(CONVERT(CONCAT_WS(' ', " + String.join(", ", colonnes) + ") USING utf8mb4) REGEXP :" + parametre + ")";
    }

    /**
     * A regular expression, for the database as for Java, that finds in raw names what {@link #contient} finds in them.
     *
     * @return « », which is found everywhere, when nothing is looked for
     */
    public static String motif(String cherche) {
        var mots = mots(cherche);
        return mots.isEmpty()
                ? ""
                : mots.stream()
                        .map(mot -> "(?=.*(?:" + choix(mot) + "))")
                        .collect(Collectors.joining("", "(?si)^", ""));
    }

    private static String choix(String mot) {
        var choix = new ArrayList<String>();
        formes(mot).forEach(forme -> choix.add(lettre(forme)));
        ABREGES.forEach((court, entier) -> {
            if (entier.contains(mot)) {
                choix.add(BORD_GAUCHE + lettre(court) + BORD_DROIT);
            }
        });
        return String.join("|", choix);
    }

    /** A word may begin or end within a ligature: « eur » and « co » are found in « cœur ». */
    private static String lettre(String mot) {
        var motif = new StringBuilder();
        for (int rang = 0; rang < mot.length(); rang++) {
            var c = mot.charAt(rang);
            var dernier = rang + 1 == mot.length();
            var liee = c == 'O' ? "œ" : c == 'A' ? "æ" : "";
            if (!liee.isEmpty() && !dernier && mot.charAt(rang + 1) == 'E') {
                motif.append("(?:")
                        .append(classe(c, ""))
                        .append(classe('E', ""))
                        .append('|');
                motif.append(liee).append(MARQUES).append(')');
                rang++;
            } else {
                motif.append(classe(c, rang == 0 && c == 'E' ? "œæ" : dernier ? liee : ""));
            }
        }
        return motif.toString();
    }

    private static String classe(char c, String deplus) {
        return "[" + LETTRES.getOrDefault(c, String.valueOf(c)) + deplus + "]" + MARQUES;
    }

    private static Map<Character, String> lettres() {
        var lettres = new TreeMap<Character, String>();
        for (char c = 'A'; c <= 'Z'; c++) {
            lettres.put(c, String.valueOf(Character.toLowerCase(c)));
        }
        for (char c = '\u00C0'; c <= '\u017F'; c++) {
            var nue = Lettres.sansAccents(String.valueOf(c));
            if (nue.length() == 1 && nue.charAt(0) >= 'a' && nue.charAt(0) <= 'z') {
                lettres.merge(Character.toUpperCase(nue.charAt(0)), String.valueOf(c), String::concat);
            }
        }
        return lettres;
    }

    private static void ajouter(StringBuilder texte, String morceau, boolean enEntier) {
        var net = ascii(morceau) ? morceau : Lettres.sansAccents(morceau);
        for (int rang = 0; rang < net.length(); rang++) {
            var c = net.charAt(rang);
            if (c >= 'a' && c <= 'z') {
                texte.append((char) (c - 32));
            } else if (c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') {
                texte.append(c);
            } else {
                finir(texte, enEntier);
            }
        }
        finir(texte, enEntier);
    }

    /** Ends a word with one space. */
    private static void finir(StringBuilder texte, boolean enEntier) {
        if (texte.isEmpty() || texte.charAt(texte.length() - 1) == ' ') {
            return;
        }
        var debut = texte.lastIndexOf(" ") + 1;
        var longueur = texte.length() - debut;
        if (enEntier && longueur > 1 && longueur < 5 && texte.charAt(debut) == 'S' && texte.charAt(debut + 1) == 'T') {
            var entier = ABREGES.get(texte.substring(debut));
            if (entier != null) {
                texte.replace(debut, texte.length(), entier);
            }
        }
        texte.append(' ');
    }

    private static boolean ascii(String texte) {
        for (int rang = 0; rang < texte.length(); rang++) {
            if (texte.charAt(rang) > 127) {
                return false;
            }
        }
        return true;
    }
}
