package fr.treille.referentiel.etablissement;

import fr.treille.socle.commun.TexteCherche;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;

/** The WHERE and the ORDER BY of a filtered list, and the parameters of the former. */
final class Conditions {

    private static final Pattern NUMERO = Pattern.compile("[0-9][0-9AB][0-9]{1,7}");

    /** Up to this length, digits may be a postcode as well as the beginning of a FINESS number. */
    private static final int CODE_POSTAL = 5;

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parametres = new ArrayList<>();

    Conditions et(String condition, Object... valeurs) {
        conditions.add(condition);
        Collections.addAll(parametres, valeurs);
        return this;
    }

    /** Equality, when there is something to be equal to; anything that is not ASCII equals no code. */
    Conditions egal(String colonne, @Nullable String valeur) {
        if (valeur != null && !valeur.isBlank()) {
            et(colonne + " = ?", ascii(valeur) ? valeur : "?");
        }
        return this;
    }

    Conditions parmi(String colonne, Collection<String> valeurs) {
        if (!valeurs.isEmpty()) {
            et(
                    colonne + " IN (" + String.join(", ", Collections.nCopies(valeurs.size(), "?")) + ")",
                    valeurs.stream().map(v -> ascii(v) ? v : "?").toArray());
        }
        return this;
    }

    /**
     * Each word is somewhere in the searched text, whatever its accents and case; or the whole is the beginning of a FINESS number,
     * spaces allowed.
     *
     * @param numeros columns that hold a FINESS number
     */
    Conditions texte(String alias, @Nullable String cherche, List<String> numeros) {
        if (cherche == null || cherche.isBlank()) {
            return this;
        }
        List<String> mots = TexteCherche.mots(cherche);
        String numero = String.join("", cherche.toUpperCase(Locale.ROOT).split("[^0-9A-Z]+"));
        List<String> choix = new ArrayList<>();
        if (NUMERO.matcher(numero).matches()) {
            for (String colonne : numeros) {
                choix.add(colonne + " LIKE ?");
                parametres.add(numero + "%");
            }
        }
        if (!choix.isEmpty() && numero.length() > CODE_POSTAL) {
            conditions.add("(" + String.join(" OR ", choix) + ")");
            return this;
        }
        List<String> tous = new ArrayList<>(List.of("TRUE"));
        for (String mot : mots) {
            List<String> formes = TexteCherche.formes(mot);
            tous.add("(" + String.join(" OR ", Collections.nCopies(formes.size(), alias + ".recherche LIKE ?")) + ")");
            formes.forEach(forme -> parametres.add("%" + forme + "%"));
        }
        choix.add("(" + String.join(" AND ", tous) + ")");
        conditions.add("(" + String.join(" OR ", choix) + ")");
        return this;
    }

    String where() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    /** The parameters of {@link #where()}, then those given. */
    List<Object> parametres(Object... suivants) {
        List<Object> tous = new ArrayList<>(parametres);
        Collections.addAll(tous, suivants);
        return tous;
    }

    /**
     * The order asked for, among the columns allowed, ended by the number so that pages never overlap.
     *
     * @throws IllegalArgumentException when a property is not among them
     */
    static String tri(Sort tri, Map<String, String> permis, String defaut, String numero) {
        List<String> ordres = new ArrayList<>();
        String sens = " ASC";
        for (Sort.Order ordre : tri) {
            String colonne = permis.get(ordre.getProperty());
            if (colonne == null) {
                throw new IllegalArgumentException("Not a sort of this list: " + ordre.getProperty());
            }
            sens = ordre.isAscending() ? " ASC" : " DESC";
            ordres.add(colonne + sens);
        }
        if (ordres.isEmpty()) {
            ordres.add(defaut + sens);
        }
        ordres.add(numero + sens);
        return " ORDER BY " + String.join(", ", ordres);
    }

    private static boolean ascii(String valeur) {
        return valeur.chars().allMatch(c -> c < 128);
    }
}
