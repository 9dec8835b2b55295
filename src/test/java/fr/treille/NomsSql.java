package fr.treille;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names that stand where SQL or JPQL has a table, in a text that may be a piece of a statement. It errs on the side of
 * finding too many: a word of prose in such a place is a name too, and matters only if a table has that name.
 *
 * @param noms as written, without their schema
 * @param trous whether a table's place is left to something that the text does not hold
 */
record NomsSql(Set<String> noms, boolean trous) {

    /** What a concatenation or a format leaves open. */
    private static final String TROU = "\u0001";

    private static final Pattern MOT = Pattern.compile(
            "--[^\n]*|/\\*.*?\\*/|[`\"]|[\\p{L}_][\\p{L}\\p{N}_$]*|%(?:\\d+\\$)?s|\\{}|[\u0001\u0002]|\\S",
            Pattern.DOTALL);

    /** Words after which a table is named, and whether others may follow it, apart by commas. */
    private static final Set<String> AVEC_LISTE = Set.of("FROM", "UPDATE", "TABLES");

    private static final Set<String> SANS_LISTE =
            Set.of("JOIN", "STRAIGHT_JOIN", "INTO", "TABLE", "INSERT", "REPLACE", "DELETE", "TRUNCATE");

    /** Words that may stand between. */
    private static final Set<String> PASSES = Set.of(
            "ONLY", "LATERAL", "FETCH", "IGNORE", "LOW_PRIORITY", "HIGH_PRIORITY", "DELAYED", "QUICK", "IF", "EXISTS");

    /** Words that end a list of tables. */
    private static final Set<String> CLAUSES = Set.of(
            "WHERE",
            "GROUP",
            "ORDER",
            "HAVING",
            "LIMIT",
            "UNION",
            "EXCEPT",
            "INTERSECT",
            "SET",
            "VALUES",
            "SELECT",
            "ON");

    /** Words that make of an UPDATE no statement. */
    private static final Set<String> AVANT_UPDATE = Set.of("FOR", "KEY", "ON");

    private static final NomsSql AUCUN = new NomsSql(Set.of(), false);

    private static final Pattern PEUT_ETRE =
            Pattern.compile("(?i)from|update|join|into|table|insert|replace|delete|truncate|^\\s*,");

    static NomsSql de(String texte) {
        return !PEUT_ETRE.matcher(texte).find() ? AUCUN : new Lecture(mots(texte)).lire();
    }

    private static List<String> mots(String texte) {
        return MOT.matcher(texte)
                .results()
                .map(mot -> mot.group())
                .filter(mot -> !mot.startsWith("--") && !mot.startsWith("/*") && !mot.equals("`") && !mot.equals("\""))
                .map(mot -> mot.equals("\u0002") || mot.startsWith("%") && mot.length() > 1 || mot.equals("{}")
                        ? TROU
                        : mot)
                .toList();
    }

    private static final class Lecture {

        private final List<String> mots;
        private final Set<String> noms = new LinkedHashSet<>();
        private final List<Boolean> listes = new ArrayList<>(List.of(false));
        private boolean trous;
        private int rang;

        Lecture(List<String> mots) {
            this.mots = mots;
        }

        NomsSql lire() {
            // a piece that goes on with a list begun elsewhere: « , grappe g »
            if (mot(0).equals(",") && nom(mot(1)) && nom(mot(2)) && !clause(mot(2)) && !mot(3).equals(".")) {
                noms.add(mot(1));
                listes.set(0, true);
            }
            for (rang = 0; rang < mots.size(); rang++) {
                var mot = mots.get(rang).toUpperCase(Locale.ROOT);
                switch (mot) {
                    case "(" -> listes.add(false);
                    case ")" -> fermer();
                    case "," -> {
                        if (listes.getLast()) {
                            table(true);
                        }
                    }
                    default -> {
                        if (commence(mot)) {
                            table(AVEC_LISTE.contains(mot));
                        } else if (CLAUSES.contains(mot) && !mot.equals("ON")) {
                            listes.set(listes.size() - 1, false);
                        }
                    }
                }
            }
            return new NomsSql(noms, trous);
        }

        private void fermer() {
            if (listes.size() > 1) {
                listes.removeLast();
            }
        }

        private boolean commence(String mot) {
            var avant = rang == 0 ? "" : mots.get(rang - 1).toUpperCase(Locale.ROOT);
            if (avant.equals(".") || mot.equals("UPDATE") && AVANT_UPDATE.contains(avant)) {
                return false;
            }
            return AVEC_LISTE.contains(mot)
                    || SANS_LISTE.contains(mot) && !(mot.equals("STRAIGHT_JOIN") && avant.equals("SELECT"));
        }

        /** Reads the name that follows, within parentheses too. */
        private void table(boolean liste) {
            var debut = mots.get(rang).toUpperCase(Locale.ROOT);
            var suivant = rang + 1;
            if (liste) {
                listes.set(listes.size() - 1, true);
            }
            while (PASSES.contains(mot(suivant).toUpperCase(Locale.ROOT))) {
                suivant++;
            }
            while (mot(suivant).equals("(") && !debut.equals("INSERT") && !debut.equals("REPLACE")) {
                listes.add(liste);
                suivant++;
            }
            if (mot(suivant).isEmpty() || mot(suivant).equals(TROU)) {
                // what is put within parentheses is a SELECT, a text of its own
                trous |= !(suivant > rang + 1 && mot(suivant - 1).equals("("))
                        && (mot(suivant).equals(TROU)
                                || Set.of("FROM", "JOIN", "INTO", "UPDATE", "TABLE")
                                        .contains(debut));
            } else if (commenceOuClause(mot(suivant))) {
                rang = suivant - 1;
                return;
            } else if (nom(mot(suivant))) {
                while (mot(suivant + 1).equals(".") && nom(mot(suivant + 2))) {
                    suivant += 2;
                }
                noms.add(mot(suivant));
            } else {
                suivant--;
            }
            rang = suivant;
        }

        private static boolean commenceOuClause(String mot) {
            var haut = mot.toUpperCase(Locale.ROOT);
            return clause(mot) || AVEC_LISTE.contains(haut) || SANS_LISTE.contains(haut);
        }

        private static boolean clause(String mot) {
            return CLAUSES.contains(mot.toUpperCase(Locale.ROOT));
        }

        private String mot(int lequel) {
            return lequel < mots.size() ? mots.get(lequel) : "";
        }

        private static boolean nom(String mot) {
            return !mot.isEmpty() && (Character.isLetter(mot.charAt(0)) || mot.charAt(0) == '_');
        }
    }
}
