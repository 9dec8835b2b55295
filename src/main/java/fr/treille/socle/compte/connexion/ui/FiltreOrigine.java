package fr.treille.socle.compte.connexion.ui;

import fr.treille.socle.compte.connexion.Origine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts where a request comes from beside every line that is written to the journal while it is answered
 * ({@code logging.pattern.correlation}): no line of the security journal has to think of it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class FiltreOrigine extends OncePerRequestFilter {

    /** Its key in the context of the journal. */
    private static final String CLE = "origine";

    @Override
    protected void doFilterInternal(HttpServletRequest requete, HttpServletResponse reponse, FilterChain suite)
            throws ServletException, IOException {
        try (var ignore = MDC.putCloseable(CLE, Origine.enClair(requete.getRemoteAddr()))) {
            suite.doFilter(requete, reponse);
        }
    }
}
