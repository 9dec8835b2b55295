package fr.treille.socle.compte.connexion.ui;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request of which one knows whether somebody did something: a page that asks by itself whether there is news (Vaadin's
 * poll, its heartbeat, its push, what a grid answers to a refresh) must not keep a session for ever. What is not understood
 * is a gesture: a session then closes too late rather than too soon.
 */
final class Geste extends HttpServletRequestWrapper {

    /** A page's own exchange is shorter than this, in bytes; what is longer is not read here. */
    private static final int COURT = 4096;

    private static final Set<String> SANS_PERSONNE = Set.of("confirmUpdate", "confirmParent");
    private static final JsonMapper LECTEUR = new JsonMapper();

    private final byte[] corps;

    private Geste(HttpServletRequest requete, byte[] corps) {
        super(requete);
        this.corps = corps;
    }

    /** The request to pass on: the same, its body kept where it had to be read. */
    static HttpServletRequest lire(HttpServletRequest requete) throws IOException {
        var longueur = requete.getContentLengthLong();
        return est(requete, "uidl") && longueur > 0 && longueur <= COURT
                ? new Geste(requete, requete.getInputStream().readAllBytes())
                : requete;
    }

    /** Whether somebody did something for that request to be sent. */
    static boolean par(HttpServletRequest requete) {
        if (requete instanceof Geste geste) {
            return geste.voulu();
        }
        return !est(requete, "heartbeat") && !est(requete, "push");
    }

    /** Looked for in the address: asking the request for its parameters could read its body. */
    private static boolean est(HttpServletRequest requete, String genre) {
        var question = requete.getQueryString();
        return question != null && List.of(question.split("&")).contains("v-r=" + genre);
    }

    private boolean voulu() {
        try {
            var appels = LECTEUR.readTree(corps).path("rpc");
            return !appels.isArray()
                    || StreamSupport.stream(appels.spliterator(), false).anyMatch(Geste::voulu);
        } catch (JacksonException illisible) {
            return true;
        }
    }

    private static boolean voulu(JsonNode appel) {
        return switch (appel.path("type").asString("")) {
            case "event" -> !appel.path("event").asString("").equals("ui-poll");
            case "publishedEventHandler" ->
                !SANS_PERSONNE.contains(appel.path("templateEventMethodName").asString(""));
            default -> true;
        };
    }

    @Override
    public ServletInputStream getInputStream() {
        var octets = new ByteArrayInputStream(corps);
        return new ServletInputStream() {
            @Override
            public int read() {
                return octets.read();
            }

            @Override
            public int read(byte[] vers, int debut, int nombre) {
                return octets.read(vers, debut, nombre);
            }

            @Override
            public boolean isFinished() {
                return octets.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener ecoute) {
                // the body is all here: nothing of this request is read later (Servlet 6.1, ServletInputStream)
                throw new IllegalStateException("no asynchronous reading was started");
            }
        };
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
}
