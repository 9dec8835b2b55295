package fr.treille;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A browser without a screen: real requests with their cookies through the whole filter chain, and just enough of
 * Vaadin's own exchange to open a view as its client does. Redirections are not followed.
 */
public final class ClientHttp {

    private final String origine;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    public ClientHttp(int port) {
        origine = "http://localhost:" + port;
    }

    /** Requests an address, given from the root, with more headers as name, value, name, value. */
    public HttpResponse<String> lire(String adresse, String... entetes) {
        var requete = HttpRequest.newBuilder(URI.create(origine + adresse));
        if (entetes.length > 0) {
            requete.headers(entetes);
        }
        return envoyer(requete);
    }

    /** Fills the sign-in form; the answer redirects to the application, or back to the form with {@code error}. */
    public HttpResponse<String> connecter(String courriel, String motDePasse) {
        var page = lire("/connexion").body();
        var jeton = extraire(page, "name=\"_csrf\" content=\"([^\"]+)\"");
        return poster(
                "/connexion",
                "_csrf=" + coder(jeton) + "&username=" + coder(courriel) + "&password=" + coder(motDePasse));
    }

    /** Sends the form of the second factor, after the password; the answer redirects as that of {@link #connecter}. */
    public HttpResponse<String> donnerCode(String code) {
        var jeton = extraire(lire("/second-facteur").body(), "name=\"_csrf\" content=\"([^\"]+)\"");
        return poster("/connexion/code", "_csrf=" + coder(jeton) + "&code=" + coder(code));
    }

    /** Signs out, by the form that the account menu sends. */
    public HttpResponse<String> deconnecter() {
        var jeton = extraire(lire("/").body(), "name=\"_csrf\" content=\"([^\"]+)\"");
        return poster("/logout", "_csrf=" + coder(jeton));
    }

    /** Sends a form, its fields already encoded. */
    public HttpResponse<String> poster(String adresse, String champs) {
        return envoyer(HttpRequest.newBuilder(URI.create(origine + adresse))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(champs)));
    }

    /** What the server draws when the browser, already in the application, goes to a view, given without its first slash: the raw changes, as JSON. */
    public String naviguer(String chemin) {
        var morceaux = chemin.split("\\?", 2);
        return appeler(ecran(), """
                {"type":"event","node":1,"event":"ui-navigate","data":{"route":"%s","query":"%s","appShellTitle":"Treille",
                "historyState":{"idx":0},"trigger":""}}""".formatted(morceaux[0], morceaux.length == 1 ? "" : morceaux[1]));
    }

    /** A page of the application as the browser holds it. */
    public record Ecran(String cle, String numero) {}

    /** Opens the application in a tab. */
    public Ecran ecran() {
        // this request is one of the framework, which the sign-in page itself makes: everybody may
        var depart = lire("/?v-r=init&location=&query=").body();
        return new Ecran(
                extraire(depart, "\"Vaadin-Security-Key\":\"([^\"]+)\""), extraire(depart, "\"v-uiId\":(\\d+)"));
    }

    /** What the server draws for the first thing done in a tab, given as the browser's client writes it. */
    public String appeler(Ecran ecran, String appel) {
        var corps = "{\"csrfToken\":\"" + ecran.cle() + "\",\"rpc\":[" + appel + "],\"syncId\":0,\"clientId\":0}";
        return envoyer(HttpRequest.newBuilder(URI.create(origine + "/?v-r=uidl&v-uiId=" + ecran.numero()))
                        .header("Content-Type", "application/json; charset=UTF-8")
                        .POST(BodyPublishers.ofString(corps)))
                .body();
    }

    private HttpResponse<String> envoyer(HttpRequest.Builder requete) {
        try {
            return client.send(requete.build(), BodyHandlers.ofString());
        } catch (IOException echec) {
            throw new IllegalStateException(echec);
        } catch (InterruptedException arret) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(arret);
        }
    }

    private static String extraire(String texte, String motif) {
        var trouve = Pattern.compile(motif).matcher(texte);
        if (!trouve.find()) {
            throw new IllegalStateException("« " + motif + " » absent de : " + texte);
        }
        return trouve.group(1);
    }

    private static String coder(String valeur) {
        return URLEncoder.encode(valeur, StandardCharsets.UTF_8);
    }
}
