package fr.treille.socle.compte.connexion.ui;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Objects;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.http.CookieProcessor;
import org.apache.tomcat.util.http.MimeHeaders;
import org.apache.tomcat.util.http.Rfc6265CookieProcessor;
import org.apache.tomcat.util.http.ServerCookies;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The session's cookie takes the prefix {@code __Host-} over TLS (RFC 6265bis, section 4.1.3): a browser then takes it from
 * this host alone, ciphered, so that no neighbour of its domain plants the session of another. The server knows one name for
 * it, which plain HTTP keeps, where browsers refuse the prefix: over TLS it is written and read under the other, and one
 * under the plain name is nobody's.
 */
@Configuration(proxyBeanMethods = false)
class CookieDeSession {

    private static final String NOM = "JSESSIONID";
    private static final String PREFIXE = "__Host-";

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> cookieDeSessionParTls() {
        return serveur -> serveur.addContextCustomizers(contexte -> {
            contexte.setCookieProcessor(new Ecriture(
                    Objects.requireNonNullElseGet(contexte.getCookieProcessor(), Rfc6265CookieProcessor::new)));
            contexte.getPipeline().addValve(new Lecture());
        });
    }

    /** Writes as the server's own does, which adds {@code SameSite} to the name that it knows. */
    private record Ecriture(CookieProcessor serveur) implements CookieProcessor {

        @Override
        public String generateHeader(Cookie cookie, @Nullable HttpServletRequest requete) {
            if (requete == null || !requete.isSecure() || !cookie.getName().equals(NOM)) {
                return serveur.generateHeader(cookie, requete);
            }
            var chiffre = (Cookie) cookie.clone();
            // what the prefix demands
            chiffre.setSecure(true);
            chiffre.setPath("/");
            return PREFIXE + serveur.generateHeader(chiffre, requete);
        }

        @Override
        public void parseCookieHeader(MimeHeaders entetes, ServerCookies cookies) {
            serveur.parseCookieHeader(entetes, cookies);
        }

        @Override
        public Charset getCharset() {
            return serveur.getCharset();
        }
    }

    private static final class Lecture extends ValveBase {

        Lecture() {
            super(true);
        }

        @Override
        public void invoke(Request requete, Response reponse) throws IOException, ServletException {
            if (requete.isSecure()) {
                var cookies = Objects.requireNonNullElse(requete.getCookies(), new Cookie[0]);
                var session = Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(PREFIXE + NOM))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(null);
                requete.setRequestedSessionId(session);
                requete.setRequestedSessionCookie(session != null);
            }
            getNext().invoke(requete, reponse);
        }
    }
}
