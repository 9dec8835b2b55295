package fr.treille.socle.compte.connexion.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes a password or a code from our own pages only: another site must not sign somebody in to an account of its choice, who
 * would then work in it unaware. Whether or not a token is asked for, browsers say by {@code Sec-Fetch-Site} where a form was
 * sent from, older ones by {@code Origin}, and what says neither is no browser. Nor does another site open our web socket, to
 * which browsers apply none of their rules about origins (RFC 6455, section 10.2); they all send its {@code Origin}.
 */
final class FiltreMemeSite extends OncePerRequestFilter {

    private static final Logger SECURITE = LoggerFactory.getLogger("fr.treille.securite");
    private static final Set<String> CHEMINS = Set.of("/connexion", "/connexion/code");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest requete) {
        return !prise(requete)
                && (!HttpMethod.POST.matches(requete.getMethod()) || !CHEMINS.contains(requete.getServletPath()));
    }

    private static boolean prise(HttpServletRequest requete) {
        return "websocket".equalsIgnoreCase(requete.getHeader("Upgrade"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest requete, HttpServletResponse reponse, FilterChain suite)
            throws ServletException, IOException {
        var site = prise(requete) ? null : requete.getHeader("Sec-Fetch-Site");
        if (!dIci(site, requete.getHeader("Origin"), requete.getServerName())) {
            SECURITE.warn("{} refusée : demandée par un autre site", prise(requete) ? "prise web" : "connexion");
            reponse.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        suite.doFilter(requete, reponse);
    }

    private static boolean dIci(@Nullable String site, @Nullable String origine, String hote) {
        if (site != null) {
            return site.equals("same-origin");
        }
        return origine == null || hote.equalsIgnoreCase(hote(origine));
    }

    private static @Nullable String hote(String origine) {
        try {
            return URI.create(origine).getHost();
        } catch (IllegalArgumentException illisible) {
            return null;
        }
    }
}
