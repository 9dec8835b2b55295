package fr.treille.socle.compte.connexion.ui;

import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import fr.treille.socle.commun.AdressePublique;
import fr.treille.socle.compte.connexion.ReglageConnexion;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Signs out of the provider too whoever it signed in: else the next person at the workstation would be signed in as the first,
 * without a password (OpenID Connect RP-Initiated Logout 1.0; ProConnect demands {@code id_token_hint} and {@code state}).
 */
@Component
class SortieFederee extends SimpleUrlLogoutSuccessHandler implements LogoutHandler {

    /** Of the session while it lasts, then of the request that ends it. */
    private static final String CLE = "fr.treille.entree-federee";

    private final ReglageConnexion reglage;
    private final AdressePublique adresse;

    SortieFederee(ReglageConnexion reglage, AdressePublique adresse) {
        this.reglage = reglage;
        this.adresse = adresse;
        setRedirectStrategy(new UidlRedirectStrategy());
    }

    /** What is kept of a sign-in: by whom, and the proof that it was ours. */
    private record Entree(String fournisseur, String jeton) implements Serializable {}

    /** Remembers by whom the session was opened. */
    static void retenir(HttpServletRequest demande, String fournisseur, OidcUser personne) {
        demande.getSession()
                .setAttribute(CLE, new Entree(fournisseur, personne.getIdToken().getTokenValue()));
    }

    /** Before the session is ended, and forgets it. */
    @Override
    public void logout(HttpServletRequest demande, HttpServletResponse reponse, @Nullable Authentication qui) {
        var session = demande.getSession(false);
        if (session != null) {
            demande.setAttribute(CLE, session.getAttribute(CLE));
        }
    }

    @Override
    protected String determineTargetUrl(
            HttpServletRequest demande, HttpServletResponse reponse, @Nullable Authentication qui) {
        if (demande.getAttribute(CLE) instanceof Entree entree) {
            return reglage.finDeSession(entree.fournisseur())
                    .map(fin -> sortie(fin, entree, demande))
                    .orElseGet(() -> super.determineTargetUrl(demande, reponse, qui));
        }
        return super.determineTargetUrl(demande, reponse, qui);
    }

    private String sortie(String fin, Entree entree, HttpServletRequest demande) {
        var retour = adresse.connue()
                ? adresse.de("connexion")
                : ServletUriComponentsBuilder.fromContextPath(demande)
                        .path("/connexion")
                        .toUriString();
        return UriComponentsBuilder.fromUriString(fin)
                .queryParam("id_token_hint", "{jeton}")
                .queryParam("post_logout_redirect_uri", "{retour}")
                .queryParam("state", "{etat}")
                .encode()
                .buildAndExpand(Map.of(
                        "jeton",
                        entree.jeton(),
                        "retour",
                        retour,
                        "etat",
                        UUID.randomUUID().toString()))
                .toUriString();
    }
}
