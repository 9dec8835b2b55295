package fr.treille.socle.compte.connexion.ui;

import fr.treille.ClientHttp;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A real OpenID Connect server, and the way through it without a browser. */
final class Fournisseur {

    private final String nom;
    private final MockOAuth2Server serveur = new MockOAuth2Server();

    /** @param nom of its registration in the settings */
    Fournisseur(String nom) {
        this.nom = nom;
        serveur.start();
    }

    MockOAuth2Server serveur() {
        return serveur;
    }

    /** The settings by which the application knows it. */
    void regler(DynamicPropertyRegistry reglages) {
        var client = "spring.security.oauth2.client.";
        reglages.add(client + "registration." + nom + ".client-id", () -> "treille");
        reglages.add(client + "registration." + nom + ".client-secret", () -> "secret");
        reglages.add(client + "registration." + nom + ".scope", () -> "openid,email");
        reglages.add(
                client + "provider." + nom + ".issuer-uri",
                () -> serveur.issuerUrl(nom).toString());
    }

    /**
     * From the sign-in page's link, through the provider, back to us.
     *
     * @param reponses what it says of the person
     * @return where we are sent at last
     */
    String connecter(ClientHttp client, Map<String, Object> reponses) {
        serveur.enqueueCallback(
                new DefaultOAuth2TokenCallback(nom, "sujet-1", "JWT", List.of("treille"), reponses, 3600));
        var depart = demande(client);
        HttpResponse<String> chezLui;
        try (var navigateur = HttpClient.newHttpClient()) {
            chezLui = navigateur.send(HttpRequest.newBuilder(URI.create(depart)).build(), BodyHandlers.ofString());
        } catch (IOException echec) {
            throw new IllegalStateException(echec);
        } catch (InterruptedException arret) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(arret);
        }
        var retour = URI.create(suite(chezLui));
        return suite(client.lire(retour.getRawPath() + "?" + retour.getRawQuery()));
    }

    /** Where the sign-in page's link sends the browser: the provider's own page, with what we ask. */
    String demande(ClientHttp client) {
        return suite(client.lire("/oauth2/authorization/" + nom));
    }

    private static String suite(HttpResponse<String> reponse) {
        return reponse.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(reponse.statusCode() + " "
                        + reponse.body()
                                .substring(0, Math.min(300, reponse.body().length()))));
    }
}
