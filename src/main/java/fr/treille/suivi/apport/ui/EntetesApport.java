package fr.treille.suivi.apport.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A link's address is a secret: no other site is told where its reader came from, no cache keeps the page, no search engine
 * lists it. Before the security filters, which leave alone the headers that are there.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class EntetesApport extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest requete) {
        return !requete.getRequestURI().startsWith(requete.getContextPath() + "/" + ApportView.CHEMIN + "/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest requete, HttpServletResponse reponse, FilterChain suite)
            throws ServletException, IOException {
        reponse.setHeader("Referrer-Policy", "no-referrer");
        reponse.setHeader("Cache-Control", "no-store");
        reponse.setHeader("X-Robots-Tag", "noindex, nofollow");
        suite.doFilter(requete, reponse);
    }
}
