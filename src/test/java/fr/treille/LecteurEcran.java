package fr.treille;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a screen reader says of a page, read from Chromium's own accessibility tree, shadow roots included: nothing of it is
 * English, and no level of heading is skipped.
 */
final class LecteurEcran {

    /** English of the components' code that none of their classes gives as a default text. */
    private static final Set<String> DANS_LE_CODE = Set.of(
            "Sort by",
            "Select All",
            "Select Row",
            "Confirm",
            "Reject",
            "Show password",
            "Toggle navigation panel",
            "Online",
            "Connection lost",
            "trying to reconnect",
            "Server connection lost");

    /** What interfaces usually say, and that is no French word as well. */
    private static final Set<String> D_USAGE = Set.of("""
            add, apply, back, browse, click, choose, collapse, current page, dismiss, done, download, drop, \
            empty, error:, expand, export to, failed, forgot, hide, invalid, items, loading, log in, log out, \
            login, logout, next page, next month, offline, open, password, please, press, previous, reload, \
            required, reset, retry, row, rows, search, select, selected, show, sign in, sign out, sort, submit, \
            toggle, unknown, upload, user, username, view, warning, week, welcome, year, yes, you, your""".split(", "));

    private static final String DEFINITIONS = """
            window.definitions = new Map();
            const definir = CustomElementRegistry.prototype.define;
            CustomElementRegistry.prototype.define = function (nom, classe, options) {
              window.definitions.set(nom, classe);
              return definir.call(this, nom, classe, options);
            };
            """;

    private final Pattern anglais;

    private LecteurEcran(Collection<String> anglais) {
        this.anglais = Pattern.compile(
                anglais.stream()
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|", "(?<![\\p{L}\\d’'-])(?:", ")(?![\\p{L}\\d’-])")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /**
     * One that knows the English of the components themselves, asked of them in a page without our script.
     *
     * @param page a new page, left open
     */
    static LecteurEcran instruit(Page page, String connexion) {
        sansFrancais(page.context());
        return new LecteurEcran(Stream.of(
                        textes(page, connexion).values().stream().flatMap(Set::stream),
                        DANS_LE_CODE.stream(),
                        D_USAGE.stream())
                .flatMap(mots -> mots)
                // « Mon », « Mar » and the units of a size are words or abbreviations in French too
                .filter(mot -> mot.length() > 3 && !mot.equals("Message"))
                .collect(Collectors.toSet()));
    }

    /** Leaves the components of that context in English, as they come. */
    static void sansFrancais(BrowserContext contexte) {
        contexte.route("**/js/francais.js", Route::abort);
    }

    /** By component, the texts that it has as long as nobody gives it others. */
    static Map<String, Set<String>> textes(Page page, String connexion) {
        page.addInitScript(DEFINITIONS);
        page.navigate(connexion);
        page.getByText("Se connecter").first().waitFor();
        var classes = new Gson().fromJson((String) page.evaluate("""
                () => JSON.stringify(Object.fromEntries(
                  [...definitions].filter(([, classe]) => classe.defaultI18n).map(([nom, classe]) => [nom, classe.defaultI18n])))
                """), JsonObject.class);
        var textes = new HashMap<String, Set<String>>();
        classes.entrySet().forEach(composant -> {
            var siens = new TreeSet<String>();
            feuilles(composant.getValue(), siens);
            textes.put(composant.getKey(), siens);
        });
        return textes;
    }

    private static void feuilles(JsonElement valeur, Set<String> textes) {
        if (valeur instanceof JsonObject objet) {
            objet.entrySet().forEach(champ -> feuilles(champ.getValue(), textes));
        } else if (valeur instanceof JsonArray liste) {
            liste.forEach(element -> feuilles(element, textes));
        } else if (valeur.isJsonPrimitive() && valeur.getAsJsonPrimitive().isString()) {
            // « {count} items selected » is known by its words
            Stream.of(valeur.getAsString().split("\\{\\w+}"))
                    .map(String::strip)
                    .filter(texte -> texte.matches(".*\\p{L}.*"))
                    .forEach(textes::add);
        }
    }

    /** What is wrong on that page as it is now, in words. */
    List<String> fautes(Page page) {
        var noeuds = arbre(page);
        var fautes = new ArrayList<>(niveauxSautes(noeuds));
        noeuds.stream()
                .flatMap(noeud -> Stream.of("name", "description", "value")
                        .map(champ -> texte(noeud, champ))
                        .filter(texte -> anglais.matcher(texte).find())
                        .map(texte -> "anglais : « " + texte.strip() + " »"))
                .distinct()
                .forEach(fautes::add);
        return fautes;
    }

    private static List<String> niveauxSautes(List<JsonObject> noeuds) {
        var fautes = new ArrayList<String>();
        var precedent = 0;
        for (var noeud : noeuds) {
            if (texte(noeud, "role").equals("heading")) {
                var niveau = noeud.getAsJsonArray("properties").asList().stream()
                        .map(propriete -> propriete.getAsJsonObject())
                        .filter(propriete -> propriete.get("name").getAsString().equals("level"))
                        .mapToInt(propriete ->
                                propriete.getAsJsonObject("value").get("value").getAsInt())
                        .findFirst()
                        .orElseThrow();
                if (niveau > precedent + 1) {
                    fautes.add("titre de niveau " + niveau + " après un niveau " + precedent + " : « "
                            + texte(noeud, "name") + " »");
                }
                precedent = niveau;
            }
        }
        return fautes;
    }

    /** What is spoken, in the order in which it is. */
    private static List<JsonObject> arbre(Page page) {
        var cdp = page.context().newCDPSession(page);
        try {
            var tous = cdp.send("Accessibility.getFullAXTree").getAsJsonArray("nodes");
            var parCle = new HashMap<String, JsonObject>();
            tous.forEach(
                    noeud -> parCle.put(noeud.getAsJsonObject().get("nodeId").getAsString(), noeud.getAsJsonObject()));
            var dits = new ArrayList<JsonObject>();
            descendre(tous.get(0).getAsJsonObject(), parCle, dits);
            return dits;
        } finally {
            cdp.detach();
        }
    }

    private static void descendre(JsonObject noeud, Map<String, JsonObject> parCle, List<JsonObject> dits) {
        if (!noeud.get("ignored").getAsBoolean()) {
            dits.add(noeud);
        }
        if (noeud.has("childIds")) {
            noeud.getAsJsonArray("childIds").forEach(cle -> {
                var enfant = parCle.get(cle.getAsString());
                if (enfant != null) {
                    descendre(enfant, parCle, dits);
                }
            });
        }
    }

    private static String texte(JsonObject noeud, String champ) {
        return noeud.has(champ) && noeud.getAsJsonObject(champ).has("value")
                ? noeud.getAsJsonObject(champ).get("value").getAsString()
                : "";
    }
}
