package fr.treille.socle.commun.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers what fails before Vaadin or beside it, in a filter, a download, a form: a page in French for a browser, two
 * sentences for everything else. The headers of all answers, the content security policy among them, are already written.
 */
@Controller
class ErreursHorsVaadin
        implements ErrorController,
                HandlerExceptionResolver,
                Ordered,
                WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final Logger JOURNAL = LoggerFactory.getLogger(ErreursHorsVaadin.class);
    private static final Set<String> LECTURES = Set.of("GET", "HEAD");

    /** Seconds after which a machine may ask again. */
    private static final String DELAI = "10";

    @RequestMapping("${spring.web.error.path:/error}")
    ResponseEntity<String> repondre(HttpServletRequest requete) {
        var echec = (Throwable) requete.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var statut = requete.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var page = PagePanne.de(statut, echec);
        var lisible = lisible(requete.getHeader(HttpHeaders.ACCEPT));
        var reponse = ResponseEntity.status(page.statut())
                .contentType(
                        new MediaType(lisible ? MediaType.TEXT_HTML : MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (page.passagere()) {
            reponse.header(HttpHeaders.RETRY_AFTER, DELAI);
        }
        return reponse.body(lisible ? page.html(requete.getContextPath(), relisible(requete)) : page.texte());
    }

    /** The server dispatches errors as readings, and says aside how the address was asked for. */
    private static boolean relisible(HttpServletRequest requete) {
        return requete.getAttribute(RequestDispatcher.ERROR_METHOD) instanceof String demande
                && LECTURES.contains(demande);
    }

    /**
     * Before Spring's own, which takes a database whose socket closes for a reader who left, and answers nothing with a status of
     * success.
     */
    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest requete, HttpServletResponse reponse, @Nullable Object qui, Exception echec) {
        if (!BaseInjoignable.dans(echec)) {
            return null;
        }
        requete.setAttribute(RequestDispatcher.ERROR_EXCEPTION, echec);
        try {
            reponse.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } catch (IOException parti) {
            JOURNAL.debug("réponse non envoyée", parti);
        }
        return new ModelAndView();
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    /** Browsers say that they read HTML when they open a page; scripts, calendars and downloads do not. */
    private static boolean lisible(@Nullable String acceptes) {
        return acceptes != null && acceptes.contains(MediaType.TEXT_HTML_VALUE);
    }

    @Override
    public void customize(TomcatServletWebServerFactory serveur) {
        serveur.addContextCustomizers(contexte -> {
            if (contexte.getParent() instanceof StandardHost hote) {
                hote.setErrorReportValveClass(PageDuServeur.class.getName());
            }
        });
    }

    /** What the server refuses before any filter, an address that it cannot read above all: the same page in the place of its own. */
    public static final class PageDuServeur extends ErrorReportValve {

        private static final int PREMIERE_ERREUR = 400;

        @Override
        protected void report(Request requete, Response reponse, @Nullable Throwable echec) {
            if (reponse.getStatus() < PREMIERE_ERREUR
                    || reponse.getContentWritten() > 0
                    || !reponse.setErrorReported()) {
                return;
            }
            var page = PagePanne.de(reponse.getStatus(), echec);
            try {
                reponse.setContentType("text/html");
                reponse.setCharacterEncoding(StandardCharsets.UTF_8.name());
                reponse.setHeader("Content-Security-Policy", "default-src 'self'");
                var sortie = reponse.getReporter();
                if (sortie != null) {
                    sortie.write(page.html("", false));
                    reponse.finishResponse();
                }
            } catch (IOException | IllegalStateException parti) {
                JOURNAL.debug("page d’erreur non envoyée", parti);
            }
        }
    }
}
