package fr.treille;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;

/**
 * A browser without a screen: real requests with their cookies through the whole filter chain, and just enough of
 * Vaadin's own exchange to open a view as its client does. Redirections are not followed.
 */
public final class ClientHttp {

    private final String origine;
    private final String navigateur;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    public ClientHttp(int port) {
        this(port, "Java");
    }

    /** @param navigateur what it calls itself, in its {@code User-Agent} */
    public ClientHttp(int port, String navigateur) {
        this.origine = "http://localhost:" + port;
        this.navigateur = navigateur;
    }

    /** Identifier of the HTTP session, empty when there is none. */
    public String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** Requests an address, given from the root, with more headers as name, value, name, value. */
    public HttpResponse<String> lire(String adresse, String... entetes) {
        var requete = HttpRequest.newBuilder(URI.create(origine + adresse));
        if (entetes.length > 0) {
            requete.headers(entetes);
        }
        return envoyer(requete);
    }

    /**
     * Fills the sign-in form; the answer redirects to the application, or back to the form with {@code error}. More headers as
     * in {@link #lire}.
     */
    public HttpResponse<String> connecter(String courriel, String motDePasse, String... entetes) {
        var page = lire("/connexion").body();
        var jeton = extraire(page, "name=\"_csrf\" content=\"([^\"]+)\"");
        return poster(
                "/connexion",
                "_csrf=" + coder(jeton) + "&username=" + coder(courriel) + "&password=" + coder(motDePasse),
                entetes);
    }

    /** Sends the form of the second factor, after the password; the answer redirects as that of {@link #connecter}. */
    public HttpResponse<String> donnerCode(String code) {
        var jeton = extraire(lire("/second-facteur").body(), "name=\"_csrf\" content=\"([^\"]+)\"");
        return poster("/connexion/code", "_csrf=" + coder(jeton) + "&code=" + coder(code));
    }

    /** What proves that a form sent now comes from our pages. */
    public String jeton() {
        return extraire(lire("/").body(), "name=\"_csrf\" content=\"([^\"]+)\"");
    }

    /** Signs out, by the form that the account menu sends. */
    public HttpResponse<String> deconnecter() {
        var jeton = jeton();
        return poster("/logout", "_csrf=" + coder(jeton));
    }

    /** Sends a form, its fields already encoded, with more headers as in {@link #lire}. */
    public HttpResponse<String> poster(String adresse, String champs, String... entetes) {
        var requete = HttpRequest.newBuilder(URI.create(origine + adresse));
        if (entetes.length > 0) {
            requete.headers(entetes);
        }
        return envoyer(requete.header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(champs)));
    }

    /** What the server draws when the browser, already in the application, goes to a view, given without its first slash: the raw changes, as JSON. */
    public String naviguer(String chemin) {
        var morceaux = chemin.split("\\?", 2);
        return appeler(ecran(), navigation(morceaux[0], morceaux.length == 1 ? "" : morceaux[1]));
    }

    /** The call by which the client goes to a view. */
    public static String navigation(String chemin, String question) {
        return """
                {"type":"event","node":1,"event":"ui-navigate","data":{"route":"%s","query":"%s","appShellTitle":"Treille",
                "historyState":{"idx":0},"trigger":""}}""".formatted(chemin, question);
    }

    /** A page of the application as the browser holds it. */
    public record Ecran(String cle, String numero, String poussee) {

        /** What the browser's client sends: calls, as JSON, with what proves that they are of this page. */
        private String envoi(String appel) {
            return "{\"csrfToken\":\"" + cle + "\",\"rpc\":[" + appel + "],\"syncId\":0,\"clientId\":0}";
        }
    }

    /** Opens the application in a tab. */
    public Ecran ecran() {
        // this request is one of the framework, which the sign-in page itself makes: everybody may
        var depart = lire("/?v-r=init&location=&query=").body();
        return new Ecran(
                extraire(depart, "\"Vaadin-Security-Key\":\"([^\"]+)\""),
                extraire(depart, "\"v-uiId\":(\\d+)"),
                extraire(depart, "\"Vaadin-Push-ID\":\"([^\"]+)\""));
    }

    /** What the server draws for the first thing done in a tab, given as the browser's client writes it. */
    public String appeler(Ecran ecran, String appel) {
        return appeler("/", ecran, appel);
    }

    /** The same, at another address than the client's, with more headers as in {@link #lire}. */
    public String appeler(String adresse, Ecran ecran, String appel, String... entetes) {
        var requete = HttpRequest.newBuilder(URI.create(origine + adresse + "?v-r=uidl&v-uiId=" + ecran.numero()));
        if (entetes.length > 0) {
            requete.headers(entetes);
        }
        return envoyer(requete.header("Content-Type", "application/json; charset=UTF-8")
                        .POST(BodyPublishers.ofString(ecran.envoi(appel))))
                .body();
    }

    /** The web socket of a tab. */
    public final class Prise implements WebSocket.Listener {

        private final Ecran ecran;
        private final StringBuffer recu = new StringBuffer();
        private final WebSocket prise;

        private Prise(Ecran ecran) {
            this.ecran = ecran;
            this.prise = client.newWebSocketBuilder()
                    .buildAsync(
                            URI.create(origine.replaceFirst("http", "ws") + "/VAADIN/push?v-r=push&v-uiId="
                                    + ecran.numero() + "&v-pushId=" + ecran.poussee()
                                    + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=3.1.5-javascript"
                                    + "&X-Atmosphere-Transport=websocket&X-Atmosphere-TrackMessageSize=true"
                                    + "&Content-Type=" + coder("application/json; charset=UTF-8")
                                    + "&X-atmo-protocol=true"),
                            this)
                    .join();
        }

        /** Sends calls, as no client of ours does: they come by requests. */
        public void appeler(String appel) {
            var envoi = ecran.envoi(appel);
            prise.sendText(envoi.length() + "|" + envoi, true).join();
        }

        /** All that the server said so far. */
        public String recu() {
            return recu.toString();
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence texte, boolean fin) {
            recu.append(texte);
            return WebSocket.Listener.super.onText(socket, texte, fin);
        }
    }

    /** Opens the web socket of a tab. */
    public Prise prise(Ecran ecran) {
        return new Prise(ecran);
    }

    private HttpResponse<String> envoyer(HttpRequest.Builder requete) {
        try {
            return client.send(requete.setHeader("User-Agent", navigateur).build(), BodyHandlers.ofString());
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
